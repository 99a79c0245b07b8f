import { buildScope } from './commands/build-scope.js';
import type { IncidentCommand, Inspected, Options, Question, SourceQuestion } from './commands/command.js';
import { knownDays } from './commands/options/days-option.js';
import { readingOptions } from './commands/options/reading-options.js';
import { sourcesOption } from './commands/options/sources-option.js';
import type { Effects } from './effects.js';
import { UsageError } from './errors.js';
import { isDatasetName } from './sources/datasets.js';
import { inspect } from './sources/inspect.js';
import {
  type LoadedIncidents,
  type LoadOptions,
  loadIncidents,
  MAPPING_OF_BUNDLED,
} from './sources/load-incidents.js';

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
  const pair = [await askSource(first, typed, effects), await askSource(second, typed, effects)] as const;
  refuseUnusedMapping(
    typed.options,
    pair.map(({ scope }) => scope.table),
  );
  return pair;
}

async function askSource(source: string, typed: Typed, effects: Effects): Promise<SourceQuestion> {
  const loaded = await load([source], { options: forSources([source], typed.options) }, effects);
  try {
    return { source, ...questionOf(loaded, typed, effects) };
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${source}: ${error.message}`) : error;
  }
}

/** What to read some of the sources by: a mapping is of the user's own files, beside bundled data too. */
export const forSources = (sources: readonly string[], options: Options): Options =>
  sources.every(isDatasetName) ? { ...options, map: undefined } : options;

export function refuseUnusedMapping({ map }: Options, read: readonly LoadedIncidents['table'][]): void {
  const isUsed = read.some(({ files }) => files.some(({ mapping }) => mapping !== undefined));
  if (map !== undefined && !isUsed) throw new UsageError(MAPPING_OF_BUNDLED);
}

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
  read: readonly Pick<LoadedIncidents['table']['files'][number], 'name' | 'mapping'>[],
  { output, fixList }: Options,
  { identity }: Effects,
): Promise<void> {
  const taken = new Map<string, string>();
  for (const { name } of read.flatMap(({ mapping, ...file }) => [file, ...(mapping ? [mapping] : [])]))
    taken.set(await identity(name), 'one of the files read');
  for (const [option, path] of Object.entries({ '--output': output, '--fix-list': fixList })) {
    if (typeof path !== 'string') continue;
    if (path === '') throw new UsageError(`${option} names no file`);
    const file = await identity(path);
    const use = taken.get(file);
    if (use) throw new UsageError(`${option} ${path} is ${use}; name another`);
    taken.set(file, `the file of ${option}`);
  }
}
