import type { DayRange } from '../calendar/day.js';
import { parseRange } from '../calendar/parse-range.js';
import type { Effects } from '../effects.js';
import { UsageError } from '../errors.js';

/** What `data/datasets.json` says of a bundled data set. */
interface Entry {
  readonly name: string;
  /** Within `data/`. */
  readonly file: string;
  readonly layout: string;
  readonly title: string;
  readonly publisher: string;
  readonly source: string;
  readonly licence: string;
  readonly coverage: { readonly from: string; readonly to: string };
  /** false: it does not mean to hold every incident, so what it lacks proves nothing. */
  readonly complete?: boolean;
  /** Printed with every answer. */
  readonly caveats: readonly string[];
  /** Read where no source is named. */
  readonly default?: boolean;
}

/** A bundled data set; on the command line `@name`. */
export type Dataset = Omit<Entry, 'coverage'> & { readonly coverage: DayRange };

export const isDatasetName = (argument: string): boolean => argument.startsWith('@');

/** The bundled data sets, the default one first. */
export async function loadDatasets(effects: Effects): Promise<Dataset[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of effects.read(effects.bundled('datasets.json'))) chunks.push(chunk);
  const entries: Entry[] = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  return entries
    .map((entry) => ({ ...entry, coverage: readCoverage(entry) }))
    .sort((a, b) => Number(b.default ?? false) - Number(a.default ?? false));
}

/** The data set `@name`; without a name the default. */
export async function findDataset(effects: Effects, name?: string): Promise<Dataset> {
  const datasets = await loadDatasets(effects);
  const dataset = datasets.find((known) => (name === undefined ? known.default : `@${known.name}` === name));
  if (dataset) return dataset;
  const names = datasets.map((known) => `@${known.name}`).join(', ');
  throw new UsageError(`there is no bundled data set ${name}; did you mean one of ${names}?`);
}

function readCoverage({ name, coverage: { from, to } }: Entry): DayRange {
  const range = parseRange(`${from}..${to}`);
  if (!range) throw new Error(`the coverage of ${name} is no range of periods`);
  return range;
}
