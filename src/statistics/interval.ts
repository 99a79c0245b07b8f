/** Two ends of a 95% interval for a ratio; `high` is undefined where there is no upper bound. */
export interface Interval {
  readonly low: number;
  readonly high: number | undefined;
}

/** The share of cases that each end of a 95% interval leaves out. */
export const TAIL = 0.025;

/** How much was counted, and over how many days. */
export interface Exposed {
  readonly count: number;
  readonly days: number;
}

/** How many times as many a day; undefined where nothing was counted in the second. */
export const ratioOfRates = (first: Exposed, second: Exposed): number | undefined =>
  second.count === 0 ? undefined : first.count / first.days / (second.count / second.days);

export const holdsOne = ({ low, high }: Interval): boolean => low <= 1 && (high === undefined || high >= 1);
