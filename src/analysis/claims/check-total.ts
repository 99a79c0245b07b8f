import { exactly, meets } from './bounds.js';
import type { Amount, TotalClaim } from './claim.js';
import { type Figure, figureOf } from './figure.js';
import { decided, type Evidence, type Outcome, undecided } from './outcome.js';

export function checkTotal({ days, amount }: TotalClaim, { scope, complete }: Evidence): Outcome {
  const figure = figureOf(scope, days);
  return complete ? decided(meets(figure, amount), [figure], figure.least) : checkAgainstSome(figure, amount);
}

/**
 * Data that do not mean to hold everything bear a total out by what they do hold, and contradict it by holding more;
 * by holding less they prove nothing.
 */
function checkAgainstSome(figure: Figure, amount: Amount): Outcome {
  const value = figure.least;
  if (meets({ least: value, most: Number.POSITIVE_INFINITY }, amount) === 'no')
    return decided('no', [figure], value);
  const open = figure.doubts.length > 0 ? [figure] : [];
  if (meets(exactly(value), amount) === 'yes') return { ...decided('yes', [figure], value), open };
  return { ...undecided('not-complete', [figure]), value, open };
}
