import type { Day } from '../calendar/day.js';
import type { Doubt } from './refused.js';

/** A toll as a range; one figure fills all three, NaN is unknown. */
export interface Estimate {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

export interface DraftPart extends Estimate {
  readonly measure: string;
  readonly victimType: string;
  readonly side?: string;
}

/** One row as a layout reads it. */
export interface Draft {
  readonly start: Day;
  readonly end: Day;
  readonly weight: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly latitude?: number;
  readonly longitude?: number;
  /** Stated totals; where only victim types are stated, their sum is taken. */
  readonly totals: Readonly<Record<string, Estimate>>;
  readonly parts: readonly DraftPart[];
  readonly doubts?: readonly Doubt[];
}

/** What the columns of one file can say. */
export interface Schema {
  readonly measures: readonly string[];
  /** Victim types by measure. */
  readonly victimTypes: Readonly<Record<string, readonly string[]>>;
  readonly texts: readonly string[];
  readonly points: boolean;
}

export const exactly = (figure: number): Estimate => ({ low: figure, best: figure, high: figure });
