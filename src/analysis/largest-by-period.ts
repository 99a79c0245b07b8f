import type { Calendar } from '../calendar/period.js';
import { rowKeys } from '../incidents/dimension.js';
import { figureColumn } from '../incidents/figure-column.js';
import { type Incident, listIncidents, rowsAsked } from '../incidents/list-incidents.js';
import { type Scope, STRADDLES } from '../incidents/scope.js';

/** The incident with the highest figure above zero, by the ordinal of its period; none for tallies. */
export function largestByPeriod(scope: Scope, calendar: Calendar): Map<number, Incident> {
  if (scope.table.row === 'tally' || scope.measure === 'incidents') return new Map();
  const { [scope.estimate]: figures } = figureColumn(scope.table, scope.measure, scope.victimTypes);
  const periodOf = rowKeys(scope.table, { kind: 'period', calendar }, scope.place);
  const largest = new Map<number, number>();
  for (const row of rowsAsked(scope)) {
    const ordinal = scope.mask[row] === STRADDLES ? undefined : periodOf(row);
    if (typeof ordinal !== 'number' || !(figures[row] > 0)) continue;
    const known = largest.get(ordinal);
    if (known === undefined || figures[row] > figures[known]) largest.set(ordinal, row);
  }
  const incidents = listIncidents(scope, [...largest.values()]);
  return new Map([...largest.keys()].map((ordinal, index) => [ordinal, incidents[index]]));
}
