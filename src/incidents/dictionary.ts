import type { TextColumn } from './incident-table.js';

/** Gives each distinct text a small whole number, in order of first appearance; the empty text is 0. */
export class Dictionary {
  readonly values: string[] = [''];
  readonly #codes = new Map<string, number>([['', 0]]);

  code(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    this.#codes.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** A column of dictionary codes while it grows. */
export class TextColumnBuilder {
  readonly #dictionary = new Dictionary();
  readonly #codes: number[] = [];

  set(row: number, value: string): void {
    this.#codes[row] = this.#dictionary.code(value);
  }

  build(rows: readonly number[]): TextColumn {
    return { codes: Int32Array.from(rows, (row) => this.#codes[row] ?? 0), values: this.#dictionary.values };
  }
}
