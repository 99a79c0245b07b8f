import type { Calendar } from '../calendar/period.js';
import type { EstimateName, Scope } from '../incidents/scope.js';
import { changeOf, type Figure, figureOf, meanOf, sumOf } from './figure.js';
import { type PeriodToll, type PeriodTolls, periodTolls } from './period-tolls.js';

/** How many periods a rolling figure looks back, its own among them. */
export interface Rolling {
  readonly mean?: number | undefined;
  readonly sum?: number | undefined;
}

export interface TrendPeriod extends PeriodToll {
  readonly figure: Figure | undefined;
  /** On the period before. */
  readonly change: Figure | undefined;
  /** Undefined before the window holds enough periods, and over any that is unknown. */
  readonly rollingMean: Figure | undefined;
  /** Undefined before the window holds enough periods; over periods some of which are unknown a minimum. */
  readonly rollingSum: Figure | undefined;
  /** Since the window begins. */
  readonly cumulative: Figure | undefined;
}

export interface Trend extends Omit<PeriodTolls, 'periods'> {
  readonly periods: readonly TrendPeriod[];
}

/** Every period of the window with what it adds up to, and how it moves. */
export function trend(scope: Scope, calendar: Calendar, rolling: Rolling): Trend {
  const { periods, ...rest } = periodTolls(scope, calendar);
  return { periods: trendOf(periods, scope.estimate, rolling), ...rest };
}

export function trendOf(
  periods: readonly PeriodToll[],
  estimate: EstimateName,
  { mean, sum }: Rolling,
): TrendPeriod[] {
  const figures = periods.map((entry) => figureOf(entry, estimate));
  const cumulative: (Figure | undefined)[] = [];
  for (const [index, figure] of figures.entries())
    cumulative.push(index === 0 ? figure : sumOf([cumulative[index - 1], figure]));
  return periods.map((entry, index) => ({
    ...entry,
    figure: figures[index],
    change: changeOf(figures[index - 1], figures[index]),
    rollingMean: meanOf(lastAt(figures, index, mean)),
    rollingSum: sumOf(lastAt(figures, index, sum)),
    cumulative: cumulative[index],
  }));
}

/** The last `length` up to `index`; none where there are fewer. */
const lastAt = <T>(all: readonly T[], index: number, length = 0): readonly T[] =>
  length > index + 1 ? [] : all.slice(index + 1 - length, index + 1);
