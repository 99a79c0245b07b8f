import { buildScope } from './commands/build-scope.js';
import type { IncidentCommand, Inspected, Options, Question, SourceQuestion } from './commands/command.js';
import { knownDays } from './commands/options/days-option.js';
import { readingOptions } from './commands/options/reading-options.js';
import { sourcesOption } from './commands/options/sources-option.js';
import type { Effects } from './effects.js';
import { UsageError } from './errors.js';
import { isDatasetName } from './sources/datasets.js';
import { inspect } from './sources/inspect.js';
import { type LoadedIncidents, type LoadOptions, loadIncidents } from './sources/load-incidents.js';

/** A command line, parsed; `values` are those of the command's own arguments. */
export interface Typed {
  readonly values: readonly string[];
  readonly sources: readonly string[];
  readonly options: Options;
}

/** Reads the sources as one data set, and asks it what was typed. */
export async function ask(
  { listsTexts = false }: IncidentCommand,
  typed: Typed,
  effects: Effects,
): Promise<Question> {
  const longTexts = listsTexts || typed.options.where !== undefined;
  return questionOf(await load(typed.sources, typed, effects, { longTexts }), typed, effects);
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
  const loaded = await load([source], isDatasetName(source) ? withoutMapping(typed) : typed, effects);
  try {
    return { source, ...questionOf(loaded, typed, effects) };
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${source}: ${error.message}`) : error;
  }
}

/** A mapping explains the columns of the user's own files, beside bundled data too. */
const withoutMapping = ({ options, ...rest }: Typed): Typed => ({
  ...rest,
  options: { ...options, map: undefined },
});

export function load(
  sources: readonly string[],
  { options }: Pick<Typed, 'options'>,
  effects: Effects,
  more: Pick<LoadOptions, 'keeps' | 'longTexts'> = {},
): Promise<LoadedIncidents> {
  return loadIncidents(sources, { ...loadOptions(options), ...more }, effects);
}

function loadOptions(options: Options): LoadOptions {
  const layout = options.layout as string | undefined;
  const map = options.map as string | undefined;
  return { ...readingOptions(options), layout, map, strict: options.strict === true };
}

function questionOf(loaded: LoadedIncidents, { values, options }: Typed, effects: Effects): Question {
  const scope = buildScope(loaded.table, loaded.provenance.coverage, options, effects.today);
  return { ...loaded, scope, options, arguments: values };
}

/** Reads the sources row by row. */
export async function look({ sources, options }: Typed, effects: Effects): Promise<Inspected> {
  const inspection = await inspect(sources, loadOptions(options), effects);
  const days = knownDays(inspection.provenance.coverage, options, effects.today);
  return { inspection, days, options };
}

/** No file that is written is one that was read, also over a link, or written twice. */
export async function refuseOverwrite(
  read: readonly { readonly name: string; readonly mapping?: { readonly name: string } }[],
  { output, fixList }: Options,
  { identity }: Effects,
): Promise<void> {
  const taken = new Map<string, string>();
  for (const { name, mapping } of read) {
    taken.set(await identity(name), 'one of the files read');
    if (mapping) taken.set(await identity(mapping.name), 'one of the files read');
  }
  for (const [option, path] of Object.entries({ '--output': output, '--fix-list': fixList })) {
    if (typeof path !== 'string') continue;
    if (path === '') throw new UsageError(`${option} names no file`);
    const file = await identity(path);
    const use = taken.get(file);
    if (use) throw new UsageError(`${option} ${path} is ${use}; name another`);
    taken.set(file, `the file of ${option}`);
  }
}
