import type { Estimate } from './estimate.js';
import {
  type IncidentTable,
  type MeasureColumn,
  MINIMUM,
  type Parts,
  SOME_TYPES,
  UNKNOWN,
} from './incident-table.js';

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
  const known = new Float64Array(length);
  const code = table.measureNames.indexOf(measure);
  for (let part = 0; part < parts.row.length; part += 1) {
    if (parts.measure[part] !== code) continue;
    if (!Number.isNaN(parts.best[part])) known[parts.row[part]] += parts.best[part];
    if (wanted.has(parts.victim[part])) sums.add(parts, part);
  }
  if (victimTypes.includes(UNKNOWN)) sums.addRest(total, known);
  return sums.settle(total, wanted.size);
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

  /** People of a stated total whom the parts leave out are of unknown type. */
  addRest(total: MeasureColumn, known: Float64Array): void {
    known.forEach((sum, row) => {
      const rest = total.best[row] - sum;
      if (!(rest > 0)) return;
      for (const name of ESTIMATES) this.#sums[name][row] += rest;
      if (total.incomplete[row] === MINIMUM) this.#minimum[row] = 1;
    });
  }

  settle(total: MeasureColumn, types: number): MeasureColumn {
    const { low, best, high } = this.#sums;
    const incomplete = new Uint8Array(best.length);
    this.#unknown.forEach((count, row) => {
      const nothing = count >= types || (count > 0 && best[row] === 0) || Number.isNaN(total.best[row]);
      if (!nothing) incomplete[row] = count > 0 ? SOME_TYPES : this.#minimum[row] * MINIMUM;
      if (nothing) best[row] = Number.NaN;
      if (nothing && this.#bounded[row] === 0) low[row] = high[row] = Number.NaN;
    });
    return { low, best, high, incomplete };
  }
}
