import { figureColumn } from '../incidents/figure-column.js';
import { OPEN_END } from '../incidents/incident-table.js';
import { rowsAsked } from '../incidents/list-incidents.js';
import type { Scope } from '../incidents/scope.js';

type Order = 'date' | 'toll';

/** The rows asked about, the latest last day or the highest toll first; unknown tolls last. */
export const sortRows = (scope: Scope, by: Order): number[] => rowsAsked(scope).sort(compareRows(scope, by));

/** The first few of them. */
export function firstRows(scope: Scope, by: Order, count: number): number[] {
  const compare = compareRows(scope, by);
  const first: number[] = [];
  for (const row of rowsAsked(scope)) {
    if (first.length === count && compare(row, first[count - 1]) > 0) continue;
    first.push(row);
    first.sort(compare).splice(count);
  }
  return first;
}

function compareRows(scope: Scope, by: Order): (a: number, b: number) => number {
  const { start, end } = scope.table;
  const { [scope.estimate]: figures } = figureColumn(scope.table, scope.measure, scope.victimTypes);
  const day = (row: number) => (end[row] === OPEN_END ? start[row] : end[row]);
  const toll = (row: number) => (Number.isNaN(figures[row]) ? -1 : figures[row]);
  return (a, b) => (by === 'toll' ? toll(b) - toll(a) : 0) || day(b) - day(a) || a - b;
}
