import { type Figures, grown } from '../fields/grown.js';

/** The rows that stay: the first so many, or those of them that are picked. */
export interface Kept {
  readonly length: number;
  readonly picked?: Int32Array | undefined;
}

/** A figure for each row, while the rows grow in number. */
export class GrowingColumn<T extends Figures> {
  #figures: T;
  readonly #blank: number;

  /** Rows in which nothing is set have the blank. */
  constructor(type: new (length: number) => T, blank = 0) {
    this.#blank = blank;
    this.#figures = new type(64).fill(blank) as T;
  }

  set(row: number, figure: number): void {
    if (row >= this.#figures.length) this.#grow(row + 1);
    this.#figures[row] = figure;
  }

  at(row: number): number {
    return row < this.#figures.length ? this.#figures[row] : this.#blank;
  }

  build({ length, picked }: Kept): T {
    if (length > this.#figures.length) this.#grow(length);
    if (!picked) return this.#figures.subarray(0, length) as T;
    const type = this.#figures.constructor as new (length: number) => T;
    const figures = new type(picked.length);
    for (let row = 0; row < picked.length; row += 1) figures[row] = this.#figures[picked[row]];
    return figures;
  }

  #grow(length: number): void {
    const before = this.#figures.length;
    this.#figures = grown(this.#figures, length);
    if (this.#blank !== 0) this.#figures.fill(this.#blank, before);
  }
}
