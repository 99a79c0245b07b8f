import { type Bounds, exactly, isMore, isSame, less, meets, over, type Truth } from './bounds.js';
import type { ComparisonClaim, Contrast } from './claim.js';
import { type ClaimedFigure, figureOf } from './figure.js';
import { decided, type Evidence, type Outcome, undecided } from './outcome.js';

/** Two figures against each other: which is more, by how much, how many times as many. */
export function checkComparison(claim: ComparisonClaim, { scope, other, complete }: Evidence): Outcome {
  const [first, second] = [figureOf(scope, claim.days), figureOf(other ?? scope, claim.against)];
  return contrast(first, second, claim.contrast, complete);
}

export function contrast(
  first: ClaimedFigure,
  second: ClaimedFigure,
  claimed: Contrast,
  complete: boolean,
): Outcome {
  const figures = [first, second];
  const outcome = claimed.kind === 'relation' ? related(figures, claimed.relation) : sized(figures, claimed);
  if (complete || outcome.verdict === 'undecided') return outcome;
  return {
    ...undecided('not-complete', figures),
    ...(outcome.value !== undefined && { value: outcome.value }),
  };
}

function related([first, second]: readonly ClaimedFigure[], relation: 'more' | 'fewer' | 'same'): Outcome {
  const truth: Truth =
    relation === 'same'
      ? isSame(first, second)
      : relation === 'more'
        ? isMore(first, second)
        : isMore(second, first);
  return decided(truth, [first, second], first.least - second.least);
}

function sized(
  [first, second]: readonly ClaimedFigure[],
  { kind, amount }: Exclude<Contrast, { readonly kind: 'relation' }>,
): Outcome {
  const size = sizeOf(first, second, kind);
  if (!size) return undecided('nothing', [first, second]);
  const recorded = sizeOf(exactly(first.least), exactly(second.least), kind)?.least;
  return decided(meets(size, amount), [first, second], recorded);
}

type Kind = Exclude<Contrast['kind'], 'relation'>;

function sizeOf(a: Bounds, b: Bounds, kind: Kind): Bounds | undefined {
  if (kind === 'difference') return less(a, b);
  const times = over(a, b);
  if (kind === 'times' || !times) return times;
  return kind === 'rise' ? less(times, exactly(1)) : less(exactly(1), times);
}
