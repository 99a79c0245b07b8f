import type { Dictionary } from './dictionary.js';
import type { Column, Fields } from './fields.js';
import { grown } from './grown.js';

const nothing = Buffer.alloc(0);

/** A row of UTF-8 text that is cut into fields, and decoded only where it is asked for. */
export class ByteFields implements Fields {
  count = 0;
  #bytes: Buffer = nothing;
  #starts = new Int32Array(32);
  #ends = new Int32Array(32);
  /** 1 for a field in which each quote stands twice. */
  #doubled = new Uint8Array(32);

  begin(bytes: Buffer): void {
    this.#bytes = bytes;
    this.count = 0;
  }

  /** The next field, without the quotes around it. */
  add(start: number, end: number, doubled: 0 | 1): void {
    if (this.count === this.#starts.length) this.#grow();
    this.#starts[this.count] = start;
    this.#ends[this.count] = end;
    this.#doubled[this.count] = doubled;
    this.count += 1;
  }

  text({ index }: Column): string {
    return this.#raw(index).trim();
  }

  code(column: Column, dictionary: Dictionary): number {
    const { index } = column;
    const bytes = this.#bytes;
    let start = this.#starts[index];
    let end = this.#ends[index];
    while (start < end && isSpace(bytes[start])) start += 1;
    while (start < end && isSpace(bytes[end - 1])) end -= 1;
    return this.#doubled[index] === 1 || hasWideEdge(bytes, start, end)
      ? dictionary.code(this.text(column))
      : dictionary.codeOfBytes(bytes, start, end);
  }

  decimal({ index }: Column): number {
    return decimalIn(this.#bytes, this.#starts[index], this.#ends[index]);
  }

  all(): string[] {
    return Array.from({ length: this.count }, (_, index) => this.#raw(index));
  }

  #raw(index: number): string {
    const [start, end] = [this.#starts[index], this.#ends[index]];
    if (start === end) return '';
    const text = this.#bytes.toString('utf8', start, end);
    return this.#doubled[index] === 1 ? text.replaceAll('""', '"') : text;
  }

  #grow(): void {
    this.#starts = grown(this.#starts, 1);
    this.#ends = grown(this.#ends, 1);
    this.#doubled = grown(this.#doubled, 1);
  }
}

/** Of the white space that `trim` takes away, the part that is ASCII. */
const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** Whether the text may begin or end with white space beyond ASCII, all of which is written in two bytes or three. */
function hasWideEdge(bytes: Buffer, start: number, end: number): boolean {
  if (end - start < 2) return false;
  if (bytes[start] >= 0x80 && leadsWideSpace(bytes[start])) return true;
  return bytes[end - 1] >= 0x80 && (leadsWideSpace(bytes[end - 2]) || leadsWideSpace(bytes[end - 3]));
}

const leadsWideSpace = (byte: number): boolean =>
  byte === 0xc2 || byte === 0xe1 || byte === 0xe2 || byte === 0xe3 || byte === 0xef;

const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;
// A whole number of 15 digits and a power of ten are exact, so that their quotient is rounded once, as it should be.
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS }, (_, power) => 10 ** power);

function decimalIn(bytes: Buffer, start: number, end: number): number {
  const first = bytes[start] === MINUS ? start + 1 : start;
  let figure = 0;
  let point = end;
  for (let at = first; at < end; at += 1) {
    const digit = bytes[at] - ZERO;
    if (digit >= 0 && digit <= 9) figure = figure * 10 + digit;
    else if (bytes[at] === POINT && point === end) point = at;
    else return Number.NaN;
  }
  const decimals = Math.max(0, end - point - 1);
  const plain =
    point > first && point !== end - 1 && end - first <= MOST_DIGITS && (figure > 0 || first === start);
  if (!plain) return Number.NaN;
  return (first === start ? figure : -figure) / POWERS[decimals];
}
