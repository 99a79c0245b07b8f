import type { Dialect } from './dialect.js';
import { countLineBreaks, nextLine } from './line-breaks.js';
import { NextByte } from './next-byte.js';
import { RowCutter } from './row-cutter.js';
import { LONGEST_ROW, type RowSink } from './row-parser.js';
import type { RowHandler, Table } from './table.js';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

const COMMA = 0x2c;
const SPACE = 0x20;
const TAB = 0x09;

/** Comma-separated text with RFC 4180 quotes and no comments: what is read from its bytes. */
export const isPlain = ({ delimiter, quote, comment }: Dialect): boolean =>
  delimiter === ',' && quote === '"' && comment === undefined;

/** Reads what `RowParser` reads of plain text, to the same rows and problems, many times faster: fields are decoded only where needed. */
export class PlainRows {
  readonly #sink: RowSink;
  readonly #table: Table;
  readonly #handler: RowHandler;
  readonly #cutter = new RowCutter();
  readonly #nextLf = new NextByte(LF);
  readonly #nextCr = new NextByte(CR);
  /** The line that begins where the unread text does. */
  #line: number;
  #unread: Buffer[] = [];
  #unreadLength = 0;
  /** How much of it was looked through, and ended inside a row. */
  #triedLength = 0;
  /** In a line with a stray quote, the rest of which belongs to no row. */
  #leaving = false;

  /** Rows that need no second look go straight to the handler, the others by way of the sink. */
  constructor(sink: RowSink, table: Table, handler: RowHandler, line: number) {
    this.#sink = sink;
    this.#table = table;
    this.#handler = handler;
    this.#line = line;
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
    if (rest.length > LONGEST_ROW) this.#sink.tooLong(this.#line);
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
        else if (isLast) this.#sink.unclosed(this.#line, this.#cutter.fields.count + 1);
        else return at;
      }
    }
    return at;
  }

  #takeRow(text: Buffer, start: number, end: number): number {
    const { fields } = this.#cutter;
    if (end - start > LONGEST_ROW) this.#sink.tooLong(this.#line);
    if (fields.count === this.#table.handsOnWidth && holdsValue(text, start, end))
      this.#handler.row(fields, this.#line);
    else this.#sink.row([...fields.all()], this.#line, text[start] === QUOTE);
    if (this.#cutter.quoted) this.#countBreaks(text, start, end);
    return this.#pastBreak(text, end);
  }

  #setAside(text: Buffer, start: number): number {
    const { fault, fields, fieldStart } = this.#cutter;
    if (fault !== undefined) this.#sink.stray(fault, this.#line, fields.count + 1);
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

/** Whether it is sure, without a look at every field, that not all are blank. */
function holdsValue(text: Buffer, start: number, end: number): boolean {
  let at = start;
  while (at < end && BLANK.has(text[at])) at += 1;
  return at < end && text[at] < 0x80;
}

const BLANK: ReadonlySet<number> = new Set([COMMA, QUOTE, SPACE, TAB, LF, CR, 0x0b, 0x0c]);
