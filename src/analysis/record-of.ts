import type { Period } from '../calendar/period.js';
import { timeOfYear } from '../calendar/time-of-year.js';
import type { EstimateName } from '../incidents/scope.js';
import { hasFigure, type PeriodToll } from './period-tolls.js';
import { type Rank, rankIn, type ToPass, toPass } from './rank.js';
import { highestSince, type LowestSince, lowestSince, type Since } from './since.js';
import { type Streak, streaksAt } from './streaks.js';

/** What can be said of one period among all. */
export interface RecordOf {
  readonly entry: PeriodToll;
  /** Among all ranked periods, later ones too. */
  readonly rank: Rank | undefined;
  /** Among those up to the period. */
  readonly rankThen: Rank | undefined;
  /** Undefined for a period without a figure. */
  readonly highest: Since | undefined;
  /** Undefined where the figure may still grow. */
  readonly lowest: LowestSince | undefined;
  /** The same month, quarter, week or day of other years, in order; none for years and seasons. */
  readonly otherYears: readonly PeriodToll[];
  /** Among those of other years and itself. */
  readonly rankInOtherYears: Rank | undefined;
  readonly streaks: readonly Streak[];
  /** For a period that is not ranked. */
  readonly toPass: ToPass | undefined;
}

export function recordOf(periods: readonly PeriodToll[], index: number, estimate: EstimateName): RecordOf {
  const entry = periods[index];
  const known = hasFigure(entry);
  const otherYears = periods.filter((other) => other !== entry && sameInYear(other.period, entry.period));
  return {
    entry,
    rank: rankIn(periods, entry, estimate),
    rankThen: rankIn(periods.slice(0, index + 1), entry, estimate),
    highest: known ? highestSince(periods, index, estimate) : undefined,
    lowest: lowestSince(periods, index, estimate),
    otherYears,
    rankInOtherYears: otherYears.length > 0 ? rankIn([...otherYears, entry], entry, estimate) : undefined,
    streaks: streaksAt(periods, index, estimate),
    toPass: known ? toPass(periods, entry, estimate) : undefined,
  };
}

function sameInYear(a: Period, b: Period): boolean {
  if (b.unit === 'year' || b.unit === 'season') return false;
  return timeOfYear(a) === timeOfYear(b);
}
