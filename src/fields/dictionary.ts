import { grown } from './grown.js';

const encoder = new TextEncoder();

/** Gives each distinct text a small whole number, in order of first appearance; the empty text is 0. */
export class Dictionary {
  /** The texts in UTF-8, end to end; the one of `code` ends at `#ends[code]`. */
  #bytes = new Uint8Array(64);
  #ends = new Uint32Array(8);
  #hashes = new Int32Array(8);
  /** A hash table of codes; 0 is a free place. */
  #slots = new Int32Array(16);
  #size = 1;
  readonly #texts = new Map<number, string>();

  get size(): number {
    return this.#size;
  }

  code(text: string): number {
    const bytes = encoder.encode(text);
    return this.codeOfBytes(bytes, 0, bytes.length);
  }

  /** The code of a text in UTF-8. */
  codeOfBytes(bytes: Uint8Array, start: number, end: number): number {
    if (start === end) return 0;
    const hash = hashOf(bytes, start, end);
    const last = this.#slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const code = this.#slots[slot];
      if (code === 0) return this.#add(slot, hash, bytes.subarray(start, end));
      if (this.#hashes[code] === hash && this.#is(code, bytes, start, end)) return code;
    }
  }

  text(code: number): string {
    if (code === 0) return '';
    const known = this.#texts.get(code);
    if (known !== undefined) return known;
    const text = Buffer.from(this.#bytes.buffer).toString('utf8', this.#ends[code - 1], this.#ends[code]);
    this.#texts.set(code, text);
    return text;
  }

  /** All texts, by code. */
  get values(): string[] {
    return Array.from({ length: this.#size }, (_, code) => this.text(code));
  }

  #is(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    let at = this.#ends[code - 1];
    if (this.#ends[code] - at !== end - start) return false;
    for (let from = start; from < end; from += 1, at += 1) if (this.#bytes[at] !== bytes[from]) return false;
    return true;
  }

  #add(slot: number, hash: number, text: Uint8Array): number {
    const code = this.#size;
    const start = this.#ends[code - 1];
    const end = start + text.length;
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, end);
    if (code === this.#ends.length) {
      this.#ends = grown(this.#ends, code + 1);
      this.#hashes = grown(this.#hashes, code + 1);
    }
    this.#bytes.set(text, start);
    this.#ends[code] = end;
    this.#hashes[code] = hash;
    this.#slots[slot] = code;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#spread();
    return code;
  }

  /** Twice the places. */
  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const last = slots.length - 1;
    for (let code = 1; code < this.#size; code += 1) {
      let slot = this.#hashes[code] & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = code;
    }
    this.#slots = slots;
  }
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return hash ^ (hash >>> 15);
}
