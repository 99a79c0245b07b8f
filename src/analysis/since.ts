import type { Period } from '../calendar/period.js';
import type { EstimateName } from '../incidents/scope.js';
import { hasFigure, isExact, type PeriodToll } from './period-tolls.js';

interface Earlier {
  /** The latest earlier period at least as high, or as low; on record, the first period of the window. */
  readonly period: Period;
  /** Its figure; undefined on record. */
  readonly figure: number | undefined;
  /** Whether that figure may be more. */
  readonly minimum: boolean;
  /** Periods between the two. */
  readonly between: number;
  /** How many of them have no figure. */
  readonly withoutFigure: number;
  /** How many of them might contradict the answer, because theirs is a minimum. */
  readonly atLeast: number;
}

export interface Since extends Earlier {
  /** `equals`: the latest earlier period at least as high has the same figure; `on-record`: there is none. */
  readonly kind: 'highest-since' | 'equals' | 'on-record';
}

export interface LowestSince extends Earlier {
  /** `equals`: the latest earlier period at most as low has the same figure; `on-record`: there is none. */
  readonly kind: 'lowest-since' | 'equals' | 'on-record';
}

/** The latest earlier period with at least the figure of `periods[index]`, which must have one. */
export function highestSince(periods: readonly PeriodToll[], index: number, estimate: EstimateName): Since {
  const figure = periods[index].toll[estimate];
  const at = periods
    .slice(0, index)
    .findLastIndex((entry) => hasFigure(entry) && entry.toll[estimate] >= figure);
  const earlier = earlierAt(periods, at, index, estimate, () => true);
  return { kind: kindOf(earlier, figure, 'highest-since'), ...earlier };
}

/**
 * The latest earlier period with at most the figure of `periods[index]`; undefined where that figure may still grow,
 * since it sets no low. An earlier minimum is not known to be low: one that is no higher is a reservation.
 */
export function lowestSince(
  periods: readonly PeriodToll[],
  index: number,
  estimate: EstimateName,
): LowestSince | undefined {
  if (!isExact(periods[index])) return undefined;
  const figure = periods[index].toll[estimate];
  const asLow = (entry: PeriodToll) => entry.toll[estimate] <= figure;
  const at = periods.slice(0, index).findLastIndex((entry) => isExact(entry) && asLow(entry));
  const earlier = earlierAt(periods, at, index, estimate, asLow);
  return { kind: kindOf(earlier, figure, 'lowest-since'), ...earlier };
}

const kindOf = <Kind>({ figure: earlier }: Earlier, figure: number, otherwise: Kind) =>
  earlier === undefined ? 'on-record' : earlier === figure ? 'equals' : otherwise;

function earlierAt(
  periods: readonly PeriodToll[],
  at: number,
  index: number,
  estimate: EstimateName,
  matters: (entry: PeriodToll) => boolean,
): Earlier {
  const between = periods.slice(at + 1, index);
  return {
    period: (periods[at] ?? periods[0]).period,
    figure: periods[at]?.toll[estimate],
    minimum: at >= 0 && !isExact(periods[at]),
    between: between.length,
    withoutFigure: between.filter((entry) => !hasFigure(entry)).length,
    atLeast: between.filter((entry) => hasFigure(entry) && !isExact(entry) && matters(entry)).length,
  };
}
