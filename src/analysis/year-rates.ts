import type { Scope } from '../incidents/scope.js';
import { ratioOfRates } from '../statistics/interval.js';
import { comparePeriods } from './compare-periods.js';
import { areTooFew, isCount, type Rates, ratesOfCounts } from './rates.js';
import type { YearsToDate, YearToDate } from './year-to-date.js';

/** The latest year a day against each earlier one, by the earlier; none where one of the two is only a minimum. */
export function yearRates(scope: Scope, { years: [latest, ...earlier] }: YearsToDate): Map<number, Rates> {
  return new Map(
    earlier.flatMap((year) => {
      const rates = ratesAgainst(scope, latest, year);
      return rates ? [[year.year, rates] as const] : [];
    }),
  );
}

function ratesAgainst(
  scope: Scope,
  latest: YearToDate,
  { window, comparison }: YearToDate,
): Rates | undefined {
  if (comparison.kind === 'latest' || comparison.kind === 'none' || comparison.atLeast) return undefined;
  if (comparison.kind === 'same-days') {
    const { toll } = comparePeriods(scope, latest.window, window);
    return toll.kind === 'compared' ? toll : undefined;
  }
  const { days, incidents } = comparison;
  const now = { count: comparison.now, days: days.now };
  const then = { count: comparison.earlier, days: days.earlier };
  if (isCount(scope.measure)) return ratesOfCounts(now, then);
  const tooFew = incidents === undefined ? undefined : areTooFew(incidents);
  return { ratio: ratioOfRates(now, then), interval: 'tally', tooFew };
}
