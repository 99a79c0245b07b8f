import { type Exposed, type Interval, ratioOfRates } from '../statistics/interval.js';
import { rateRatioInterval } from '../statistics/rate-ratio.js';

export { holdsOne, type Interval } from '../statistics/interval.js';

/** Why there is no interval: a tally does not know single incidents; nothing was counted in one period, or in either. */
export type NoInterval = 'tally' | 'zero' | 'both-zero';

/** One figure against another, a day. */
export interface Rates {
  /** How many times as many a day; undefined where the second period has none. */
  readonly ratio: number | undefined;
  /** 95%, of the ratio; else why there is none. */
  readonly interval: Interval | NoInterval;
  /** Fewer than ten incidents in both periods together; undefined where their number is unknown. */
  readonly tooFew: boolean | undefined;
}

/** Whether incidents are counted, or a tally's sub-count of them, and not people. */
export const isCount = (measure: string): boolean =>
  measure === 'incidents' || measure.endsWith('_incidents');

/** Incidents against incidents: the interval is exact. */
export const ratesOfCounts = (first: Exposed, second: Exposed): Rates => ({
  ratio: ratioOfRates(first, second),
  interval: rateRatioInterval(first, second) ?? 'both-zero',
  tooFew: areTooFew(first.count + second.count),
});

// Of nine incidents at least eight must lie in one of two equal periods before the interval leaves out 1.
const ENOUGH = 10;

export const areTooFew = (incidents: number): boolean => incidents < ENOUGH;
