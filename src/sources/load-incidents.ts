import type { DayRange } from '../calendar/day.js';
import type { Effects } from '../effects.js';
import { InputError, type Problem, UsageError } from '../errors.js';
import type { Entry } from '../incidents/entry.js';
import type { IncidentTable } from '../incidents/incident-table.js';
import { FileIntake } from '../layouts/file-intake.js';
import { isKnownHeader, layoutNamed } from '../layouts/index.js';
import { Intake, type IntakeOptions, type ReadFile } from '../layouts/intake.js';
import { type Dataset, findDataset, isDatasetName } from './datasets.js';
import { type LoadedMapping, loadMapping } from './load-mapping.js';
import { openSources, type Source } from './open-sources.js';
import { type ReadOptions, readRows } from './read-rows.js';

export interface LoadOptions extends Omit<IntakeOptions, 'layout'>, ReadOptions {
  /** Else the header decides. */
  readonly layout?: string | undefined;
  /** The mapping file that says what the columns of the user's own files mean. */
  readonly map?: string | undefined;
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
  readonly mapped?: LoadedMapping;
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
  const { sources, mapped, provenance, ...chosen } = await chooseInput(args, options, effects);
  const layout = options.layout ?? chosen.layout;
  const intake = new Intake({ ...options, layout: mapped?.reading.layout ?? layout });
  const caveats = [...provenance.caveats];
  const isHeader = (fields: readonly string[]) =>
    mapped ? mapped.reading.isHeader(fields) : isKnownHeader(fields, layout);
  const files: ReadFile[] = [];
  for (const source of sources) {
    const file = new FileIntake(source.name, intake);
    const rows = mapped?.reading.rowsOf(file, source.name);
    const notes = await readRows(source, rows ?? file, { ...options, isHeader });
    caveats.push(...[...notes, ...(rows?.end() ?? [])].map((note) => `${source.name}: ${note}`));
    files.push({ ...file.summary(source.sha256()), ...(mapped && { mapping: mapped.file }) });
  }
  const table = intake.build(files);
  return { table, intake, provenance: { ...provenance, caveats: [...caveats, ...intake.caveats] } };
}

type Chosen = Pick<LoadOptions, 'layout' | 'map'>;

async function chooseInput(args: readonly string[], options: Chosen, effects: Effects): Promise<Input> {
  const named = [...new Set(args)];
  const bundled = named.find(isDatasetName);
  if (options.map !== undefined) return mappedFiles(named, options.map, options, effects);
  if (named.length > 0 && bundled === undefined) return userFiles(named, effects);
  if (named.length > 1) {
    throw new InputError({
      source: `${bundled}`,
      message: 'a bundled data set is not added up with other input',
    });
  }
  return bundledSet(await findDataset(effects, bundled), effects);
}

export const MAPPING_OF_BUNDLED = '--map is for your own files; the bundled data sets need none';

async function mappedFiles(
  args: readonly string[],
  map: string,
  { layout }: Chosen,
  effects: Effects,
): Promise<Input> {
  if (layout !== undefined)
    throw new UsageError('--map says what the columns mean, and --layout too; give one of them');
  if (args.length === 0 || args.some(isDatasetName)) throw new UsageError(MAPPING_OF_BUNDLED);
  const mapped = await loadMapping(map, effects);
  const { sources, provenance } = await userFiles(args, effects);
  const { title = provenance.title, ...stated } = mapped.provenance;
  return { sources, mapped, provenance: { ...stated, title } };
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
