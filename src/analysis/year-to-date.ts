import {
  contains,
  type Day,
  type DayRange,
  dayOf,
  daysIn,
  sameDayOfYear,
  sayDay,
  yearOf,
} from '../calendar/day.js';
import { calendarOf, type Period } from '../calendar/period.js';
import { periodKey } from '../calendar/say-period.js';
import { tallyUnit } from '../incidents/coverage.js';
import { narrow } from '../incidents/in-window.js';
import type { Scope } from '../incidents/scope.js';
import { tally } from '../incidents/tally.js';
import { isAtLeast, isUnknown, noToll, type Toll } from '../incidents/toll.js';
import { hasFigure, type PeriodToll, periodTolls } from './period-tolls.js';

export interface YearToDate {
  readonly year: number;
  /** 1 January to the same day as in the latest year. */
  readonly window: DayRange;
  readonly incidents: Toll;
  readonly toll: Toll;
  /** In the window, incidents counted apart because they reach across one of its edges. */
  readonly apart: { readonly rows: number; readonly toll: Toll };
  /** Periods of a tally in the window that have no figure, or only one for some victim types. */
  readonly withoutFigure: readonly Period[];
  readonly incomplete: readonly Period[];
  readonly comparison: Comparison;
}

/** What the two years can be compared by: the same days or, in a tally, the periods that both have in full. */
type Comparison =
  | { readonly kind: 'latest' }
  | { readonly kind: 'none'; readonly reason: string }
  | {
      readonly kind: 'same-days' | 'common-periods';
      /** Of the earlier year; empty for the same days. */
      readonly periods: readonly Period[];
      readonly earlier: number;
      readonly now: number;
      /** Some incidents have no figure, or none for some victim types. */
      readonly atLeast: boolean;
    };

export interface YearsToDate {
  readonly asOf: Day;
  /** The latest first. */
  readonly years: readonly YearToDate[];
  /** Earlier years whose whole toll the latest has passed already; only years known in full. */
  readonly alreadyAbove: readonly { readonly year: number; readonly toll: number }[];
  /** The toll of the whole year if it went on as until now; a pace, not a forecast. */
  readonly pace: number | undefined;
}

export function yearsToDate(scope: Scope): YearsToDate {
  const asOf = Math.min(scope.asOf, scope.window.end);
  const [first, last] = [yearOf(scope.window.start), yearOf(asOf)];
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  const windows = numbers.map((year) => ({ start: dayOf(year, 1, 1), end: sameDayOfYear(asOf, year) }));
  const spans = windows.map((window) => yearSpan(scope, window));
  const years = spans.map((span, index) => ({
    ...summed(span, numbers[index], windows[index]),
    comparison: index === 0 ? ({ kind: 'latest' } as const) : compare(scope, span, spans[0], windows[index]),
  }));
  return { asOf, years, alreadyAbove: alreadyAbove(scope, years), pace: pace(scope, years[0]) };
}

interface Span {
  readonly incidents: Toll;
  readonly toll: Toll;
  readonly apart: YearToDate['apart'];
  /** The periods of a tally; empty for single incidents. */
  readonly periods: readonly PeriodToll[];
}

function yearSpan(scope: Scope, window: DayRange): Span {
  const inside = narrow(scope, window);
  const { groups, apart } = tally(inside, { by: [], measures: [...new Set(['incidents', scope.measure])] });
  const tolls = groups[0]?.tolls ?? {};
  const calendar = scope.table.row === 'tally' ? calendarOf(tallyUnit(scope.table)) : undefined;
  return {
    incidents: tolls.incidents ?? noToll(),
    toll: tolls[scope.measure] ?? noToll(),
    apart: { rows: apart.rows, toll: apart.tolls[scope.measure] },
    periods: calendar ? periodTolls(inside, calendar).periods : [],
  };
}

