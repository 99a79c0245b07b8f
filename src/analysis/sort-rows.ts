import { figureColumn } from '../incidents/figure-column.js';
import { OPEN_END } from '../incidents/incident-table.js';
import { rowsAsked } from '../incidents/list-incidents.js';
import type { Scope } from '../incidents/scope.js';

/** The rows asked about, the latest last day or the highest toll first; unknown tolls last. */
export function sortRows(scope: Scope, by: 'date' | 'toll'): number[] {
  const { start, end } = scope.table;
  const { [scope.estimate]: figures } = figureColumn(scope.table, scope.measure, scope.victimTypes);
  const day = (row: number) => (end[row] === OPEN_END ? start[row] : end[row]);
  const toll = (row: number) => (Number.isNaN(figures[row]) ? -1 : figures[row]);
  return rowsAsked(scope).sort((a, b) => (by === 'toll' ? toll(b) - toll(a) : 0) || day(b) - day(a) || a - b);
}
