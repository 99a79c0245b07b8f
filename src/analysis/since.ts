import type { Period } from '../calendar/period.js';
import type { EstimateName } from '../incidents/scope.js';
import { hasFigure, type PeriodToll } from './period-tolls.js';

export interface Since {
  /** `equals`: the latest earlier period at least as high has the same figure; `on-record`: there is none. */
  readonly kind: 'highest-since' | 'equals' | 'on-record';
  /** The latest earlier period at least as high; on record, the first period of the window. */
  readonly period: Period;
  /** Its figure; undefined on record. */
  readonly figure: number | undefined;
  /** Periods between the two. */
  readonly between: number;
  /** How many of them have no figure. */
  readonly withoutFigure: number;
  /** How many of them have a figure for some victim types only, or lack the toll of some incidents. */
  readonly atLeast: number;
}

/** The latest earlier period with at least the figure of `periods[index]`, which must have one. */
export function highestSince(periods: readonly PeriodToll[], index: number, estimate: EstimateName): Since {
  const figure = periods[index].toll[estimate];
  const before = periods.slice(0, index);
  const at = before.findLastIndex((entry) => hasFigure(entry) && entry.toll[estimate] >= figure);
  const between = before.slice(at + 1);
  return {
    kind: at < 0 ? 'on-record' : before[at].toll[estimate] === figure ? 'equals' : 'highest-since',
    period: (before[at] ?? periods[0]).period,
    figure: before[at]?.toll[estimate],
    between: between.length,
    withoutFigure: between.filter((entry) => !hasFigure(entry)).length,
    atLeast: between.filter((entry) => hasFigure(entry) && mayBeMore(entry)).length,
  };
}

const mayBeMore = ({ state, toll }: PeriodToll): boolean =>
  state !== 'complete' || toll.incomplete > 0 || toll.unknown > 0;
