import type { Day } from '../calendar/day.js';
import { figureColumn } from './figure-column.js';
import { OPEN_END, OPEN_START, textOf, UNKNOWN } from './incident-table.js';
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
  /** Sums of some victim types only. */
  readonly incomplete: readonly string[];
  readonly killedByType: readonly { readonly victimType: string; readonly killed: number | null }[];
  readonly place: { readonly file: string; readonly line: number };
}

/** The incidents asked about, in the order of the files; those that may lie outside the window are among them. */
export function listIncidents(scope: Scope): Incident[] {
  const { table, estimate } = scope;
  const measures = measuresOf(scope);
  const columns = measures.map((name) => figureColumn(table, name, scope.victimTypes));
  const parts = partsByRow(scope);
  const orUnknown = (figure: number) => (Number.isNaN(figure) ? null : figure);
  return [...scope.mask.keys()]
    .filter((row) => scope.mask[row] !== OUT)
    .map((row) => ({
      row,
      start: table.start[row] === OPEN_START ? null : table.start[row],
      end: table.end[row] === OPEN_END ? null : table.end[row],
      id: textOf(table, 'id', row),
      texts: Object.fromEntries([...table.texts.keys()].map((field) => [field, textOf(table, field, row)])),
      figures: Object.fromEntries(
        measures.map((name, index) => [name, orUnknown(columns[index][estimate][row])]),
      ),
      incomplete: measures.filter((_, index) => columns[index].incomplete[row] === 1),
      killedByType: parts.get(row) ?? [],
      place: { file: table.files[table.file[row]].name, line: table.line[row] },
    }));
}

function partsByRow({ table }: Scope): Map<number, { victimType: string; killed: number | null }[]> {
  const byRow = new Map<number, { victimType: string; killed: number | null }[]>();
  const killed = table.measureNames.indexOf('killed');
  table.parts.row.forEach((row, part) => {
    if (table.parts.measure[part] !== killed) return;
    const best = table.parts.best[part];
    const entry = {
      victimType: table.victimTypes[table.parts.victim[part] - 1] ?? UNKNOWN,
      killed: Number.isNaN(best) ? null : best,
    };
    byRow.set(row, [...(byRow.get(row) ?? []), entry]);
  });
  return byRow;
}
