import { exactly, meets } from './bounds.js';
import type { Amount, TotalClaim } from './claim.js';
import { type ClaimedFigure, figureOf, isRecorded } from './figure.js';
import { decided, type Evidence, type Outcome, undecided } from './outcome.js';

export function checkTotal({ days, amount }: TotalClaim, { scope, complete }: Evidence): Outcome {
  const figure = figureOf(scope, days);
  return complete ? decided(meets(figure, amount), [figure], figure.least) : checkAgainstSome(figure, amount);
}

/**
 * Data that do not mean to hold everything bear a figure out by holding just that, and contradict it by holding more;
 * by holding less, or nothing, they prove nothing.
 */
function checkAgainstSome(figure: ClaimedFigure, amount: Amount): Outcome {
  const value = figure.least;
  const truth = meets({ least: value, most: Number.POSITIVE_INFINITY }, amount);
  const open = figure.doubts.length > 0 ? [figure] : [];
  if (truth === 'no') return decided('no', [figure], value);
  const states = amount.size === 'exactly' || amount.size === 'about';
  const borneOut = states && value > 0 && isRecorded(figure) && meets(exactly(value), amount) === 'yes';
  if (truth === 'yes' || borneOut) return { ...decided('yes', [figure], value), open };
  return { ...undecided('not-complete', [figure]), value, open };
}
