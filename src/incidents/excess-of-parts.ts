import { type DraftMeasure, DraftToll } from './draft-measure.js';
import type { Refusal } from './refused.js';

// Fractional tolls are shares of a whole: their sums differ from it in the last bits.
const TOLERANCE = 1e-6;

const sum = new DraftToll();

/** Why a row is refused whose parts are more than their total. */
export function excessOfParts(measures: readonly DraftMeasure[]): Refusal | undefined {
  for (const { name, total, parts } of measures) {
    sum.setSumOfKnown(parts);
    if (sum.best > total.best + TOLERANCE) {
      const message = `the total of ${total.best} ${name} is less than its parts, ${sum.best}`;
      return { fault: 'parts-above-total', field: name, message };
    }
  }
  return undefined;
}
