import type { Estimate } from './estimate.js';
import { MINIMUM } from './incident-table.js';

/**
 * Sums over rows. `unknown` counts the rows without a figure, `incomplete` those whose figure leaves some victim types
 * out or is a minimum, `minimum` the latter alone.
 */
export interface Toll extends Estimate {
  readonly known: number;
  readonly unknown: number;
  readonly incomplete: number;
  readonly minimum: number;
}

export type MutableToll = { -readonly [key in keyof Toll]: Toll[key] };

export const noToll = (): MutableToll => ({
  low: 0,
  best: 0,
  high: 0,
  known: 0,
  unknown: 0,
  incomplete: 0,
  minimum: 0,
});

/** No row states a figure, and there are rows. */
export const isUnknown = (toll: Toll): boolean => toll.known === 0 && toll.unknown > 0;

/** More people than the sum may be meant: some rows have no figure, none for some types, or a minimum. */
export const isAtLeast = (toll: Toll): boolean => toll.known > 0 && (toll.unknown > 0 || toll.incomplete > 0);

/** A row may state a low and a high without a best figure: it adds to those sums, and counts as unknown. */
export function addFigure(
  toll: MutableToll,
  low: number,
  best: number,
  high: number,
  incomplete: number,
): void {
  if (!Number.isNaN(low)) toll.low += low;
  if (!Number.isNaN(high)) toll.high += high;
  if (Number.isNaN(best)) {
    toll.unknown += 1;
    return;
  }
  toll.best += best;
  toll.known += 1;
  toll.incomplete += Number(incomplete !== 0);
  toll.minimum += Number(incomplete === MINIMUM);
}
