import type { Estimate } from './estimate.js';
import type { MeasureColumn } from './incident-table.js';

// Fractional tolls are shares of a whole: their sums differ from it in the last bits.
const TOLERANCE = 1e-6;

export interface Rest extends Estimate {
  readonly incomplete: number;
}

/** The people of a row's total whom its parts leave out, and whose type is unknown; undefined where there are none. */
export function restOfTotal(total: MeasureColumn, row: number, parts: Estimate): Rest | undefined {
  const best = total.best[row] - parts.best;
  if (best > TOLERANCE) return { low: best, best, high: best, incomplete: total.incomplete[row] };
  if (!Number.isNaN(best)) return undefined;
  const [low, high] = [total.low[row] - parts.low, total.high[row] - parts.high];
  if (!(low > TOLERANCE || high > TOLERANCE)) return undefined;
  return { low: Math.max(0, low), best, high: Math.max(0, high), incomplete: 0 };
}
