import type { Key } from './dimension.js';
import type { MeasureColumn } from './incident-table.js';
import { portion, type Share, WHOLE } from './share.js';
import { addFigure, type MutableToll, noToll, type Toll } from './toll.js';

/** The rows that share their keys, and their tolls by measure. */
export interface Group {
  /** One for each dimension asked for. */
  readonly keys: readonly Key[];
  readonly rows: number;
  readonly tolls: Readonly<Record<string, Toll>>;
}

export interface Tally {
  /** In no particular order; groups without rows are not among them. */
  readonly groups: readonly Group[];
  /** Rows that fit into no single period, or may lie outside the window. */
  readonly apart: Group;
  /** Rows outside every season. */
  readonly outside: Group;
  /** All of it: groups, apart and outside. */
  readonly total: Group;
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

  /** `bestOf` gives the best figure of a share that is not the whole row. */
  addRow(
    columns: readonly MeasureColumn[],
    row: number,
    share: Share = WHOLE,
    bestOf: (measure: number) => number = (measure) => portion(columns[measure].best[row], share),
  ): void {
    this.count(row);
    columns.forEach(({ low, best, high, incomplete }, measure) => {
      const figure = share === WHOLE ? best[row] : bestOf(measure);
      const bound = (column: Float64Array) => (column === best ? figure : portion(column[row], share));
      addFigure(this.tolls[measure], { low: bound(low), best: figure, high: bound(high) }, incomplete[row]);
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

/** Groups while they are summed, by their keys. */
export class Groups {
  readonly #measures: readonly string[];
  readonly #groups = new Map<string, GroupBuilder>();
  readonly total: GroupBuilder;
  readonly apart: GroupBuilder;
  readonly outside: GroupBuilder;

  constructor(measures: readonly string[]) {
    this.#measures = measures;
    [this.total, this.apart, this.outside] = [0, 1, 2].map(() => new GroupBuilder([], measures.length));
  }

  at(keys: readonly Key[]): GroupBuilder {
    const name = keys.length === 1 && typeof keys[0] === 'string' ? `"${keys[0]}` : JSON.stringify(keys);
    const known = this.#groups.get(name);
    if (known) return known;
    const group = new GroupBuilder(keys, this.#measures.length);
    this.#groups.set(name, group);
    return group;
  }

  result(): Tally {
    return {
      groups: [...this.#groups.values()].map((group) => group.result(this.#measures)),
      apart: this.apart.result(this.#measures),
      outside: this.outside.result(this.#measures),
      total: this.total.result(this.#measures),
    };
  }
}
