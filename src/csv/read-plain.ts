import { countLineBreaks, nextLine } from './line-breaks.js';
import { NextByte } from './next-byte.js';
import { RowCutter } from './row-cutter.js';
import { type RowHandler, Table } from './table.js';
import { utf8Text } from './utf8-text.js';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** Reads what `readCsv` reads, to the same rows and problems, many times faster: fields are decoded only where needed. */
export async function readPlain(
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  handler: RowHandler,
): Promise<void> {
  const table = new Table(source, handler);
  const rows = new PlainRows(table, handler);
  for await (const text of utf8Text(source, bytes)) rows.write(text);
  rows.end();
  table.end();
}

class PlainRows {
  readonly #table: Table;
  readonly #handler: RowHandler;
  readonly #cutter = new RowCutter();
  readonly #nextLf = new NextByte(LF);
  readonly #nextCr = new NextByte(CR);
  /** The line that begins where the unread text does. */
  #line = 1;
  #unread: Buffer[] = [];
  #unreadLength = 0;
  /** How much of it was looked through, and ended inside a row. */
  #triedLength = 0;
  /** In a line with a stray quote, the rest of which belongs to no row. */
  #leaving = false;

  constructor(table: Table, handler: RowHandler) {
    this.#table = table;
    this.#handler = handler;
  }

  /** The text must come in whole line breaks (see recut). */
  write(text: Buffer): void {
    this.#unread.push(text);
    this.#unreadLength += text.length;
    // A long row is not looked through again for every few bytes more.
    if (this.#unreadLength >= 2 * this.#triedLength) this.#advance(false);
  }

  end(): void {
    this.#advance(true);
  }

  #advance(isLast: boolean): void {
    const [first = Buffer.alloc(0), ...others] = this.#unread;
    const text = others.length === 0 ? first : Buffer.concat(this.#unread);
    this.#nextLf.forget();
    this.#nextCr.forget();
    const rest = text.subarray(this.#readRows(text, isLast));
    this.#unread = [rest];
    this.#unreadLength = rest.length;
    this.#triedLength = rest.length;
  }

  /** Gives back where the first row begins that could not be read yet. */
  #readRows(text: Buffer, isLast: boolean): number {
    let at = 0;
    while (at < text.length) {
      if (this.#leaving) at = this.#leaveLine(text, at);
      else if (text[at] === LF || text[at] === CR) at = this.#pastBreak(text, at);
      else {
        const end = this.#cutter.cut(text, at, isLast);
        if (end !== -1) at = this.#takeRow(text, at, end);
        else if (this.#cutter.fault !== undefined) at = this.#setAside(text, at);
        else if (isLast) this.#table.unclosed(this.#line, this.#cutter.fields.count + 1);
        else return at;
      }
    }
    return at;
  }

  #takeRow(text: Buffer, start: number, end: number): number {
    const { fields } = this.#cutter;
    if (fields.count === this.#table.width) this.#handler.row(fields, this.#line);
    else this.#table.row(fields.all(), this.#line, text[start] === QUOTE);
    if (this.#cutter.quoted) this.#countBreaks(text, start, end);
    return this.#pastBreak(text, end);
  }

  #setAside(text: Buffer, start: number): number {
    const { fault, fields, fieldStart } = this.#cutter;
    if (fault !== undefined) this.#table.stray(fault, this.#line, fields.count + 1);
    this.#countBreaks(text, start, fieldStart);
    this.#leaving = true;
    return fieldStart;
  }

  #leaveLine(text: Buffer, at: number): number {
    const next = nextLine(text, at);
    if (next === undefined) return text.length;
    this.#leaving = false;
    this.#line += 1;
    return next;
  }

  /** Of the line breaks in quotes. */
  #countBreaks(text: Buffer, start: number, end: number): void {
    if (this.#nextLf.from(text, start) < end || this.#nextCr.from(text, start) < end) {
      this.#line += countLineBreaks(text.subarray(start, end));
    }
  }

  #pastBreak(text: Buffer, at: number): number {
    if (at === text.length) return at;
    this.#line += 1;
    return text[at] === CR && text[at + 1] === LF ? at + 2 : at + 1;
  }
}
