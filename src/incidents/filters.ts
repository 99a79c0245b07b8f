import type { DayRange } from '../calendar/day.js';
import { UnanswerableError, UsageError } from '../errors.js';
import { figureColumn } from './figure-column.js';
import { inWindow } from './in-window.js';
import type { IncidentTable } from './incident-table.js';
import { OUT, type Place } from './scope.js';
import type { TextColumn } from './text-column.js';

export interface Condition {
  readonly name: string;
  readonly operator: '=' | '!=' | '~' | '>=' | '<=' | '>' | '<';
  readonly value: string;
}

export interface Filters {
  /** Texts that are let through, by field; letter case does not count. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** Sides of which one must be among these. */
  readonly actors: readonly string[];
  /** West, south, east, north in degrees. */
  readonly bbox?: readonly [number, number, number, number];
  readonly where: readonly Condition[];
}

export const NO_FILTERS: Filters = { texts: {}, actors: [], where: [] };

const SIDES = ['side_a', 'side_b'];

/** OUT, IN or STRADDLES for each row. An unknown text or toll passes no condition on it, not even `!=`. */
export function selectRows(
  table: IncidentTable,
  filters: Filters,
  window: DayRange,
  place: Place,
  coverage: DayRange,
): Uint8Array {
  const tests = [
    ...Object.entries(filters.texts).map(([field, wanted]) => textTest(table, [field], wanted)),
    ...(filters.actors.length > 0 ? [textTest(table, SIDES, filters.actors)] : []),
    ...(filters.bbox ? [bboxTest(table, filters.bbox)] : []),
    ...filters.where.map((condition) => conditionTest(table, condition)),
  ];
  const mask = new Uint8Array(table.length);
  for (let row = 0; row < table.length; row += 1) {
    const passes = tests.every((test) => test(row));
    mask[row] = passes ? inWindow(table.start[row], table.end[row], window, place, coverage) : OUT;
  }
  return mask;
}

type RowTest = (row: number) => boolean;

function columnsOf(table: IncidentTable, fields: readonly string[]): TextColumn[] {
  const columns = fields.flatMap((field) => table.texts.get(field) ?? []);
  if (columns.length > 0) return columns;
  const asked = fields === SIDES ? 'actor' : String(fields[0]);
  throw new UnanswerableError(refusal(table, asked));
}

const COLUMNS: Readonly<Record<string, string>> = {
  bbox: 'latitude and longitude',
  victim: 'victim types such as killed_civilians',
};

/** Why the table can't be asked for `name`. */
export function refusal(table: IncidentTable, name: string): string {
  const reason = table.refusals.get(name);
  return `these data can't be asked for ${name}: ${reason ?? `no file read has ${COLUMNS[name] ?? 'such a column'}`}`;
}

/** Why victim types can't be asked for under `estimate`. */
export const noSplit = (table: IncidentTable, estimate: string): string =>
  `victim types have no ${estimate} estimate here: ${table.refusals.get('victim-estimates') ?? 'low and high are stated for totals only'}`;

function textTest(table: IncidentTable, fields: readonly string[], wanted: readonly string[]): RowTest {
  const columns = columnsOf(table, fields);
  const accepted = columns.map(() => new Set<number>());
  for (const text of wanted) {
    let found = false;
    columns.forEach((column, index) => {
      column.values.forEach((value, code) => {
        if (fold(value) !== fold(text)) return;
        accepted[index].add(code);
        found = true;
      });
    });
    if (!found)
      throw new UnanswerableError(noSuchText(fields === SIDES ? 'actor' : fields[0], text, columns));
  }
  return (row) => columns.some((column, index) => accepted[index].has(column.codes[row]));
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function noSuchText(name: string, text: string, columns: readonly TextColumn[]): string {
  const values = [...new Set(columns.flatMap((column) => column.values.slice(1)))].sort();
  const near = values.filter((value) => fold(value).includes(fold(text)) || fold(text).includes(fold(value)));
  const shown = (near.length > 0 ? near : values).slice(0, 8);
  const remedy = near.length > 0 ? 'did you mean' : 'the data have';
  return `no ${name} "${text}" in the data; ${remedy} ${shown.map((value) => `"${value}"`).join(', ')}${
    shown.length < (near.length || values.length) ? ', ...' : ''
  }${near.length > 0 ? '?' : ''}`;
}

function bboxTest(table: IncidentTable, [west, south, east, north]: readonly number[]): RowTest {
  const { latitude, longitude } = table;
  if (!latitude || !longitude) throw new UnanswerableError(refusal(table, 'bbox'));
  return (row) => {
    const inLongitude =
      west <= east
        ? longitude[row] >= west && longitude[row] <= east
        : longitude[row] >= west || longitude[row] <= east;
    return inLongitude && latitude[row] >= south && latitude[row] <= north;
  };
}

function conditionTest(table: IncidentTable, condition: Condition): RowTest {
  const { name, operator, value } = condition;
  if (table.measures.has(name)) return figureTest(table, condition);
  if (!table.texts.has(name)) {
    const known = [...table.texts.keys(), ...table.measures.keys()].join(', ');
    throw new UnanswerableError(`--where names no column "${name}" of these data; they have ${known}`);
  }
  if (operator !== '=' && operator !== '!=' && operator !== '~') {
    throw new UsageError(`--where compares the text ${name} with ${operator}; use =, != or ~ (contains)`);
  }
  const column = table.texts.get(name) as TextColumn;
  const passes = column.values.map((text) => {
    if (text === '') return false;
    if (operator === '~') return fold(text).includes(fold(value));
    return (fold(text) === fold(value)) === (operator === '=');
  });
  return (row) => passes[column.codes[row]];
}

function figureTest(table: IncidentTable, { name, operator, value }: Condition): RowTest {
  const limit = Number(value);
  if (value.trim() === '' || Number.isNaN(limit))
    throw new UsageError(`--where compares ${name} with "${value}"; use a number`);
  const { best } = figureColumn(table, name);
  switch (operator) {
    case '=':
      return (row) => best[row] === limit;
    case '!=':
      return (row) => best[row] < limit || best[row] > limit;
    case '>=':
      return (row) => best[row] >= limit;
    case '<=':
      return (row) => best[row] <= limit;
    case '>':
      return (row) => best[row] > limit;
    case '<':
      return (row) => best[row] < limit;
    default:
      throw new UsageError(`--where looks for text in ${name}, which is a number; use =, !=, >, >=, < or <=`);
  }
}