function summed(span: Span, year: number, window: DayRange): Omit<YearToDate, 'comparison'> {
  const { incidents, toll, apart, periods } = span;
  return {
    year,
    window,
    incidents,
    toll,
    apart,
    withoutFigure: periods.filter((entry) => !hasFigure(entry)).map(({ period }) => period),
    incomplete: periods
      .filter((entry) => hasFigure(entry) && entry.toll.incomplete > 0)
      .map(({ period }) => period),
  };
}

function compare(scope: Scope, then: Span, now: Span, window: DayRange): Comparison {
  if (!contains(scope.window, window))
    return { kind: 'none', reason: `${begins(scope)} on ${sayDay(scope.window.start)}` };
  if (scope.table.row === 'tally') return comparePeriods(scope, then, now);
  if (isUnknown(then.toll) || isUnknown(now.toll))
    return { kind: 'none', reason: 'no incident has a figure' };
  const atLeast = isAtLeast(then.toll) || isAtLeast(now.toll);
  const [a, b] = [then.toll[scope.estimate], now.toll[scope.estimate]];
  return { kind: 'same-days', periods: [], earlier: a, now: b, atLeast };
}

const begins = ({ window, coverage }: Scope): string =>
  window.start > coverage.start ? 'the days asked about begin' : 'coverage begins';

const isFull = (entry: PeriodToll): boolean =>
  entry.state === 'complete' && hasFigure(entry) && entry.toll.incomplete === 0 && entry.toll.unknown === 0;

function comparePeriods({ estimate }: Scope, then: Span, now: Span): Comparison {
  const bySlot = new Map(now.periods.filter(isFull).map((entry) => [slotOf(entry.period), entry]));
  const common = then.periods.filter((entry) => isFull(entry) && bySlot.has(slotOf(entry.period)));
  if (common.length === 0) return { kind: 'none', reason: 'no period has full figures in both years' };
  return {
    kind: 'common-periods',
    periods: common.map(({ period }) => period),
    earlier: common.reduce((sum, { toll }) => sum + toll[estimate], 0),
    now: common.reduce((sum, { period }) => sum + (bySlot.get(slotOf(period))?.toll[estimate] ?? 0), 0),
    atLeast: false,
  };
}

/** A period's place in its year: `03`, `Q1`, `W12`. */
const slotOf = (period: Period): string => periodKey(period).slice(5);

function alreadyAbove(
  scope: Scope,
  years: readonly Omit<YearToDate, 'comparison'>[],
): YearsToDate['alreadyAbove'] {
  const now = years[0].toll[scope.estimate];
  return years.slice(1).flatMap(({ year }) => {
    const whole = { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31) };
    const known =
      contains(scope.window, whole) &&
      !scope.gaps.some((gap) => gap.start <= whole.end && gap.end >= whole.start);
    const { toll, apart } = yearSpan(scope, whole);
    const full = known && toll.unknown === 0 && toll.incomplete === 0 && apart.rows === 0;
    return full && now > toll[scope.estimate] ? [{ year, toll: toll[scope.estimate] }] : [];
  });
}

// Fewer say nothing about a year.
const LEAST_DAYS = 28;

function pace(
  scope: Scope,
  { year, window, toll, apart }: Omit<YearToDate, 'comparison'>,
): number | undefined {
  const whole = { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31) };
  const holed = scope.gaps.some((gap) => gap.start <= window.end && gap.end >= window.start);
  // A tally that the as-of day cuts is left out of the toll, but its days are not.
  const cut = scope.table.row === 'tally' && apart.rows > 0;
  if (
    holed ||
    cut ||
    isUnknown(toll) ||
    isAtLeast(toll) ||
    toll[scope.estimate] === 0 ||
    daysIn(window) < LEAST_DAYS ||
    window.end >= whole.end ||
    !contains(scope.window, window)
  )
    return undefined;
  return Math.round((toll[scope.estimate] / daysIn(window)) * daysIn(whole));
}
