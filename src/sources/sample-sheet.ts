import type { Effects } from '../effects.js';
import { InputError, UsageError } from '../errors.js';
import { namesFields } from '../mapping/sketch/field-named.js';
import { SheetSample } from '../mapping/sketch/sheet-sample.js';
import { isDatasetName } from './datasets.js';
import { openSources } from './open-sources.js';
import { type ReadOptions, readRows } from './read-rows.js';

/** Looks at one file of the user's own, whatever its columns. */
export async function sampleSheet(
  argument: string,
  options: ReadOptions,
  effects: Effects,
): Promise<SheetSample> {
  if (isDatasetName(argument)) throw new UsageError(`${argument} needs no mapping; name a file of your own`);
  const [source, another] = await openSources([argument], effects);
  if (another) throw new InputError({ source: argument, message: 'is several files; look at one of them' });
  const sample = new SheetSample(source.name);
  sample.notes.push(...(await readRows(source, sample, { ...options, isHeader: namesFields })));
  return sample;
}
