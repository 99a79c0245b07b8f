import type { DayRange } from '../../calendar/day.js';
import { narrow } from '../../incidents/in-window.js';
import { type Incident, listIncidents } from '../../incidents/list-incidents.js';
import { IN, type Scope } from '../../incidents/scope.js';

/** The incidents, or tallies, that the figure of these days is made of. */
export function incidentsIn(scope: Scope, days: DayRange): Incident[] {
  const { mask } = narrow(scope, days);
  return listIncidents(
    scope,
    [...mask.keys()].filter((row) => mask[row] === IN),
  );
}
