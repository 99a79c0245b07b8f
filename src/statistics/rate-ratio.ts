import jstat from 'jstat';
import { type Exposed, type Interval, TAIL } from './interval.js';

/**
 * The exact 95% interval for the ratio of two daily rates of events. Given how many there are in all, the events of
 * the first period are binomial (Przyborowski & Wilenski 1940, Biometrika 31:313); the interval of Clopper & Pearson
 * (1934, Biometrika 26:404) for that share becomes one for the ratio. It never covers less often than it says, often
 * more. With no event in the first period it begins at 0, with none in the second it has no upper bound, and with none
 * in either there is nothing to compare: undefined. Counts are whole numbers.
 */
export function rateRatioInterval(first: Exposed, second: Exposed): Interval | undefined {
  if (first.count + second.count === 0) return undefined;
  const ratioAt = (share: number) => ((share / (1 - share)) * second.days) / first.days;
  return {
    low: first.count === 0 ? 0 : ratioAt(jstat.beta.inv(TAIL, first.count, second.count + 1)),
    high: second.count === 0 ? undefined : ratioAt(jstat.beta.inv(1 - TAIL, first.count + 1, second.count)),
  };
}
