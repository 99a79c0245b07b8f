import type { Period } from '../calendar/period.js';
import type { EstimateName } from '../incidents/scope.js';
import { hasFigure, isExact, type PeriodToll } from './period-tolls.js';

type Step = 'rise' | 'fall' | 'level' | 'no-figure' | 'minimum';

/** Periods in a row, up to the one asked about. */
export interface Run {
  /** The period asked about is the n-th in a row. */
  readonly length: number;
  /** Why it goes no further back: the figures turn, the window begins, or one is unknown or a minimum. */
  readonly stop: 'turn' | 'level' | 'start' | 'no-figure' | 'minimum';
  /** The period that stops it; undefined where the window begins. */
  readonly stoppedBy: Period | undefined;
}

export interface Streak extends Run {
  /** `none`: the period neither rose nor fell, or that can't be told. */
  readonly kind: 'rise' | 'fall' | 'quiet' | 'none';
}

/** Rises or falls in a row that end at `periods[index]`, and, if it is quiet, quiet periods in a row. */
export function streaksAt(periods: readonly PeriodToll[], index: number, estimate: EstimateName): Streak[] {
  const quiet = isExact(periods[index]) && periods[index].toll[estimate] === 0;
  return [directionAt(periods, index, estimate), ...(quiet ? [quietAt(periods, index, estimate)] : [])];
}

function directionAt(periods: readonly PeriodToll[], index: number, estimate: EstimateName): Streak {
  if (!hasFigure(periods[index])) return stopped('none', 0, 'no-figure', periods[index]);
  const stepAt = (at: number) => stepTo(periods[at - 1], periods[at], estimate);
  const kind = index === 0 ? 'level' : stepAt(index);
  if (index === 0) return stopped('none', 0, 'start', undefined);
  if (kind !== 'rise' && kind !== 'fall') return stopped('none', 0, kind, blocker(periods, index, kind));
  for (let at = index - 1; at > 0; at -= 1) {
    const step = stepAt(at);
    if (step === kind) continue;
    const turned = step === 'rise' || step === 'fall';
    return stopped(kind, index - at, turned ? 'turn' : step, blocker(periods, at, step));
  }
  return stopped(kind, index, 'start', undefined);
}

/** A rise from a minimum, and a fall to one, can't be told. */
function stepTo(earlier: PeriodToll, later: PeriodToll, estimate: EstimateName): Step {
  if (!hasFigure(earlier) || !hasFigure(later)) return 'no-figure';
  const change = later.toll[estimate] - earlier.toll[estimate];
  if (change > 0) return isExact(earlier) ? 'rise' : 'minimum';
  if (change < 0) return isExact(later) ? 'fall' : 'minimum';
  return isExact(earlier) && isExact(later) ? 'level' : 'minimum';
}

/** Of the two periods of a step, the one that is unknown or a minimum; else the earlier. */
function blocker(periods: readonly PeriodToll[], at: number, step: Step): PeriodToll {
  const [earlier, later] = [periods[at - 1], periods[at]];
  if (step === 'no-figure') return hasFigure(earlier) ? later : earlier;
  return step === 'minimum' && isExact(earlier) ? later : earlier;
}

function quietAt(periods: readonly PeriodToll[], index: number, estimate: EstimateName): Streak {
  const before = periods.slice(0, index);
  const at = before.findLastIndex((entry) => !isExact(entry) || entry.toll[estimate] > 0);
  const by = before[at];
  if (!by) return stopped('quiet', index + 1, 'start', undefined);
  const reason = !hasFigure(by) ? 'no-figure' : by.toll[estimate] > 0 ? 'turn' : 'minimum';
  return stopped('quiet', index - at, reason, by);
}

/** Periods in a row, up to `periods[index]`, with at least `level`; a minimum can't be told to have less. */
export function runAbove(
  periods: readonly PeriodToll[],
  index: number,
  estimate: EstimateName,
  level: number,
): Run {
  const reaches = (entry: PeriodToll) => hasFigure(entry) && entry.toll[estimate] >= level;
  const at = periods.slice(0, index + 1).findLastIndex((entry) => !reaches(entry));
  const by = periods[at];
  if (!by) return { length: index + 1, stop: 'start', stoppedBy: undefined };
  const stop = !hasFigure(by) ? 'no-figure' : isExact(by) ? 'turn' : 'minimum';
  return { length: index - at, stop, stoppedBy: by.period };
}

const stopped = (
  kind: Streak['kind'],
  length: number,
  stop: Streak['stop'],
  by: PeriodToll | undefined,
): Streak => ({ kind, length, stop, stoppedBy: by?.period });
