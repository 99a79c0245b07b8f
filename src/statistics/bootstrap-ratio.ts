import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Interval, TAIL } from './interval.js';

/** The people of each incident of a period, and its days. */
export interface Incidents {
  readonly tolls: readonly number[];
  readonly days: number;
}

const SEED = 20240612;
/** Fewer of many incidents, whose ratio is nearly normal: its ends need no more, and time is spared. */
const replicatesOf = (incidents: number): number =>
  Math.max(400, Math.min(2000, Math.floor(40_000_000 / incidents)));

/**
 * A 95% percentile interval for the ratio of people a day (Efron & Tibshirani 1993, chapter 13). What is drawn again
 * are incidents and not people, who are killed many at once; they are drawn from both periods together, so that how
 * many incidents each period has varies as well as how grave they are. Draws without people in either period say
 * nothing and are left out; when one of the two has none so often that an end of the interval is reached, that end is
 * 0, or open. The seed is fixed and the order of incidents plays no part, so that the same data give the same interval.
 *
 * undefined where nobody was counted in one of the periods: drawing zeros again can't tell how far above zero they
 * might have been.
 */
export function bootstrapRatio(first: Incidents, second: Incidents): Interval | undefined {
  if (sum(first.tolls) === 0 || sum(second.tolls) === 0) return undefined;
  const tolls = Float64Array.from([...ordered(first.tolls), ...ordered(second.tolls)]);
  const generator = xoroshiro128plus(SEED);
  const ratios = new Float64Array(replicatesOf(tolls.length));
  let filled = 0;
  while (filled < ratios.length) {
    let [one, other] = [0, 0];
    for (let drawn = 0; drawn < tolls.length; drawn += 1) {
      const at = uniformInt(generator, 0, tolls.length - 1);
      if (at < first.tolls.length) one += tolls[at];
      else other += tolls[at];
    }
    if (one + other > 0) ratios[filled++] = (one / first.days / other) * second.days;
  }
  return ends(ratios.sort());
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const ordered = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

function ends(sorted: Float64Array): Interval {
  const [low, high] = [TAIL, 1 - TAIL].map((part) => sorted[Math.ceil(part * sorted.length) - 1]);
  return { low, high: Number.isFinite(high) ? high : undefined };
}
