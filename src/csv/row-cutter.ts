import { ByteFields } from '../fields/byte-fields.js';
import type { QuoteFault } from './row-parser.js';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;

/** 1 for the bytes that end a field outside quotes. */
const ends = new Uint8Array(256);
for (const byte of [LF, CR, QUOTE, COMMA]) ends[byte] = 1;

// Up to here a loop finds a closing quote sooner than a call does.
const NEAR = 32;

/** Cuts rows of comma-separated UTF-8 text with RFC 4180 quotes, field by field, where they stand. */
export class RowCutter {
  readonly fields = new ByteFields();
  /** Whether the row has a field in quotes. */
  quoted = false;
  /** Where the field begins that is unfinished or at fault. */
  fieldStart = 0;
  fault: QuoteFault | undefined;

  /**
   * Where the row ends that begins at `start`: at its line break, or at the end of the last bytes. Else -1: it is
   * unfinished, or there is a fault.
   */
  cut(bytes: Buffer, start: number, isLast: boolean): number {
    this.fields.begin(bytes);
    this.quoted = false;
    this.fault = undefined;
    let at = start;
    for (;;) {
      this.fieldStart = at;
      at = bytes[at] === QUOTE ? this.#quoted(bytes, at, isLast) : this.#plain(bytes, at, isLast);
      if (at === -1 || bytes[at] !== COMMA) return at;
      at += 1;
    }
  }

  #plain(bytes: Buffer, start: number, isLast: boolean): number {
    const { length } = bytes;
    let at = start;
    while (at < length && ends[bytes[at]] === 0) at += 1;
    if (at === length && !isLast) return -1;
    if (bytes[at] === QUOTE) return this.#fail('quote in an unquoted field');
    this.fields.add(start, at, 0);
    return at;
  }

  #quoted(bytes: Buffer, start: number, isLast: boolean): number {
    this.quoted = true;
    let doubled: 0 | 1 = 0;
    let at = findQuote(bytes, start + 1);
    while (at !== -1 && bytes[at + 1] === QUOTE) {
      doubled = 1;
      at = findQuote(bytes, at + 2);
    }
    if (at === -1 || (at + 1 === bytes.length && !isLast)) return -1;
    if (at + 1 < bytes.length && ends[bytes[at + 1]] === 0) return this.#fail('text after a closing quote');
    this.fields.add(start + 1, at, doubled);
    return at + 1;
  }

  #fail(fault: QuoteFault): -1 {
    this.fault = fault;
    return -1;
  }
}

function findQuote(bytes: Buffer, from: number): number {
  const near = Math.min(from + NEAR, bytes.length);
  for (let at = from; at < near; at += 1) if (bytes[at] === QUOTE) return at;
  return bytes.indexOf(QUOTE, near);
}
