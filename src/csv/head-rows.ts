import type { Dialect } from './dialect.js';

/** A row at the beginning of a text. */
export interface HeadRow {
  readonly fields: readonly string[];
  /** Where in the text it begins, and on which line. */
  readonly start: number;
  readonly line: number;
  readonly text: string;
}

const MOST_ROWS = 100;
const lineBreaks = /\r\n|\r|\n/g;

/**
 * The first rows of a text under a dialect, without blank lines and comments: to learn the dialect from, so that
 * nothing is an error. A text that goes on (`cut`) loses its last row, unless it has no other.
 */
export function headRows(text: string, dialect: Dialect, cut: boolean): HeadRow[] {
  const rows: HeadRow[] = [];
  const reader = new HeadReader(text, dialect);
  for (let line = 1; reader.at < text.length && rows.length < MOST_ROWS; ) {
    const start = reader.at;
    const fields = reader.row();
    const own = text.slice(start, reader.at);
    if (fields.some((field) => field.trim() !== '')) rows.push({ fields, start, line, text: own.trim() });
    line += own.match(lineBreaks)?.length ?? 0;
  }
  const lastIsCut = cut && reader.at > text.length && rows.length > 1;
  return lastIsCut ? rows.slice(0, -1) : rows;
}

class HeadReader {
  at = 0;
  readonly #text: string;
  readonly #dialect: Dialect;
  readonly #quoted: RegExp;
  readonly #plain: RegExp;

  constructor(text: string, dialect: Dialect) {
    const { delimiter, quote } = dialect;
    this.#text = text;
    this.#dialect = dialect;
    this.#quoted = new RegExp(`${quote}([^${quote}]*(?:${quote}${quote}[^${quote}]*)*)${quote}`, 'y');
    this.#plain = new RegExp(`[^${delimiter.replace(/[\\^\]-]/, '\\$&')}\r\n]*`, 'y');
  }

  /** No fields for a comment. */
  row(): string[] {
    const { comment, delimiter } = this.#dialect;
    const fields: string[] = [];
    if (comment !== undefined && this.#text.startsWith(comment, this.at)) this.#take(/[^\r\n]*/y);
    else fields.push(this.#field());
    while (fields.length > 0 && this.#text.startsWith(delimiter, this.at)) {
      this.at += delimiter.length;
      fields.push(this.#field());
    }
    this.at += this.#text.startsWith('\r\n', this.at) ? 2 : 1;
    return fields;
  }

  #field(): string {
    const { quote } = this.#dialect;
    return this.#take(this.#quoted).replaceAll(quote + quote, quote) + this.#take(this.#plain);
  }

  /** What the pattern finds here; the inside of quotes where it has them. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    this.at += found?.[0].length ?? 0;
    return found?.[1] ?? found?.[0] ?? '';
  }
}
