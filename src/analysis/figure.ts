import type { EstimateName } from '../incidents/scope.js';
import { isUnknown } from '../incidents/toll.js';
import { isExact, type PeriodToll } from './period-tolls.js';

/** A number as far as it is known: exact, or a minimum. Where nothing is known there is none. */
export interface Figure {
  readonly value: number;
  readonly minimum: boolean;
}

/** Undefined for a gap, and where no row has a figure. */
export function figureOf(entry: PeriodToll, estimate: EstimateName): Figure | undefined {
  const { state, toll } = entry;
  if (state === 'gap' || (isUnknown(toll) && toll[estimate] === 0)) return undefined;
  return { value: toll[estimate], minimum: !isExact(entry) };
}

/** A minimum where some are unknown or minima; undefined where nothing is known. */
export function sumOf(figures: readonly (Figure | undefined)[]): Figure | undefined {
  const known = figures.filter((figure) => figure !== undefined);
  if (known.length === 0) return undefined;
  return {
    value: known.reduce((sum, { value }) => sum + value, 0),
    minimum: known.length < figures.length || known.some(({ minimum }) => minimum),
  };
}

/** A minimum where some are minima; undefined where any is unknown, or where there are none. */
export function meanOf(figures: readonly (Figure | undefined)[]): Figure | undefined {
  const sum = figures.includes(undefined) ? undefined : sumOf(figures);
  return sum && { value: sum.value / figures.length, minimum: sum.minimum };
}

/** From one to the other. To a minimum only a rise can be told, and from one nothing. */
export function changeOf(from: Figure | undefined, to: Figure | undefined): Figure | undefined {
  if (!from || !to || from.minimum) return undefined;
  const value = to.value - from.value;
  return to.minimum && value <= 0 ? undefined : { value, minimum: to.minimum };
}
