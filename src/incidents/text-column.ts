import { Dictionary } from '../fields/dictionary.js';
import { GrowingColumn, type Kept } from './growing-column.js';

/** A column of dictionary codes; code 0 is the empty text, which means unknown. */
export class TextColumn {
  readonly codes: Int32Array;
  readonly #dictionary: Dictionary;

  constructor(codes: Int32Array, dictionary: Dictionary) {
    this.codes = codes;
    this.#dictionary = dictionary;
  }

  text(code: number): string {
    return this.#dictionary.text(code);
  }

  /** In the row. */
  at(row: number): string {
    return this.text(this.codes[row]);
  }

  /** Every text, by code. */
  get values(): readonly string[] {
    return this.#dictionary.values;
  }
}

/** A column of text, while the rows grow in number. */
export class TextColumnBuilder {
  readonly dictionary = new Dictionary();
  readonly #codes = new GrowingColumn(Int32Array);

  set(row: number, code: number): void {
    this.#codes.set(row, code);
  }

  build(rows: Kept): TextColumn {
    return new TextColumn(this.#codes.build(rows), this.dictionary);
  }
}
