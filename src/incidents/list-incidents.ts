import type { Day } from '../calendar/day.js';
import { figureColumn } from './figure-column.js';
import { MINIMUM, OPEN_END, OPEN_START, textOf } from './incident-table.js';
import { measuresOf, OUT, type Scope } from './scope.js';

/** One row of the table, told whole. */
export interface Incident {
  readonly row: number;
  /** null: open, "on or before" its end. */
  readonly start: Day | null;
  readonly end: Day | null;
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
  /** By measure, for the victim types and the estimate asked about; null is unknown. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** Sums of some victim types only, and minimums. */
  readonly incomplete: readonly string[];
  readonly minimums: readonly string[];
  readonly killedByType: readonly {
    readonly victimType: string;
    readonly killed: number | null;
    /** Stated as a minimum. */
    readonly minimum?: true;
  }[];
  readonly place: { readonly file: string; readonly line: number };
}

/** The rows asked about, in the order of the files; those that may lie outside the window are among them. */
export function rowsAsked({ mask }: Scope): number[] {
  const rows: number[] = [];
  mask.forEach((state, row) => {
    if (state !== OUT) rows.push(row);
  });
  return rows;
}

export function listIncidents(scope: Scope, rows: readonly number[] = rowsAsked(scope)): Incident[] {
  const { table, estimate } = scope;
  const measures = measuresOf(scope);
  const columns = measures.map((name) => figureColumn(table, name, scope.victimTypes));
  const parts = killedByRow(scope, new Set(rows));
  const orUnknown = (figure: number) => (Number.isNaN(figure) ? null : figure);
  return rows.map((row) => ({
    row,
    start: table.start[row] === OPEN_START ? null : table.start[row],
    end: table.end[row] === OPEN_END ? null : table.end[row],
    id: textOf(table, 'id', row),
    texts: Object.fromEntries([...table.texts.keys()].map((field) => [field, textOf(table, field, row)])),
    figures: Object.fromEntries(
      measures.map((name, index) => [name, orUnknown(columns[index][estimate][row])]),
    ),
    incomplete: measures.filter((_, index) => columns[index].incomplete[row] !== 0),
    minimums: measures.filter((_, index) => columns[index].incomplete[row] === MINIMUM),
    killedByType: parts.get(row) ?? [],
    place: { file: table.files[table.file[row]].name, line: table.line[row] },
  }));
}

type Killed = Incident['killedByType'][number];

function killedByRow({ table }: Scope, rows: ReadonlySet<number>): Map<number, Killed[]> {
  const { parts, victimTypes, measureNames } = table;
  const byRow = new Map<number, Killed[]>();
  const killed = measureNames.indexOf('killed');
  parts.row.forEach((row, part) => {
    if (parts.measure[part] !== killed || !rows.has(row)) return;
    const best = parts.best[part];
    const entry = {
      victimType: victimTypes[parts.victim[part] - 1],
      killed: Number.isNaN(best) ? null : best,
      ...(parts.minimum[part] === 1 && { minimum: true as const }),
    };
    byRow.set(row, [...(byRow.get(row) ?? []), entry]);
  });
  return byRow;
}
