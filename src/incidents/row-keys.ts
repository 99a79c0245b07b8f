/** A group's place in a dimension: an ordinal, a text, 1 to 7 from Monday, 1 to 12 from January; null is unknown. */
export type Key = number | string | null;

/** No key, because the row's interval does not fit inside one period. */
export const APART = -1;
/** No key, because no period holds the row's days (outside a season). */
export const OUTSIDE = -2;

/** The keys of the rows in one dimension, numbered from 0. */
export interface RowKeys {
  /** The number of the row's key; APART or OUTSIDE where it has none. */
  code(row: number): number;
  key(code: number): Key;
}
