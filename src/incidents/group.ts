import type { MeasureColumn } from './incident-table.js';
import type { Key } from './row-keys.js';
import { portion, type Share } from './share.js';
import { addFigure, type MutableToll, noToll, type Toll } from './toll.js';

/** The rows that share their keys, and their tolls by measure. */
export interface Group {
  /** One for each dimension asked for. */
  readonly keys: readonly Key[];
  readonly rows: number;
  readonly tolls: Readonly<Record<string, Toll>>;
}

/** A group while rows are added to it, row by row in order. */
export class GroupBuilder {
  readonly keys: readonly Key[];
  rows = 0;
  readonly tolls: MutableToll[];
  #lastRow = -1;

  constructor(keys: readonly Key[], measures: number) {
    this.keys = keys;
    this.tolls = Array.from({ length: measures }, noToll);
  }

  addRow(columns: readonly MeasureColumn[], row: number): void {
    this.count(row);
    for (let measure = 0; measure < columns.length; measure += 1) {
      const { low, best, high, incomplete } = columns[measure];
      addFigure(this.tolls[measure], low[row], best[row], high[row], incomplete[row]);
    }
  }

  /** `bestOf` gives the share of the best figure. */
  addShare(
    columns: readonly MeasureColumn[],
    row: number,
    share: Share,
    bestOf: (measure: number) => number,
  ): void {
    this.count(row);
    columns.forEach(({ low, best, high, incomplete }, measure) => {
      const figure = bestOf(measure);
      const bound = (column: Float64Array) => (column === best ? figure : portion(column[row], share));
      addFigure(this.tolls[measure], bound(low), figure, bound(high), incomplete[row]);
    });
  }

  /** Whether this is the first time for the row. */
  count(row: number): boolean {
    if (this.#lastRow === row) return false;
    this.#lastRow = row;
    this.rows += 1;
    return true;
  }

  result(measures: readonly string[]): Group {
    const tolls = Object.fromEntries(measures.map((name, index) => [name, this.tolls[index]]));
    return { keys: this.keys, rows: this.rows, tolls };
  }
}
