import type { Period } from '../calendar/period.js';
import { periodKey } from '../calendar/say-period.js';
import type { Scope } from '../incidents/scope.js';
import { type Comparison, comparePeriods } from './compare-periods.js';
import type { PeriodToll } from './period-tolls.js';
import type { RecordOf } from './record-of.js';

/** The period asked about against another. */
export interface Change {
  readonly against: Period;
  readonly comparison: Comparison;
}

/** Against the period before, and the same one a year before, as far as the window holds them. */
export function changesOf(
  scope: Scope,
  periods: readonly PeriodToll[],
  { entry, otherYears }: RecordOf,
): Change[] {
  const before = periods[periods.indexOf(entry) - 1];
  const lastYear = otherYears.find(({ period }) => yearOf(period) === yearOf(entry.period) - 1);
  return [before, lastYear].flatMap((other) =>
    other ? [{ against: other.period, comparison: comparePeriods(scope, entry.period, other.period) }] : [],
  );
}

/** Of a week, the year that it is numbered in. */
const yearOf = (period: Period): number => Number(periodKey(period).slice(0, 4));
