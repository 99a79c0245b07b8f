import type { Estimate } from './estimate.js';
import { GrowingColumn, type Kept } from './growing-column.js';

/** Estimates, while they grow in number. The bounds are kept only if some differ from the best figure. */
export class RangeColumn {
  readonly #best = new GrowingColumn(Float64Array, Number.NaN);
  #low: GrowingColumn<Float64Array> | undefined;
  #high: GrowingColumn<Float64Array> | undefined;
  #length = 0;

  set(row: number, { low, best, high }: Estimate): void {
    this.#best.set(row, best);
    this.#low = this.#bound(this.#low, row, low, best);
    this.#high = this.#bound(this.#high, row, high, best);
    this.#length = row + 1;
  }

  /** Bounds that are everywhere the best figure are the same array as it. */
  build(rows: Kept): Record<keyof Estimate, Float64Array> {
    const best = this.#best.build(rows);
    const bound = (column: GrowingColumn<Float64Array> | undefined) => {
      const figures = column?.build(rows) ?? best;
      return figures.every((figure, row) => Object.is(figure, best[row])) ? best : figures;
    };
    return { low: bound(this.#low), best, high: bound(this.#high) };
  }

  #bound(
    column: GrowingColumn<Float64Array> | undefined,
    row: number,
    figure: number,
    best: number,
  ): GrowingColumn<Float64Array> | undefined {
    if (!column && Object.is(figure, best)) return undefined;
    const bound = column ?? this.#sameAsBest();
    bound.set(row, figure);
    return bound;
  }

  #sameAsBest(): GrowingColumn<Float64Array> {
    const column = new GrowingColumn(Float64Array, Number.NaN);
    for (let row = 0; row < this.#length; row += 1) column.set(row, this.#best.at(row));
    return column;
  }
}
