import { type DraftMeasure, DraftToll, isKnown } from './draft-measure.js';
import type { Estimate } from './estimate.js';
import { GrowingColumn, type Kept } from './growing-column.js';
import type { MeasureColumn } from './incident-table.js';
import { RangeColumn } from './range-column.js';

/** The row states no total, but victim types. */
const SUMMED = 1;
/** Of some of the victim types it could state, it states none. */
const SHORT = 2;

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
      return;
    }
    if (parts.some(isKnown)) this.#sum.setSumOfKnown(parts);
    else this.#sum.setExactly(Number.NaN);
    this.#figures.set(row, this.#sum);
    this.#origins.set(row, parts.every(isKnown) ? SUMMED : SUMMED | SHORT);
  }

  /** `lacksTypes`: whether the file of a row can state fewer victim types than all files. */
  build(rows: Kept, lacksTypes: (row: number) => boolean): MeasureColumn {
    const figures = this.#figures.build(rows);
    const incomplete = this.#origins.build(rows).map((origin, row) => {
      const short = (origin & SHORT) !== 0 || (origin === SUMMED && lacksTypes(row));
      return Number(short && !Number.isNaN(figures.best[row]));
    });
    return { ...figures, incomplete };
  }
}

const isStated = ({ low, best, high }: Estimate): boolean =>
  !Number.isNaN(low) || !Number.isNaN(best) || !Number.isNaN(high);
