type Fields = readonly string[];

export interface FoundHeader {
  /** The place of the header among the rows. */
  readonly index: number;
  /** Whether it was recognised, not only taken for one. */
  readonly known: boolean;
}

/** Where a header is not looked for any more. */
export const MOST_ABOVE = 50;

/**
 * The first row that is recognised as a header; what stands above it may be titles and comments, not rows like those
 * below. Without one the first row that is no comment.
 */
export function findHeader(rows: readonly Fields[], isHeader?: (fields: Fields) => boolean): FoundHeader {
  const index = rows.slice(0, MOST_ABOVE + 1).findIndex((row) => namesColumns(row) && isHeader?.(row));
  if (index >= 0 && !rows.slice(0, index).some((row) => isLikeRowOf(rows[index], row))) {
    return { index, known: true };
  }
  return {
    index: Math.max(
      0,
      rows.findIndex((row) => !isComment(row)),
    ),
    known: false,
  };
}

const isComment = ([first]: Fields): boolean => first.startsWith('#');

const namesColumns = (row: Fields): boolean => !row.some(isFigure);

const isFigure = (field: string): boolean => /^[-+]?\d[\d.,:/ TZ+-]*$/.test(field.trim());

const isLikeRowOf = (header: Fields, row: Fields): boolean =>
  !isComment(row) && row.length === header.length && filled(row) >= filled(header) && row.some(isFigure);

const filled = (row: Fields): number => row.filter((field) => field.trim() !== '').length;
