import { meets } from './bounds.js';
import type { ShareClaim } from './claim.js';
import { figureOf } from './figure.js';
import { decided, type Evidence, type Outcome, undecided } from './outcome.js';

/** The part lies within the whole, so what is missing from the part is missing from the whole too. */
export function checkShare(
  { days, amount }: ShareClaim,
  { scope, other: part, complete }: Evidence,
): Outcome {
  if (!part) throw new Error('a share needs the part it is claimed of');
  const [some, all] = [figureOf(part, days), figureOf(scope, days)];
  const figures = [some, all];
  if (all.most === 0) return undecided('nothing', figures);
  const rest = all.least - some.least;
  const bounds = { least: some.least / all.most, most: mostShare(some.most, rest) };
  const outcome = decided(meets(bounds, amount), figures, some.least / all.least);
  if (complete || outcome.verdict === 'undecided') return outcome;
  return { ...undecided('not-complete', figures), ...(all.least > 0 && { value: some.least / all.least }) };
}

const mostShare = (part: number, rest: number): number =>
  part === Number.POSITIVE_INFINITY ? 1 : part === 0 ? 0 : part / (part + rest);
