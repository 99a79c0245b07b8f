import { type Bounds, exactly, isMore, isSame, less, meets, over, type Truth } from './bounds.js';
import type { ComparisonClaim, Contrast } from './claim.js';
import { type Figure, figureOf } from './figure.js';
import { decided, type Evidence, type Outcome, undecided } from './outcome.js';

/** Two stretches of days against each other: which has more, by how much, how many times as many. */
export function checkComparison(claim: ComparisonClaim, { scope, complete }: Evidence): Outcome {
  const [first, second] = [figureOf(scope, claim.days), figureOf(scope, claim.against)];
  return contrast(first, second, claim.contrast, complete);
}

export function contrast(first: Figure, second: Figure, claimed: Contrast, complete: boolean): Outcome {
  const figures = [first, second];
  if (claimed.kind === 'relation') return related(first, second, claimed.relation, complete);
  const size = sizeOf(first, second, claimed.kind);
  if (!size) return undecided('nothing', figures);
  const recorded = sizeOf(exactly(first.least), exactly(second.least), claimed.kind)?.least;
  const outcome = decided(meets(size, claimed.amount), figures, recorded);
  return complete || outcome.verdict === 'undecided'
    ? outcome
    : { ...undecided('not-complete', figures), ...recordedValue(recorded) };
}

const recordedValue = (value: number | undefined) =>
  value !== undefined && Number.isFinite(value) ? { value } : {};

function sizeOf(a: Bounds, b: Bounds, kind: 'difference' | 'change' | 'times'): Bounds | undefined {
  if (kind === 'difference') return less(a, b);
  const times = over(a, b);
  return kind === 'times' || !times ? times : { least: times.least - 1, most: times.most - 1 };
}

function related(
  first: Figure,
  second: Figure,
  relation: 'more' | 'fewer' | 'same',
  complete: boolean,
): Outcome {
  const truth = relationHolds(first, second, relation);
  const outcome = decided(truth, [first, second], first.least - second.least);
  return complete || outcome.verdict === 'undecided'
    ? outcome
    : { ...undecided('not-complete', [first, second]), value: first.least - second.least };
}

function relationHolds(first: Bounds, second: Bounds, relation: 'more' | 'fewer' | 'same'): Truth {
  if (relation === 'same') return isSame(first, second);
  return relation === 'more' ? isMore(first, second) : isMore(second, first);
}
