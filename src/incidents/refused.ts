import type { Problem } from '../errors.js';

/** What a row that is set aside suffers from. */
export type Fault =
  | 'row-shape'
  | 'date'
  | 'figure'
  | 'coordinate'
  | 'value'
  | 'repeated-id'
  | 'overlap'
  | 'parts-above-total';

/** A row that was set aside. */
export interface Refused {
  readonly problem: Problem;
  readonly fault: Fault;
  /** As they stand in the file; none where the row could not be cut into fields. */
  readonly fields?: readonly string[];
}

/** Why a row that can be read is not counted, and the field that shows it. */
export interface Refusal {
  readonly fault: Fault;
  readonly field: string;
  readonly message: string;
}

/** A value that was taken, though its meaning is not known. */
export interface Doubt {
  readonly column: number;
  readonly value: string;
  readonly message: string;
}
