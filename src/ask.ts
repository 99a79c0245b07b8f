import { resolve } from 'node:path';
import { buildScope } from './commands/build-scope.js';
import type { Options, Question, SourceQuestion } from './commands/command.js';
import { sourcesOption } from './commands/options/sources-option.js';
import type { Effects } from './effects.js';
import { UsageError } from './errors.js';
import { type LoadedIncidents, loadIncidents } from './sources/load-incidents.js';

/** A command line, parsed; `values` are those of the command's own arguments. */
export interface Typed {
  readonly values: readonly string[];
  readonly sources: readonly string[];
  readonly options: Options;
}

/** Reads the sources as one data set, and asks it what was typed. */
export async function ask(typed: Typed, effects: Effects): Promise<Question> {
  return questionOf(await load(typed.sources, typed, effects), typed, effects);
}

/** Asks each of the two sources of `--sources` the same; what one of them can't answer names it. */
export async function askEach(
  typed: Typed,
  effects: Effects,
): Promise<readonly [SourceQuestion, SourceQuestion]> {
  const [first, second] = sourcesOption(typed.options, [...typed.values, ...typed.sources]);
  return [await askSource(first, typed, effects), await askSource(second, typed, effects)];
}

async function askSource(source: string, typed: Typed, effects: Effects): Promise<SourceQuestion> {
  const loaded = await load([source], typed, effects);
  try {
    return { source, ...questionOf(loaded, typed, effects) };
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${source}: ${error.message}`) : error;
  }
}

export function load(
  sources: readonly string[],
  { options }: Pick<Typed, 'options'>,
  effects: Effects,
): Promise<LoadedIncidents> {
  const layout = options.layout as string | undefined;
  return loadIncidents(sources, { layout, strict: options.strict === true }, effects);
}

function questionOf(loaded: LoadedIncidents, { values, options }: Typed, effects: Effects): Question {
  const scope = buildScope(loaded.table, loaded.provenance.coverage, options, effects.today);
  return { ...loaded, scope, options, arguments: values };
}

export function refuseOverwrite(read: Question | LoadedIncidents, { output }: Options): void {
  if (typeof output !== 'string') return;
  if (output === '') throw new UsageError('--output names no file');
  const { files } = 'scope' in read ? read.scope.table : read.table;
  const own = files.some(({ name }) => resolve(name) === resolve(output));
  if (own) throw new UsageError(`--output ${output} is one of the files read; name another`);
}
