import type { ComparedPeriod, Comparison, Difference } from '../../analysis/compare-periods.js';
import type { Rates } from '../../analysis/rates.js';
import { rangeData, tollData } from './json.js';
import type { NamedRange } from './say-difference.js';

/** The result of `compare --json`. */
export function compareData(result: Comparison, first: NamedRange, second: NamedRange): object {
  return {
    first: periodDataOf(result.first, first),
    second: periodDataOf(result.second, second),
    incidents: differenceData(result.incidents),
    toll: differenceData(result.toll),
  };
}

const periodDataOf = (
  { range, gaps, incidents, toll, apart, ...rest }: ComparedPeriod,
  { text }: NamedRange,
) => ({
  period: text,
  ...rangeData(range),
  ...rest,
  gaps: gaps.map(rangeData),
  incidents: tollData(incidents),
  toll: tollData(toll),
  countedApart: { rows: apart.rows, toll: tollData(apart.toll) },
});

export function differenceData(difference: Difference): unknown {
  if (difference.kind === 'none') return difference;
  const { kind, first, second, atLeast } = difference;
  return { kind, difference: first - second, atLeast, ...ratesData(difference) };
}

export function ratesData({ ratio, interval, tooFew }: Rates) {
  const known = typeof interval === 'object' ? interval : undefined;
  return {
    ratioOfDailyRates: ratio ?? null,
    interval: known ? { low: known.low, high: known.high ?? null } : null,
    noInterval: typeof interval === 'string' ? interval : null,
    tooFew: tooFew ?? null,
  };
}
