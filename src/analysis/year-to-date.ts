import { contains, type Day, type DayRange, dayOf, daysIn, sameDayOfYear, yearOf } from '../calendar/day.js';
import type { Period } from '../calendar/period.js';
import type { Scope } from '../incidents/scope.js';
import { isAtLeast, isUnknown, type Toll } from '../incidents/toll.js';
import { compareYears, type YearComparison } from './compare-years.js';
import { hasFigure } from './period-tolls.js';
import { type YearSpan, yearSpan } from './year-span.js';

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
  readonly comparison: YearComparison;
}

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
    ...summed(span, numbers[index]),
    comparison: index === 0 ? ({ kind: 'latest' } as const) : compareYears(scope, span, spans[0]),
  }));
  return { asOf, years, alreadyAbove: alreadyAbove(scope, years), pace: pace(scope, years[0]) };
}

function summed({ periods, ...span }: YearSpan, year: number): Omit<YearToDate, 'comparison'> {
  return {
    year,
    ...span,
    withoutFigure: periods.filter((entry) => !hasFigure(entry)).map(({ period }) => period),
    incomplete: periods
      .filter((entry) => hasFigure(entry) && entry.toll.incomplete > 0)
      .map(({ period }) => period),
  };
}

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
