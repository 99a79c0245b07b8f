import { type DraftMeasure, DraftToll, isKnown } from './draft-measure.js';
import type { Estimate } from './estimate.js';
import { GrowingColumn, type Kept } from './growing-column.js';
import { type MeasureColumn, MINIMUM, SOME_TYPES } from './incident-table.js';
import { RangeColumn } from './range-column.js';

/** The row states no total, but victim types. */
const SUMMED = 1;
/** Of some of the victim types it could state, it states none. */
const SHORT = 2;
/** More than it states may be meant. */
const LEAST = 4;

/** The figures of a measure, while the rows grow in number. */
export class MeasureBuilder {
  /** Its place among the measures of the table. */
  readonly code: number;
  readonly #figures = new RangeColumn();
  readonly #origins = new GrowingColumn(Uint8Array);
  readonly #sum = new DraftToll();

  constructor(code: number) {
    this.code = code;
  }

  set(row: number, { total, parts }: DraftMeasure): void {
    if (isStated(total)) {
      this.#figures.set(row, total);
      this.#origins.set(row, total.isMinimum ? LEAST : 0);
      return;
    }
    this.#sum.setSumOfKnown(parts);
    for (const name of ['low', 'best', 'high'] as const) {
      if (parts.every((part) => Number.isNaN(part[name]))) this.#sum[name] = Number.NaN;
    }
    this.#figures.set(row, this.#sum);
    const short = parts.every(isKnown) ? 0 : SHORT;
    this.#origins.set(row, SUMMED | short | (parts.some(({ isMinimum }) => isMinimum) ? LEAST : 0));
  }

  /** `lacksTypes`: whether the file of a row can state fewer victim types than all files. */
  build(rows: Kept, lacksTypes: (row: number) => boolean): MeasureColumn {
    const figures = this.#figures.build(rows);
    const incomplete = this.#origins.build(rows).map((origin, row) => {
      const short = (origin & SHORT) !== 0 || (origin === SUMMED && lacksTypes(row));
      if (Number.isNaN(figures.best[row])) return 0;
      return short ? SOME_TYPES : (origin & LEAST) !== 0 ? MINIMUM : 0;
    });
    return { ...figures, incomplete };
  }
}

const isStated = ({ low, best, high }: Estimate): boolean =>
  !Number.isNaN(low) || !Number.isNaN(best) || !Number.isNaN(high);
