import type { Scope } from '../../incidents/scope.js';
import type { Truth } from './bounds.js';
import type { ClaimedFigure } from './figure.js';

/** `tied`: it holds, but another period has the same figure, or may have. */
export type Verdict = 'holds' | 'tied' | 'contradicted' | 'undecided';

/** What a claim is checked against. */
export interface Evidence {
  readonly scope: Scope;
  /** The part that a share is claimed of, or what the scope is compared with on the same or other days. */
  readonly other?: Scope;
  /** Whether the data mean to hold everything; else what they lack proves nothing. */
  readonly complete: boolean;
}

/** Why a claim can't be decided, besides what is open in the figures. */
export type Obstacle =
  /** The data do not mean to hold everything. */
  | 'not-complete'
  /** There is nothing to compare with. */
  | 'no-rival'
  /** The rest is zero: a share or a ratio of nothing. */
  | 'nothing'
  /** The streak may have begun before the data do. */
  | 'begins-with-the-data';

export interface Outcome {
  readonly verdict: Verdict;
  /** What the claim speaks of: one figure, or two that are compared, or those of a streak in order. */
  readonly figures: readonly ClaimedFigure[];
  /** The share, ratio, difference or length that the figures give, where it is known. */
  readonly value?: number;
  /** Figures that contradict the claim, or tie with it; the strongest first. Of an undecided one what points against it. */
  readonly against: readonly ClaimedFigure[];
  /** Figures that keep it from being decided. */
  readonly open: readonly ClaimedFigure[];
  readonly obstacle?: Obstacle;
  /** What is named after "since", where it has less itself: more could be said. */
  readonly understated?: ClaimedFigure;
}

const verdictOf = (truth: Truth): Verdict =>
  truth === 'yes' ? 'holds' : truth === 'no' ? 'contradicted' : 'undecided';

/** A claim of a number: undecided where it is open because of what the figures leave open. */
export function decided(truth: Truth, figures: readonly ClaimedFigure[], value?: number): Outcome {
  return {
    verdict: verdictOf(truth),
    figures,
    ...(value !== undefined && Number.isFinite(value) && { value }),
    against: truth === 'no' ? figures : [],
    open: truth === 'open' ? figures.filter(({ doubts }) => doubts.length > 0) : [],
  };
}

export const undecided = (obstacle: Obstacle, figures: readonly ClaimedFigure[]): Outcome => ({
  verdict: 'undecided',
  figures,
  against: [],
  open: [],
  obstacle,
});
