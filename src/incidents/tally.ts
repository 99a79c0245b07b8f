import type { Calendar } from '../calendar/period.js';
import { allocate } from './allocate.js';
import { APART, type Dimension, type Key, OUTSIDE, rowKeys } from './dimension.js';
import { figureColumn } from './figure-column.js';
import { type MeasureColumn, OPEN_END, OPEN_START, UNKNOWN } from './incident-table.js';
import { IN, type Scope, STRADDLES } from './scope.js';
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

export interface TallyQuery {
  readonly by: readonly Dimension[];
  /** `incidents`, `killed`, ... */
  readonly measures: readonly string[];
}

/**
 * Sums of measures by group: the only door between stored incidents and analysis. The groups, `apart` and `outside`
 * always add up to `total`.
 */
export function tally(scope: Scope, { by, measures }: TallyQuery): Tally {
  const rowDimensions = by.filter(({ kind }) => kind !== 'victim' && kind !== 'side');
  const keysOf = rowDimensions.map((dimension) => rowKeys(scope.table, dimension, scope.place));
  const columns = measures.map((name) => figureColumn(scope.table, name, scope.victimTypes));
  const groups = new Groups(measures);
  const byPart = rowDimensions.length < by.length;
  const parts = new PartReader(scope, by, measures);
  const spread = scope.place === 'spread' ? spreader(rowDimensions) : undefined;

  for (let row = 0; row < scope.table.length; row += 1) {
    const state = scope.mask[row];
    if (state !== IN && state !== STRADDLES) continue;
    groups.total.addRow(columns, row);
    const keys = keysOf.map((key) => key(row));
    const shares = state === IN && keys.includes(APART) ? spread?.(scope, row) : undefined;
    if (state === STRADDLES || (keys.includes(APART) && !shares)) groups.apart.addRow(columns, row);
    else if (keys.includes(OUTSIDE)) groups.outside.addRow(columns, row);
    else
      for (const share of shares ?? [WHOLE]) {
        const own = keys.map((key) => (key === APART ? share.ordinal : (key as Key)));
        if (byPart) parts.addRow(groups, own, row, columns, share);
        else groups.at(own).addRow(columns, row, share, parts);
      }
  }
  return groups.result();
}

/** The part of a row that falls into one of the periods it is spread over. */
interface Share {
  readonly ordinal: number;
  readonly index: number;
  /** Days in each of the periods. */
  readonly days: readonly number[];
}

const WHOLE: Share = { ordinal: 0, index: 0, days: [1] };

const portion = (figure: number, { days, index }: Share): number =>
  days.length === 1 || Number.isNaN(figure) ? figure : allocate(figure, days)[index];

/** Undefined for an interval that is open, or that no period touches. */
function spreader(
  dimensions: readonly Dimension[],
): ((scope: Scope, row: number) => Share[] | undefined) | undefined {
  const period = dimensions.find((dimension) => dimension.kind === 'period');
  if (!period || period.calendar.unit === 'season') return undefined;
  return ({ table }, row) => shares(period.calendar, table.start[row], table.end[row]);
}

function shares(calendar: Calendar, start: number, end: number): Share[] | undefined {
  if (start === OPEN_START || end === OPEN_END) return undefined;
  const [first, last] = [calendar.ordinal(start) as number, calendar.ordinal(end) as number];
  const ordinals = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const days = ordinals.map((ordinal) => {
    const period = calendar.period(ordinal);
    return Math.min(end, period.end) - Math.max(start, period.start) + 1;
  });
  return ordinals.map((ordinal, index) => ({ ordinal, index, days }));
}

class GroupBuilder {
  readonly keys: readonly Key[];
  rows = 0;
  readonly tolls: MutableToll[];
  #lastRow = -1;

  constructor(keys: readonly Key[], measures: number) {
    this.keys = keys;
    this.tolls = Array.from({ length: measures }, noToll);
  }

  addRow(columns: readonly MeasureColumn[], row: number, share: Share = WHOLE, parts?: PartReader): void {
    this.count(row);
    columns.forEach(({ low, best, high, incomplete }, measure) => {
      const figure =
        share === WHOLE ? best[row] : (parts?.spread(row, measure, best[row], share) ?? best[row]);
      const range = (column: Float64Array) => (column === best ? figure : portion(column[row], share));
      addFigure(this.tolls[measure], { low: range(low), best: figure, high: range(high) }, incomplete[row]);
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

class Groups {
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
    const name = keys.length === 1 && typeof keys[0] === 'string' ? keys[0] : JSON.stringify(keys);
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

/** Reads a row's figures by victim type or side; what a total holds beyond its parts is of unknown type. */
class PartReader {
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

  /** The share of a row's total that its parts, each divided by itself, come to. */
  spread(row: number, measure: number, total: number, share: Share): number {
    const { table, victimTypes } = this.#scope;
    const { parts } = table;
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
