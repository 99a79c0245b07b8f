/** A toll as a range; one figure fills all three, NaN is unknown. */
export interface Estimate {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}
