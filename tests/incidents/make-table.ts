import { type DayRange, parseDay } from '../../src/calendar/day.js';
import { parseRange } from '../../src/calendar/parse-range.js';
import { gapsOf, inferredCoverage } from '../../src/incidents/coverage.js';
import { type Draft, type Estimate, exactly, type Schema } from '../../src/incidents/draft.js';
import { type Filters, NO_FILTERS, selectRows } from '../../src/incidents/filters.js';
import { type IncidentTable, OPEN_END, OPEN_START } from '../../src/incidents/incident-table.js';
import type { Scope } from '../../src/incidents/scope.js';
import { TableBuilder } from '../../src/incidents/table-builder.js';

/** A row of a small table; a figure that is null, or that is left out, is unknown. */
export interface Row {
  /** `2024-03-05`, `2024-03-05..2024-04-02`, `2024-03`; `..2024-03-05` and `2024-03-05..` are open. */
  readonly on: string;
  readonly killed?: number | Estimate | null;
  readonly byType?: Readonly<Record<string, number | null>>;
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

const figure = (value: number | null | undefined) => exactly(value ?? Number.NaN);

export function draftOf({ on, killed, byType, incidents, texts, at }: Row): Draft {
  const parts = Object.entries(byType ?? {}).map(([victimType, people]) => ({
    measure: 'killed',
    victimType,
    ...figure(people),
  }));
  const total = typeof killed === 'object' && killed !== null ? killed : figure(killed);
  return {
    ...interval(on),
    weight: incidents === undefined ? 1 : (incidents ?? Number.NaN),
    texts: texts ?? {},
    ...(at && { latitude: at[0], longitude: at[1] }),
    totals: { killed: total },
    parts,
  };
}

/** What a file of these rows can say. */
export const schemaOf = (rows: readonly Row[]): Schema => ({
  measures: ['killed'],
  victimTypes: { killed: [...new Set(rows.flatMap(({ byType }) => Object.keys(byType ?? {})))] },
  texts: [...new Set(rows.flatMap(({ texts }) => Object.keys(texts ?? {})))],
  points: rows.some(({ at }) => at !== undefined),
});

/** A table of one file or several; the first row of a file stands on line 2. */
export function makeTables(
  files: readonly (readonly Row[])[],
  row: IncidentTable['row'] = 'incident',
): IncidentTable {
  const builder = new TableBuilder();
  for (const rows of files) {
    builder.beginFile(schemaOf(rows));
    rows.forEach((entry, index) => {
      const refusal = builder.add(draftOf(entry), index + 2);
      if (refusal !== undefined) throw new Error(refusal.message);
    });
  }
  const inputs = files.map((rows, index) => ({
    name: `${index + 1}.csv`,
    layout: 'incidents',
    sha256: '',
    rows: rows.length,
    setAside: 0,
    unusedColumns: [],
  }));
  return builder.build(inputs, { row, refusals: new Map() });
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
