import type { Dimension } from './dimension.js';
import type { GroupBuilder } from './group.js';
import type { Groups } from './groups.js';
import { type MeasureColumn, MINIMUM, UNKNOWN } from './incident-table.js';
import { restOfTotal } from './rest-of-total.js';
import type { Scope } from './scope.js';
import { portion, type Share } from './share.js';
import { addFigure } from './toll.js';

/** Reads a row's figures by victim type or side; what a total holds beyond its parts is of unknown type. */
export class PartReader {
  readonly #scope: Scope;
  readonly #measures: readonly string[];
  readonly #columns: readonly MeasureColumn[];
  readonly #incidents: number;
  /** The places of the two dimensions among all; -1 where it is not asked for. */
  readonly #victim: number;
  readonly #side: number;
  /** By code, whether the victim type is asked about; and the one code that stands for unknown. */
  readonly #asked: readonly boolean[];
  readonly #unknown: number;
  /** The first part of each row. */
  readonly #first: Int32Array;

  constructor(
    scope: Scope,
    by: readonly Dimension[],
    measures: readonly string[],
    columns: readonly MeasureColumn[],
  ) {
    const { table, victimTypes } = scope;
    this.#scope = scope;
    this.#measures = measures;
    this.#columns = columns;
    this.#incidents = measures.indexOf('incidents');
    this.#victim = by.findIndex(({ kind }) => kind === 'victim');
    this.#side = by.findIndex(({ kind }) => kind === 'side');
    this.#asked = [UNKNOWN, ...table.victimTypes].map((type) => victimTypes?.includes(type) ?? true);
    this.#unknown = table.victimTypes.indexOf(UNKNOWN) + 1;
    this.#first = firstParts(scope);
  }

  addRow(groups: Groups, codes: number[], row: number, share: Share): void {
    for (let measure = 0; measure < this.#measures.length; measure += 1) {
      if (measure !== this.#incidents) this.#addMeasure(groups, codes, row, measure, share);
    }
  }

  #addMeasure(groups: Groups, codes: number[], row: number, measure: number, share: Share): void {
    const { parts, measures, measureNames } = this.#scope.table;
    const name = this.#measures[measure];
    const code = measureNames.indexOf(name);
    let [lows, bests, highs] = [0, 0, 0];
    for (let part = this.#first[row]; part < this.#first[row + 1]; part += 1) {
      if (parts.measure[part] !== code) continue;
      const [low, best, high] = [parts.low[part], parts.best[part], parts.high[part]];
      if (low >= 0) lows += low;
      if (best >= 0) bests += best;
      if (high >= 0) highs += high;
      if (!this.#asked[parts.victim[part]]) continue;
      const group = groups.at(this.#coded(codes, parts.victim[part], parts.side[part]));
      this.#add(group, row, measure, share, low, best, high, parts.minimum[part] * MINIMUM);
    }
    if (!this.#asked[this.#unknown]) return;
    const known = { low: lows, best: bests, high: highs };
    const rest = restOfTotal(measures.get(name) as MeasureColumn, row, known);
    if (!rest) return;
    const group = groups.at(this.#coded(codes, this.#unknown, 0));
    this.#add(group, row, measure, share, rest.low, rest.best, rest.high, rest.incomplete);
  }

  #coded(codes: number[], victim: number, side: number): number[] {
    if (this.#victim >= 0) codes[this.#victim] = victim === 0 ? this.#unknown : victim;
    if (this.#side >= 0) codes[this.#side] = side;
    return codes;
  }

  /** The share of a row's total, as the sum of what its parts come to when each is divided by itself. */
  bestOf(row: number, measure: number, share: Share): number {
    const { parts, measureNames } = this.#scope.table;
    const total = this.#columns[measure].best[row];
    const code = measureNames.indexOf(this.#measures[measure]);
    let [sum, known] = [0, 0];
    for (let part = this.#first[row]; part < this.#first[row + 1]; part += 1) {
      if (parts.measure[part] !== code || Number.isNaN(parts.best[part])) continue;
      if (!this.#asked[parts.victim[part]]) continue;
      known += parts.best[part];
      sum += portion(parts.best[part], share);
    }
    return Number.isNaN(total) ? total : sum + portion(total - known, share);
  }

  #add(
    group: GroupBuilder,
    row: number,
    measure: number,
    share: Share,
    low: number,
    best: number,
    high: number,
    incomplete: number,
  ): void {
    if (best > 0 && group.count(row) && this.#incidents >= 0) {
      const weight = portion(this.#columns[this.#incidents].best[row], share);
      addFigure(group.tolls[this.#incidents], weight, weight, weight, 0);
    }
    addFigure(
      group.tolls[measure],
      portion(low, share),
      portion(best, share),
      portion(high, share),
      incomplete,
    );
  }
}

function firstParts({ table: { parts, length } }: Scope): Int32Array {
  const first = new Int32Array(length + 1).fill(parts.row.length);
  for (let part = parts.row.length - 1; part >= 0; part -= 1) first[parts.row[part]] = part;
  for (let row = length - 1; row >= 0; row -= 1) first[row] = Math.min(first[row], first[row + 1]);
  return first;
}
