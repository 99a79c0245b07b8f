import type { Entry } from '../../incidents/entry.js';

export const ERRORS = ['parts-above-total', 'subset-above-set', 'cumulative-fall'] as const;

export const DOUBTS = [
  'total-above-parts',
  'low-above-best',
  'best-above-high',
  'low-above-high',
  'outside-coverage',
  'swapped-coordinates',
  'probable-duplicate',
  'sudden-jump',
] as const;

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
  readonly kind: (typeof ERRORS)[number] | (typeof DOUBTS)[number];
  readonly at: Cell;
  /** What it is measured against. */
  readonly against: readonly Cell[];
  /** The sum or the median of `against`; for days the one that is passed. */
  readonly limit?: number;
  /** What sets the parts of a sum apart: `victim`, `admin1`, ... */
  readonly by?: string;
}
