import type { Incident } from '../incidents/list-incidents.js';
import type { Scope } from '../incidents/scope.js';

/** The latest first by their last day; unknown tolls last. */
export function sortIncidents(list: readonly Incident[], { measure }: Scope, byToll: boolean): Incident[] {
  const day = ({ start, end }: Incident) => end ?? start ?? Number.NEGATIVE_INFINITY;
  const toll = (incident: Incident) => incident.figures[measure] ?? -1;
  return [...list].sort((a, b) => (byToll ? toll(b) - toll(a) : 0) || day(b) - day(a) || a.row - b.row);
}
