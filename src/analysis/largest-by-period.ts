import type { Calendar } from '../calendar/period.js';
import { figureColumn } from '../incidents/figure-column.js';
import { type Incident, listIncidents } from '../incidents/list-incidents.js';
import { PeriodKeys } from '../incidents/period-keys.js';
import { IN, type Scope } from '../incidents/scope.js';

/** The incident with the highest figure above zero, by the ordinal of its period; none for tallies. */
export function largestByPeriod(scope: Scope, calendar: Calendar): Map<number, Incident> {
  if (scope.table.row === 'tally' || scope.measure === 'incidents') return new Map();
  const { table, mask } = scope;
  const { [scope.estimate]: figures } = figureColumn(table, scope.measure, scope.victimTypes);
  const periods = new PeriodKeys(table, calendar, scope.place);
  const largest = new Map<number, number>();
  for (let row = 0; row < table.length; row += 1) {
    if (mask[row] !== IN || !(figures[row] > 0)) continue;
    const code = periods.code(row);
    if (code < 0) continue;
    const known = largest.get(code);
    if (known === undefined || figures[row] > figures[known]) largest.set(code, row);
  }
  const incidents = listIncidents(scope, [...largest.values()]);
  return new Map([...largest.keys()].map((code, index) => [periods.key(code), incidents[index]]));
}
