import type { Entry } from '../../incidents/entry.js';

/** Can't be right, whatever happened. */
export const ERRORS = ['parts-above-total', 'subset-above-set', 'cumulative-fall'] as const;

type Doubtful =
  | 'total-above-parts'
  | 'low-above-best'
  | 'best-above-high'
  | 'low-above-high'
  | 'outside-coverage'
  | 'swapped-coordinates'
  | 'probable-duplicate'
  | 'sudden-jump';

/** A field of a row. */
export interface Cell {
  readonly entry: Entry;
  /** Our name for it. */
  readonly field: string;
  /** Undefined for a field that is no figure. */
  readonly figure?: number;
}

/** What does not go together. */
export interface Finding {
  readonly kind: (typeof ERRORS)[number] | Doubtful;
  readonly at: Cell;
  /** What it is measured against; of a jump the other rows of the day, which add to it. */
  readonly against: readonly Cell[];
  /** The figure, the day or the count that it is measured against. */
  readonly limit?: number;
  /** What sets the parts of a sum apart: `victim`, `admin1`, ... */
  readonly by?: string;
}
