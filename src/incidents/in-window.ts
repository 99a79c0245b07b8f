import type { Day, DayRange } from '../calendar/day.js';
import { OPEN_END, OPEN_START } from './incident-table.js';
import { IN, OUT, type Place, type Scope, STRADDLES } from './scope.js';

/**
 * OUT, IN, or STRADDLES where the interval reaches across an edge of the window. A side that is open ends where the
 * coverage does.
 */
export function inWindow(start: Day, end: Day, window: DayRange, place: Place, coverage: DayRange): number {
  if (place === 'start' && start !== OPEN_START) return isIn(start, window) ? IN : OUT;
  if (place === 'end' && end !== OPEN_END) return isIn(end, window) ? IN : OUT;
  if (start > window.end || end < window.start) return OUT;
  const first = start === OPEN_START ? Math.min(end, coverage.start) : start;
  const last = end === OPEN_END ? Math.max(start, coverage.end) : end;
  return isIn(first, window) && isIn(last, window) ? IN : STRADDLES;
}

const isIn = (day: Day, { start, end }: DayRange): boolean => start <= day && day <= end;

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
