import { contains, type Day, type DayRange, overlaps } from '../calendar/day.js';
import { OPEN_END, OPEN_START } from './incident-table.js';
import { IN, OUT, type Place, type Scope, STRADDLES } from './scope.js';

/**
 * OUT, IN, or STRADDLES where the interval reaches across an edge of the window. A side that is open ends where the
 * coverage does.
 */
export function inWindow(start: Day, end: Day, window: DayRange, place: Place, coverage: DayRange): number {
  if (place === 'start' && start !== OPEN_START) return overlaps({ start, end: start }, window) ? IN : OUT;
  if (place === 'end' && end !== OPEN_END) return overlaps({ start: end, end }, window) ? IN : OUT;
  const interval = { start, end };
  if (!overlaps(interval, window)) return OUT;
  const closed = {
    start: start === OPEN_START ? Math.min(end, coverage.start) : start,
    end: end === OPEN_END ? Math.max(start, coverage.end) : end,
  };
  return contains(window, closed) ? IN : STRADDLES;
}

/** The same question of fewer days. */
export function narrow(scope: Scope, window: DayRange): Scope {
  const { table, place, coverage } = scope;
  const mask = scope.mask.map((state, row) => {
    const inside = state === OUT ? OUT : inWindow(table.start[row], table.end[row], window, place, coverage);
    return inside === IN ? state : inside;
  });
  return { ...scope, mask, window };
}

/** The same question with incidents that fit into no single period put elsewhere; `scope` counts them apart. */
export function placed(scope: Scope, place: Place): Scope {
  const { table, window, coverage } = scope;
  const mask = scope.mask.map((state, row) =>
    state === OUT ? OUT : inWindow(table.start[row], table.end[row], window, place, coverage),
  );
  return { ...scope, mask, place };
}
