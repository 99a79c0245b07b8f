import type { Estimate } from './estimate.js';
import {
  type IncidentTable,
  type MeasureColumn,
  MINIMUM,
  type Parts,
  SOME_TYPES,
  UNKNOWN,
} from './incident-table.js';
import { restOfTotal } from './rest-of-total.js';

/**
 * The figures of one measure, a row each: of everyone, or of the given victim types alone. `incidents` is how many
 * incidents the row stands for.
 */
export function figureColumn(
  table: IncidentTable,
  measure: string,
  victimTypes?: readonly string[],
): MeasureColumn {
  const total = measure === 'incidents' ? weights(table) : table.measures.get(measure);
  if (!total) throw new Error(`the table has no measure ${measure}`);
  return victimTypes && measure !== 'incidents' ? sumOfTypes(table, measure, total, victimTypes) : total;
}

const weights = ({ weight, length }: IncidentTable): MeasureColumn => ({
  low: weight,
  best: weight,
  high: weight,
  incomplete: new Uint8Array(length),
});

const ESTIMATES = ['low', 'best', 'high'] as const;

function sumOfTypes(
  table: IncidentTable,
  measure: string,
  total: MeasureColumn,
  victimTypes: readonly string[],
): MeasureColumn {
  const { parts, length } = table;
  const wanted = new Set(victimTypes.map((type) => table.victimTypes.indexOf(type) + 1));
  const sums = new Sums(length);
  const all = new Sums(length);
  const code = table.measureNames.indexOf(measure);
  for (let part = 0; part < parts.row.length; part += 1) {
    if (parts.measure[part] !== code) continue;
    all.add(parts, part);
    if (wanted.has(parts.victim[part])) sums.add(parts, part);
  }
  if (victimTypes.includes(UNKNOWN)) sums.addRest(total, all);
  return sums.settle(total);
}

/** Sums over some of the victim types, a row each. */
class Sums {
  readonly #sums: Record<keyof Estimate, Float64Array>;
  readonly #unknown: Uint16Array;
  /** 1 where a type without a best figure has a low or a high. */
  readonly #bounded: Uint8Array;
  readonly #minimum: Uint8Array;

  constructor(length: number) {
    const [low, best, high] = ESTIMATES.map(() => new Float64Array(length));
    this.#sums = { low, best, high };
    this.#unknown = new Uint16Array(length);
    this.#bounded = new Uint8Array(length);
    this.#minimum = new Uint8Array(length);
  }

  add(parts: Parts, part: number): void {
    const row = parts.row[part];
    const isUnknown = Number.isNaN(parts.best[part]);
    if (isUnknown) this.#unknown[row] += 1;
    if (parts.minimum[part] === 1) this.#minimum[row] = 1;
    for (const name of ESTIMATES) {
      const figure = parts[name][part];
      if (Number.isNaN(figure)) continue;
      this.#sums[name][row] += figure;
      if (isUnknown) this.#bounded[row] = 1;
    }
  }

  /** People of a total whom the parts leave out are of unknown type. */
  addRest(total: MeasureColumn, parts: Sums): void {
    for (let row = 0; row < this.#unknown.length; row += 1) {
      const rest = restOfTotal(total, row, parts.#at(row));
      if (!rest) continue;
      for (const name of ESTIMATES) if (!Number.isNaN(rest[name])) this.#sums[name][row] += rest[name];
      if (rest.incomplete === MINIMUM) this.#minimum[row] = 1;
      if (Number.isNaN(rest.best)) this.#bounded[row] = 1;
    }
  }

  #at(row: number): Estimate {
    const { low, best, high } = this.#sums;
    return { low: low[row], best: best[row], high: high[row] };
  }

  settle(total: MeasureColumn): MeasureColumn {
    const { low, best, high } = this.#sums;
    const incomplete = new Uint8Array(best.length);
    this.#unknown.forEach((count, row) => {
      const nothing = best[row] === 0 && (count > 0 || Number.isNaN(total.best[row]));
      if (!nothing) incomplete[row] = count > 0 ? SOME_TYPES : this.#minimum[row] * MINIMUM;
      if (nothing) best[row] = Number.NaN;
      if (nothing && this.#bounded[row] === 0) low[row] = high[row] = Number.NaN;
    });
    return { low, best, high, incomplete };
  }
}
