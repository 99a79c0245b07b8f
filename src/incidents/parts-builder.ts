import type { DraftPart } from './draft-measure.js';
import type { Estimate } from './estimate.js';
import { GrowingColumn, type Kept } from './growing-column.js';
import type { Parts } from './incident-table.js';
import { RangeColumn } from './range-column.js';

const UNKNOWN_TOLL: Estimate = { low: Number.NaN, best: Number.NaN, high: Number.NaN };

/** A victim type of a measure, both as codes. */
export interface PartType {
  readonly measure: number;
  readonly victimType: number;
}

/** Figures by victim type, while they grow in number, row after row. */
export class PartsBuilder {
  #length = 0;
  readonly #row = new GrowingColumn(Int32Array);
  readonly #measure = new GrowingColumn(Uint8Array);
  readonly #victim = new GrowingColumn(Uint16Array);
  readonly #side = new GrowingColumn(Int32Array);
  readonly #figures = new RangeColumn();
  readonly #minimum = new GrowingColumn(Uint8Array);

  add(row: number, measure: number, part: DraftPart): void {
    if (part.low === 0 && part.best === 0 && part.high === 0 && !part.isMinimum) return;
    this.#add(row, { measure, victimType: part.victimType }, part.side, part);
    if (part.isMinimum) this.#minimum.set(this.#length - 1, 1);
  }

  /** `unstated`: by file, the types that stay unknown in its rows; `file`: that of a row which is kept. */
  build({ length, picked }: Kept, unstated: readonly (readonly PartType[])[], file: Uint16Array): Parts {
    const own = this.#build();
    if (!picked && unstated.every((types) => types.length === 0)) return own;
    const all = new PartsBuilder();
    for (let row = 0, part = 0; row < (picked?.length ?? length); row += 1) {
      const place = picked?.[row] ?? row;
      while (own.row[part] < place) part += 1;
      for (; own.row[part] === place; part += 1) all.#copy(row, own, part);
      for (const type of unstated[file[row]]) all.#add(row, type, 0, UNKNOWN_TOLL);
    }
    return all.#build();
  }

  #build(): Parts {
    const all = { length: this.#length };
    return {
      row: this.#row.build(all),
      measure: this.#measure.build(all),
      victim: this.#victim.build(all),
      side: this.#side.build(all),
      ...this.#figures.build(all),
      minimum: this.#minimum.build(all),
    };
  }

  #copy(row: number, { measure, victim, side, low, best, high, minimum }: Parts, part: number): void {
    const figures = { low: low[part], best: best[part], high: high[part] };
    this.#add(row, { measure: measure[part], victimType: victim[part] }, side[part], figures);
    this.#minimum.set(this.#length - 1, minimum[part]);
  }

  #add(row: number, { measure, victimType }: PartType, side: number, figures: Estimate): void {
    const part = this.#length;
    this.#row.set(part, row);
    this.#measure.set(part, measure);
    this.#victim.set(part, victimType);
    this.#side.set(part, side);
    this.#figures.set(part, figures);
    this.#length += 1;
  }
}
