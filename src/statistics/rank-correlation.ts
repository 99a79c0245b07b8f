import jstat from 'jstat';

/** Fewer pairs than this say next to nothing. */
export const FEWEST_PAIRS = 8;

/**
 * Spearman's rank correlation (1904, American Journal of Psychology 15:72): 1 where both rise and fall in the same
 * order, -1 in the opposite one; equal values share the mean of their ranks.
 */
export function rankCorrelation(
  first: readonly number[],
  second: readonly number[],
): number | 'too-few' | 'constant' {
  if (first.length < FEWEST_PAIRS) return 'too-few';
  if (isConstant(first) || isConstant(second)) return 'constant';
  return Math.max(-1, Math.min(1, jstat.spearmancoeff(first, second)));
}

const isConstant = (values: readonly number[]): boolean => values.every((value) => value === values[0]);
