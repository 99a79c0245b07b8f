import type { DayRange } from '../calendar/day.js';
import type { Effects } from '../effects.js';
import { InputError, type Problem } from '../errors.js';
import type { Entry } from '../incidents/entry.js';
import type { IncidentTable } from '../incidents/incident-table.js';
import { FileIntake } from '../layouts/file-intake.js';
import { isKnownHeader, layoutNamed } from '../layouts/index.js';
import { Intake, type IntakeOptions, type ReadFile } from '../layouts/intake.js';
import { type Dataset, findDataset, isDatasetName } from './datasets.js';
import { openSources, type Source } from './open-sources.js';
import { type ReadOptions, readRows } from './read-rows.js';

export interface LoadOptions extends IntakeOptions, ReadOptions {
  /** Refuse the input when a row can't be read. */
  readonly strict: boolean;
}

export interface LoadedIncidents {
  readonly table: IncidentTable;
  /** The rows set aside, and why. */
  readonly problems: readonly Problem[];
  /** The rows that were to be kept, those set aside too. */
  readonly entries: readonly Entry[];
  readonly provenance: {
    readonly title: string;
    readonly caveats: readonly string[];
    /** Whether the data mean to hold every incident; taken for granted of a user's own. */
    readonly complete: boolean;
    readonly coverage?: DayRange;
  };
}

interface Input extends Pick<LoadedIncidents, 'provenance'> {
  readonly sources: readonly Source[];
  readonly layout?: string | undefined;
}

/** Reads what the arguments stand for as one data set: files of one layout, or a bundled one; none is the default. */
export async function loadIncidents(
  args: readonly string[],
  options: LoadOptions,
  effects: Effects,
): Promise<LoadedIncidents> {
  const { table, intake, provenance } = await readSources(args, options, effects);
  const problems = intake.refused.map(({ problem }) => problem);
  refuseUnusable(table, problems, options.strict);
  return { table, problems, entries: intake.entries, provenance };
}

interface ReadSources extends Pick<LoadedIncidents, 'table' | 'provenance'> {
  readonly intake: Intake;
}

/** Reads to the end, whatever the rows are like. */
export async function readSources(
  args: readonly string[],
  options: Omit<LoadOptions, 'strict'>,
  effects: Effects,
): Promise<ReadSources> {
  if (options.layout !== undefined) layoutNamed(options.layout);
  const { sources, layout, provenance } = await chooseInput(args, effects);
  const intake = new Intake({ ...options, layout: options.layout ?? layout });
  const caveats = [...provenance.caveats];
  const isHeader = (fields: readonly string[]) => isKnownHeader(fields, options.layout ?? layout);
  const files: ReadFile[] = [];
  for (const source of sources) {
    const file = new FileIntake(source.name, intake);
    const notes = await readRows(source, file, { ...options, isHeader });
    caveats.push(...notes.map((note) => `${source.name}: ${note}`));
    files.push(file.summary(source.sha256()));
  }
  const table = intake.build(files);
  return { table, intake, provenance: { ...provenance, caveats: [...caveats, ...intake.caveats] } };
}

async function chooseInput(args: readonly string[], effects: Effects): Promise<Input> {
  const named = [...new Set(args)];
  const bundled = named.find(isDatasetName);
  if (named.length > 0 && bundled === undefined) return userFiles(named, effects);
  if (named.length > 1) {
    throw new InputError({
      source: `${bundled}`,
      message: 'a bundled data set is not added up with other input',
    });
  }
  return bundledSet(await findDataset(effects, bundled), effects);
}

async function bundledSet(
  { name, file, layout, title, caveats, coverage, complete = true }: Dataset,
  effects: Effects,
): Promise<Input> {
  const sources = await openSources([{ name: `@${name}`, path: effects.bundled(file) }], effects);
  return { sources, layout, provenance: { title, caveats, coverage, complete } };
}

const MOST_NAMES = 3;

async function userFiles(args: readonly string[], effects: Effects): Promise<Input> {
  const sources = await openSources(args, effects);
  const names = sources.map(({ name }) => name);
  const rest = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const title = rest > 0 ? `${shown} and ${rest} more` : shown;
  return { sources, provenance: { title, caveats: [], complete: true } };
}

export function refuseUnusable(
  { length, files }: IncidentTable,
  problems: readonly Problem[],
  strict: boolean,
): void {
  if (length === 0 && problems.length === 0) {
    throw new InputError(...files.map(({ name }) => ({ source: name, message: 'has a header and no rows' })));
  }
  if (length === 0 || (strict && problems.length > 0)) throw new InputError(...firstOf(problems));
}

const MOST_PROBLEMS = 20;

function firstOf(problems: readonly Problem[]): Problem[] {
  const rest = problems.slice(MOST_PROBLEMS);
  const shown = problems.slice(0, MOST_PROBLEMS);
  if (rest.length === 0) return shown;
  const rows = rest.length === 1 ? '1 more row' : `${rest.length} more rows`;
  return [...shown, { source: rest[0].source, message: `${rows} can't be read` }];
}
