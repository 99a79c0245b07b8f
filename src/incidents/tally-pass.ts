import { type Dimension, isOfParts, partKey, rowKeys } from './dimension.js';
import { figureColumn } from './figure-column.js';
import { Groups, type Tally } from './groups.js';
import type { MeasureColumn } from './incident-table.js';
import { PartReader } from './part-reader.js';
import { PeriodKeys } from './period-keys.js';
import { APART, OUTSIDE, type RowKeys } from './row-keys.js';
import { OUT, type Scope, STRADDLES } from './scope.js';
import { type Share, WHOLE } from './share.js';

/** One walk over the rows of a scope; nothing is made for a row but what its group adds up. */
export class TallyPass {
  readonly #scope: Scope;
  readonly #columns: readonly MeasureColumn[];
  /** Undefined for a dimension of parts. */
  readonly #keys: readonly (RowKeys | undefined)[];
  /** Those of the row in hand, by dimension. */
  readonly #codes: number[];
  readonly #groups: Groups;
  readonly #byPart: boolean;
  readonly #parts: PartReader | undefined;

  constructor(scope: Scope, by: readonly Dimension[], measures: readonly string[]) {
    const { table, place, victimTypes } = scope;
    this.#scope = scope;
    this.#columns = measures.map((name) => figureColumn(table, name, victimTypes));
    this.#keys = by.map((dimension) => (isOfParts(dimension) ? undefined : rowKeys(table, dimension, place)));
    this.#codes = by.map(() => 0);
    this.#byPart = by.some(isOfParts);
    const meanings = by.map((dimension, index) =>
      isOfParts(dimension)
        ? partKey(table, dimension)
        : (code: number) => this.#keys[index]?.key(code) ?? null,
    );
    this.#groups = new Groups(measures, meanings);
    if (this.#byPart || place === 'spread') this.#parts = new PartReader(scope, by, measures, this.#columns);
  }

  run(): Tally {
    const { table, mask } = this.#scope;
    for (let row = 0; row < table.length; row += 1) if (mask[row] !== OUT) this.#add(row);
    return this.#groups.result();
  }

  #add(row: number): void {
    const groups = this.#groups;
    groups.total.addRow(this.#columns, row);
    const straddles = this.#scope.mask[row] === STRADDLES;
    const found = straddles ? APART : this.#locate(row);
    if (found === OUTSIDE) groups.outside.addRow(this.#columns, row);
    else if (found === APART) {
      if (straddles || !this.#spread(row)) groups.apart.addRow(this.#columns, row);
    } else if (this.#byPart) this.#parts?.addRow(groups, this.#codes, row, WHOLE);
    else groups.at(this.#codes).addRow(this.#columns, row);
  }

  /** Notes the row's codes; APART or OUTSIDE where it has no place in some dimension. */
  #locate(row: number): number {
    let found = 0;
    for (let dimension = 0; dimension < this.#keys.length; dimension += 1) {
      const code = this.#keys[dimension]?.code(row) ?? 0;
      this.#codes[dimension] = code;
      if (code === APART || (code === OUTSIDE && found === 0)) found = code;
    }
    return found;
  }

  /** Whether the row can be divided between the periods that it touches. */
  #spread(row: number): boolean {
    const dimension = this.#keys.findIndex((keys) => keys instanceof PeriodKeys);
    const periods = this.#keys[dimension];
    if (this.#scope.place !== 'spread' || !(periods instanceof PeriodKeys)) return false;
    const shares = periods.shares(row);
    for (const share of shares) {
      this.#codes[dimension] = periods.codeOf(share.ordinal);
      this.#addShare(row, share);
    }
    return shares.length > 0;
  }

  #addShare(row: number, share: Share): void {
    const parts = this.#parts;
    if (this.#byPart) parts?.addRow(this.#groups, this.#codes, row, share);
    else
      this.#groups
        .at(this.#codes)
        .addShare(this.#columns, row, share, (measure) => parts?.bestOf(row, measure, share) ?? Number.NaN);
  }
}
