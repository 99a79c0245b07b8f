import { type DayRange, parseDay } from '../../src/calendar/day.js';
import { parseRange } from '../../src/calendar/parse-range.js';
import { gapsOf, inferredCoverage } from '../../src/incidents/coverage.js';
import type { Draft } from '../../src/incidents/draft.js';
import type { DraftToll } from '../../src/incidents/draft-measure.js';
import type { Estimate } from '../../src/incidents/estimate.js';
import { type Filters, NO_FILTERS, selectRows } from '../../src/incidents/filters.js';
import { type IncidentTable, OPEN_END, OPEN_START } from '../../src/incidents/incident-table.js';
import type { Scope } from '../../src/incidents/scope.js';
import { type StatedRow, statedRow } from '../../src/incidents/stated-row.js';
import { TableBuilder } from '../../src/incidents/table-builder.js';

/** A stated figure, a range, `4+` for a minimum; null is unknown. */
type Figure = number | Estimate | `${number}+` | null;

/** A row of a small table; a figure that is left out is unknown. */
export interface Row {
  /** `2024-03-05`, `2024-03-05..2024-04-02`, `2024-03`; `..2024-03-05` and `2024-03-05..` are open. */
  readonly on: string;
  readonly killed?: Figure;
  readonly byType?: Readonly<Record<string, Figure>>;
  readonly incidents?: number | null;
  readonly texts?: Readonly<Record<string, string>>;
  readonly at?: readonly [latitude: number, longitude: number];
}

export const day = (text: string): number => parseDay(text) ?? fail(`${text} is no day`);

export const range = (text: string): DayRange => parseRange(text) ?? fail(`${text} is no range`);

function fail(message: string): never {
  throw new Error(message);
}

function interval(text: string): DayRange {
  if (text.startsWith('..')) return { start: OPEN_START, end: day(text.slice(2)) };
  if (text.endsWith('..')) return { start: day(text.slice(0, -2)), end: OPEN_END };
  return range(text);
}

function setFigure(toll: DraftToll, figure: Figure | undefined): void {
  if (typeof figure === 'string') toll.setMinimum(Number.parseInt(figure, 10));
  else if (typeof figure === 'object' && figure !== null) toll.set(figure.low, figure.best, figure.high);
  else toll.setExactly(figure ?? Number.NaN);
}

/** The row as its layout reads it. */
export function statedRowOf(row: Row): StatedRow {
  const draft = new TableBuilder().beginFile();
  fillIn(draft, row);
  return statedRow(draft);
}

/** Adds rows to a file; for each, why it is refused. */
export function addRows(builder: TableBuilder, rows: readonly Row[]): (string | undefined)[] {
  const draft = builder.beginFile();
  const killed = draft.measure('killed');
  const types = new Set(rows.flatMap(({ byType }) => Object.keys(byType ?? {})));
  for (const type of types) killed.type(type);
  return rows.map((row, index) => {
    draft.clear();
    fillIn(draft, row);
    return builder.add(index + 2)?.message;
  });
}

function fillIn(draft: Draft, { on, killed, byType = {}, incidents, texts = {}, at }: Row): void {
  Object.assign(draft, interval(on), { weight: incidents === undefined ? 1 : (incidents ?? Number.NaN) });
  for (const [field, value] of Object.entries(texts)) {
    const text = draft.text(field);
    text.code = text.column.dictionary.code(value);
  }
  if (at) Object.assign(draft, { hasPoint: true, latitude: at[0], longitude: at[1] });
  const measure = draft.measure('killed');
  setFigure(measure.total, killed);
  measure.parts.length = 0;
  for (const [type, people] of Object.entries(byType)) setFigure(measure.part(type), people);
}

/** A table of one file or several; the first row of a file stands on line 2. */
export function makeTables(
  files: readonly (readonly Row[])[],
  row: IncidentTable['row'] = 'incident',
): IncidentTable {
  const builder = new TableBuilder();
  for (const rows of files) {
    const refusal = addRows(builder, rows).find((reason) => reason !== undefined);
    if (refusal !== undefined) throw new Error(refusal);
  }
  const inputs = files.map((rows, index) => ({
    name: `${index + 1}.csv`,
    layout: 'incidents',
    sha256: '',
    rows: rows.length,
    setAside: 0,
    unusedColumns: [],
  }));
  return builder.build(inputs, { row, refusals: new Map(), gaps: [] });
}

export const makeTable = (rows: readonly Row[], row?: IncidentTable['row']): IncidentTable =>
  makeTables([rows], row);

export interface Asked extends Partial<Pick<Scope, 'place' | 'estimate' | 'measure' | 'victimTypes'>> {
  /** The covered days; else from the first to the last date. */
  readonly covered?: string;
  /** Of the covered days those asked about; else all. */
  readonly window?: string;
  readonly filters?: Filters;
}

/** A question about a table: people killed, best estimate, intervals apart, unless asked otherwise. */
export function makeScope(table: IncidentTable, asked: Asked = {}): Scope {
  const { covered, filters = NO_FILTERS, place = 'apart' } = asked;
  const coverage = covered ? { ...range(covered), stated: true } : inferredCoverage(table);
  if (!coverage) throw new Error('no row has a date');
  const window = asked.window ? range(asked.window) : { start: coverage.start, end: coverage.end };
  const reported = selectRows(table, filters, coverage, place, coverage);
  return {
    table,
    mask: selectRows(table, filters, window, place, coverage),
    window,
    coverage,
    reported,
    gaps: gapsOf(table, reported, window),
    asOf: window.end,
    place,
    estimate: asked.estimate ?? 'best',
    measure: asked.measure ?? 'killed',
    victimTypes: asked.victimTypes,
  };
}

export const incidents = (rows: readonly Row[], asked?: Asked): Scope => makeScope(makeTable(rows), asked);

export const tallies = (rows: readonly Row[], asked?: Asked): Scope =>
  makeScope(makeTable(rows, 'tally'), asked);
