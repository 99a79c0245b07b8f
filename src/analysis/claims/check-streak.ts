import { type Bounds, isMore, meets, type Truth } from './bounds.js';
import type { StreakClaim } from './claim.js';
import { type ClaimedFigure, figuresIn } from './figure.js';
import { decided, type Evidence, type Outcome, undecided } from './outcome.js';

/** A streak that reaches back to the first period of the data may be longer than they show. */
export function checkStreak(claim: StreakClaim, { scope, complete }: Evidence): Outcome {
  const range = { start: Math.min(scope.window.start, claim.period.start), end: claim.period.end };
  const figures = figuresIn(scope, claim.calendar, range);
  const { length, seen } = streakOf(figures, claim);
  const outcome = decided(meets(length, claim.amount), seen, length.least);
  const { verdict, open } = outcome;
  if (!complete && verdict !== 'undecided')
    return { ...undecided('not-complete', seen), value: length.least };
  if (verdict === 'undecided' && open.length === 0)
    return { ...undecided('begins-with-the-data', seen), value: length.least };
  return outcome;
}

/** How long it is for sure, and may be; with the figures up to the one that ends it, in order. */
function streakOf(
  figures: readonly ClaimedFigure[],
  claim: StreakClaim,
): { readonly length: Bounds; readonly seen: readonly ClaimedFigure[] } {
  const first = claim.run === 'rise' || claim.run === 'fall' ? 1 : 0;
  let [least, sure] = [0, true];
  for (let at = figures.length - 1; at >= first; at -= 1) {
    const truth = goesOn(figures, at, claim);
    if (truth === 'no')
      return { length: { least, most: figures.length - 1 - at }, seen: figures.slice(Math.max(0, at - 1)) };
    sure &&= truth === 'yes';
    least += Number(sure);
  }
  return { length: { least, most: Number.POSITIVE_INFINITY }, seen: figures };
}

function goesOn(figures: readonly ClaimedFigure[], at: number, { run, level }: StreakClaim): Truth {
  if (run === 'rise') return isMore(figures[at], figures[at - 1]);
  if (run === 'fall') return isMore(figures[at - 1], figures[at]);
  const [size, number] = run === 'quiet' ? (['exactly', 0] as const) : (['at-least', level] as const);
  return meets(figures[at], { size, number, slack: 0 });
}
