import type { Calendar } from '../calendar/period.js';
import { type Incident, listIncidents } from '../incidents/list-incidents.js';
import { type Scope, STRADDLES } from '../incidents/scope.js';

/** By ordinal, the incident with the highest figure above zero; none for tallies and for counts of incidents. */
export function largestByPeriod(scope: Scope, calendar: Calendar): Map<number, Incident> {
  const largest = new Map<number, Incident>();
  if (scope.table.row === 'tally' || scope.measure === 'incidents') return largest;
  const figure = (incident: Incident | undefined) => incident?.figures[scope.measure] ?? 0;
  for (const incident of listIncidents(scope)) {
    if (incident.start === null || incident.end === null || scope.mask[incident.row] === STRADDLES) continue;
    const ordinal = calendar.ordinal(scope.place === 'end' ? incident.end : incident.start);
    const fits =
      scope.place === 'start' || scope.place === 'end' || ordinal === calendar.ordinal(incident.end);
    if (ordinal === undefined || !fits || figure(incident) <= figure(largest.get(ordinal))) continue;
    largest.set(ordinal, incident);
  }
  return largest;
}
