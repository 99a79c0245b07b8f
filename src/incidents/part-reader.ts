import type { Dimension, Key } from './dimension.js';
import type { GroupBuilder, Groups } from './group.js';
import { type MeasureColumn, UNKNOWN } from './incident-table.js';
import type { Scope } from './scope.js';
import { portion, type Share } from './share.js';
import { addFigure } from './toll.js';

/** Reads a row's figures by victim type or side; what a total holds beyond its parts is of unknown type. */
export class PartReader {
  readonly #scope: Scope;
  readonly #by: readonly Dimension[];
  readonly #measures: readonly string[];
  readonly #first: Int32Array;

  constructor(scope: Scope, by: readonly Dimension[], measures: readonly string[]) {
    this.#scope = scope;
    this.#by = by;
    this.#measures = measures;
    const { parts, length } = scope.table;
    this.#first = new Int32Array(length + 1).fill(parts.row.length);
    for (let part = parts.row.length - 1; part >= 0; part -= 1) this.#first[parts.row[part]] = part;
    for (let row = length - 1; row >= 0; row -= 1)
      this.#first[row] = Math.min(this.#first[row], this.#first[row + 1]);
  }

  addRow(
    groups: Groups,
    rowKeys: readonly Key[],
    row: number,
    columns: readonly MeasureColumn[],
    share: Share,
  ): void {
    const { table, victimTypes } = this.#scope;
    const { parts } = table;
    this.#measures.forEach((name, index) => {
      if (name === 'incidents') return;
      const code = table.measureNames.indexOf(name);
      const total = table.measures.get(name)?.best[row] ?? Number.NaN;
      let known = 0;
      for (let part = this.#first[row]; part < this.#first[row + 1]; part += 1) {
        if (parts.measure[part] !== code) continue;
        const type = table.victimTypes[parts.victim[part] - 1];
        if (!Number.isNaN(parts.best[part])) known += parts.best[part];
        if (victimTypes && !victimTypes.includes(type)) continue;
        const side = table.sides[parts.side[part]] || null;
        const figure = { low: parts.low[part], best: parts.best[part], high: parts.high[part] };
        this.#add(groups.at(this.#keys(rowKeys, type, side)), row, index, columns, figure, share);
      }
      if (total - known > 1e-6 && (!victimTypes || victimTypes.includes(UNKNOWN))) {
        const rest = { low: total - known, best: total - known, high: total - known };
        this.#add(groups.at(this.#keys(rowKeys, UNKNOWN, null)), row, index, columns, rest, share);
      }
    });
  }

  /** The share of a row's total, as the sum of what its parts come to when each is divided by itself. */
  bestOf(row: number, measure: number, columns: readonly MeasureColumn[], share: Share): number {
    const { table, victimTypes } = this.#scope;
    const { parts } = table;
    const total = columns[measure].best[row];
    const code = table.measureNames.indexOf(this.#measures[measure]);
    let [sum, known] = [0, 0];
    for (let part = this.#first[row]; part < this.#first[row + 1]; part += 1) {
      const type = table.victimTypes[parts.victim[part] - 1];
      if (parts.measure[part] !== code || Number.isNaN(parts.best[part])) continue;
      if (victimTypes && !victimTypes.includes(type)) continue;
      known += parts.best[part];
      sum += portion(parts.best[part], share);
    }
    return Number.isNaN(total) ? total : sum + portion(total - known, share);
  }

  #keys(rowKeys: readonly Key[], type: string, side: string | null): Key[] {
    let next = 0;
    return this.#by.map(({ kind }) =>
      kind === 'victim' ? (type === UNKNOWN ? null : type) : kind === 'side' ? side : rowKeys[next++],
    );
  }

  #add(
    group: GroupBuilder,
    row: number,
    measure: number,
    columns: readonly MeasureColumn[],
    { low, best, high }: { low: number; best: number; high: number },
    share: Share,
  ): void {
    const incidents = this.#measures.indexOf('incidents');
    if (best > 0 && group.count(row) && incidents >= 0) {
      addFigure(group.tolls[incidents], exactlyPortion(columns[incidents].best[row], share), 0);
    }
    const estimate = { low: portion(low, share), best: portion(best, share), high: portion(high, share) };
    addFigure(group.tolls[measure], estimate, 0);
  }
}

function exactlyPortion(figure: number, share: Share): { low: number; best: number; high: number } {
  const part = portion(figure, share);
  return { low: part, best: part, high: part };
}
