import { type DayRange, overlaps } from '../calendar/day.js';
import { type Calendar, type Period, periodsIn } from '../calendar/period.js';
import { narrow } from '../incidents/in-window.js';
import type { Scope } from '../incidents/scope.js';
import { tally } from '../incidents/tally.js';
import { isUnknown } from '../incidents/toll.js';
import { rankCorrelation } from '../statistics/rank-correlation.js';
import { type Barrier, shortfallOf } from './compare-periods.js';
import { type FurthestApart, furthestApart } from './furthest-apart.js';
import { hasFigure, type PeriodToll, type PeriodTolls, periodTolls } from './period-tolls.js';

export { FEWEST_PAIRS } from '../statistics/rank-correlation.js';

/** What belongs to the first source, and what to the second. */
export type Pair<T> = readonly [T, T];

/** One period of one source. */
export interface SourcePeriod extends PeriodToll {
  /** Why its figure can't be set against another; undefined where it is stated in full. */
  readonly barrier: Exclude<Barrier, 'outside'> | undefined;
}

/** A period that both sources state in full. */
export interface ComparedFigures {
  readonly period: Period;
  readonly first: number;
  readonly second: number;
}

export interface SourceComparison {
  /** The days asked about that both cover. */
  readonly window: DayRange;
  /** Every period that touches them, in order, with what each source has for the whole of it. */
  readonly periods: readonly Pair<SourcePeriod>[];
  readonly tolls: Pair<PeriodTolls>;
  /** The question of each source, of the days of these periods alone. */
  readonly scopes: Pair<Scope>;
  /** How many periods have a figure in both, if only a minimum. */
  readonly withFigures: number;
  readonly compared: readonly ComparedFigures[];
  readonly equal: number;
  readonly more: Pair<number>;
  /** Spearman's, of the figures compared; else why there is none. */
  readonly rankCorrelation: ReturnType<typeof rankCorrelation>;
  readonly furthestApart: FurthestApart;
  /** The periods with the highest figure of each source; none where that is 0. */
  readonly highest: Pair<readonly SourcePeriod[]>;
}

/** The days asked about that both sources cover. */
export function commonWindow([first, second]: Pair<Scope>): DayRange | undefined {
  if (!overlaps(first.window, second.window)) return undefined;
  return {
    start: Math.max(first.window.start, second.window.start),
    end: Math.min(first.window.end, second.window.end),
  };
}

/**
 * Two sources side by side, never added up: both may have recorded the same incidents. Figures are compared where both
 * sources state them in full; a minimum is not known to differ.
 */
export function compareSources(
  [first, second]: Pair<Scope>,
  window: DayRange,
  calendar: Calendar,
): SourceComparison {
  const span = spanOf(periodsIn(calendar, window), window);
  const [one, other] = [sourceOf(first, span, calendar), sourceOf(second, span, calendar)];
  const periods = one.periods.map((entry, index): Pair<SourcePeriod> => [entry, other.periods[index]]);
  const compared = periods.flatMap(([a, b]) =>
    a.barrier || b.barrier
      ? []
      : [{ period: a.period, first: a.toll[first.estimate], second: b.toll[second.estimate] }],
  );
  return {
    window,
    periods,
    tolls: [one.tolls, other.tolls],
    scopes: [one.inside, other.inside],
    withFigures: periods.filter((pair) => pair.every(isStated)).length,
    compared,
    equal: compared.filter((pair) => pair.first === pair.second).length,
    more: [
      compared.filter((pair) => pair.first > pair.second).length,
      compared.filter((pair) => pair.first < pair.second).length,
    ],
    rankCorrelation: rankCorrelation(
      compared.map((pair) => pair.first),
      compared.map((pair) => pair.second),
    ),
    furthestApart: furthestApart(compared),
    highest: [highestOf(one.periods, first), highestOf(other.periods, second)],
  };
}

/** Whether there is a figure at all, if only a minimum. */
export const isStated = (entry: SourcePeriod): boolean =>
  hasFigure(entry) && (entry.barrier !== 'across-edge' || entry.toll.known > 0);

/** From the first day of the first period to the last of the last. */
const spanOf = (periods: readonly Period[], window: DayRange): DayRange => ({
  start: periods[0]?.start ?? window.start,
  end: periods.at(-1)?.end ?? window.end,
});

function sourceOf(scope: Scope, span: DayRange, calendar: Calendar) {
  const inside = narrow(scope, {
    start: Math.max(scope.window.start, span.start),
    end: Math.min(scope.window.end, span.end),
  });
  const tolls = periodTolls(inside, calendar);
  const periods = tolls.periods.map(
    (entry): SourcePeriod => ({ ...entry, barrier: barrierOf(entry, inside) }),
  );
  return { inside, tolls, periods };
}

function barrierOf({ period, state, toll }: PeriodToll, scope: Scope): SourcePeriod['barrier'] {
  if (state !== 'complete') return state;
  if (isCrossed(scope, period)) return 'across-edge';
  if (isUnknown(toll)) return 'unknown';
  if (toll.unknown > 0) return 'some-unknown';
  return shortfallOf(toll);
}

/** Whether a tally, which stands for all its days, reaches across an edge of the period and is in no figure. */
const isCrossed = (scope: Scope, period: DayRange): boolean =>
  scope.table.row === 'tally' &&
  scope.place === 'apart' &&
  tally(narrow(scope, period), { by: [], measures: ['incidents'] }).apart.rows > 0;

function highestOf(periods: readonly SourcePeriod[], { estimate }: Scope): SourcePeriod[] {
  const stated = periods.filter((entry) => isStated(entry) && entry.toll[estimate] > 0);
  const most = Math.max(...stated.map(({ toll }) => toll[estimate]));
  return stated.filter(({ toll }) => toll[estimate] === most);
}
