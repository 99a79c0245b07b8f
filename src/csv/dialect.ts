/** How rows are written as text. */
export interface Dialect {
  /** Parts the fields of a row. */
  readonly delimiter: string;
  /** Encloses fields, and is doubled inside them. */
  readonly quote: string;
  /** A line that begins with it is no row. */
  readonly comment?: string;
}

export const DELIMITERS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
};

/** `a comma`, for messages. */
export function sayDelimiter(delimiter: string): string {
  const name = Object.keys(DELIMITERS).find((known) => DELIMITERS[known] === delimiter);
  return name ? `a ${name}` : JSON.stringify(delimiter);
}
