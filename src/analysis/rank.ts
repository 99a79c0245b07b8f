import type { EstimateName } from '../incidents/scope.js';
import { isRanked, type PeriodToll } from './period-tolls.js';

/** Competition rank (1, 2, 2, 4) among complete periods, counted from either end. */
export interface Rank {
  readonly fromTop: number;
  readonly fromBottom: number;
  /** How many periods are ranked. */
  readonly of: number;
  /** Others with the same figure. */
  readonly tied: readonly PeriodToll[];
}

/** Undefined for a period whose figure may still grow because it is not over or has holes. */
export function rankIn(
  periods: readonly PeriodToll[],
  entry: PeriodToll,
  estimate: EstimateName,
): Rank | undefined {
  if (!isRanked(entry)) return undefined;
  const figure = entry.toll[estimate];
  const ranked = periods.filter(isRanked);
  return {
    fromTop: 1 + ranked.filter(({ toll }) => toll[estimate] > figure).length,
    fromBottom: 1 + ranked.filter(({ toll }) => toll[estimate] < figure).length,
    of: ranked.length,
    tied: ranked.filter((other) => other.period !== entry.period && other.toll[estimate] === figure),
  };
}

/** How much more a period needs to pass the next ranked one that it has not passed. */
export interface ToPass {
  readonly more: number;
  readonly entry: PeriodToll;
  /** The rank of that one. */
  readonly rank: number;
}

/** Undefined for a period that is ranked, and for one above all that are. */
export function toPass(
  periods: readonly PeriodToll[],
  entry: PeriodToll,
  estimate: EstimateName,
): ToPass | undefined {
  const figure = entry.toll[estimate];
  const higher = periods.filter((other) => isRanked(other) && other.toll[estimate] >= figure);
  if (isRanked(entry) || higher.length === 0) return undefined;
  const next = higher.reduce((lowest, other) =>
    other.toll[estimate] <= lowest.toll[estimate] ? other : lowest,
  );
  const rank = 1 + higher.filter(({ toll }) => toll[estimate] > next.toll[estimate]).length;
  return { more: next.toll[estimate] - figure + 1, entry: next, rank };
}
