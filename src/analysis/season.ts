import type { Calendar } from '../calendar/period.js';
import { timeOfYear, yearOfPeriod } from '../calendar/time-of-year.js';
import type { EstimateName, Scope } from '../incidents/scope.js';
import { type Figure, figureOf, meanOf, sumOf } from './figure.js';
import { isExact, isRanked, type PeriodToll, type PeriodTolls, periodTolls } from './period-tolls.js';

/** A month of the year, a week of it or a season, with its periods of all years. */
export interface TimeOfYear {
  /** `03`, `W12`, `02-04`. */
  readonly key: string;
  /** In order; without years that the window does not reach. */
  readonly periods: readonly PeriodToll[];
  /** Whole periods with a figure: what the mean rests on. */
  readonly known: readonly PeriodToll[];
  readonly mean: Figure | undefined;
  readonly total: Figure | undefined;
  /** Those that share the highest figure above zero, of at least two; a period that is not whole may hold it. */
  readonly highest: readonly PeriodToll[];
  /** Those that share the lowest figure of whole periods, of at least two; none where a minimum is lower still. */
  readonly lowest: readonly PeriodToll[];
}

interface YearTotal {
  readonly year: number;
  /** A minimum for a year that the window cuts. */
  readonly total: Figure | undefined;
}

export interface Seasons extends Pick<PeriodTolls, 'periods' | 'apart' | 'outside'> {
  readonly times: readonly TimeOfYear[];
  readonly years: readonly YearTotal[];
  /** Of all periods. */
  readonly total: Figure | undefined;
}

/** The same periods of different years beside each other. */
export function season(scope: Scope, calendar: Calendar): Seasons {
  const { periods, apart, outside } = periodTolls(scope, calendar);
  return {
    periods,
    apart,
    outside,
    times: timesOf(periods, scope.estimate),
    years: yearsOf(periods, calendar, scope.estimate),
    total: sumOf(periods.map((entry) => figureOf(entry, scope.estimate))),
  };
}

export function timesOf(periods: readonly PeriodToll[], estimate: EstimateName): TimeOfYear[] {
  return [...groupBy(periods, ({ period }) => timeOfYear(period))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => timeOf(key, own, estimate));
}

function timeOf(key: string, periods: readonly PeriodToll[], estimate: EstimateName): TimeOfYear {
  const figures = (of: readonly PeriodToll[]) => of.map((entry) => figureOf(entry, estimate));
  const known = periods.filter(isRanked);
  return {
    key,
    periods,
    known,
    mean: meanOf(figures(known)),
    total: sumOf(figures(periods)),
    highest: highestOf(periods, estimate),
    lowest: lowestOf(known, estimate),
  };
}

function highestOf(periods: readonly PeriodToll[], estimate: EstimateName): PeriodToll[] {
  const value = (entry: PeriodToll) => figureOf(entry, estimate)?.value;
  const values = periods.flatMap((entry) => value(entry) ?? []);
  const highest = Math.max(0, ...values);
  return highest === 0 || values.length < 2 ? [] : periods.filter((entry) => value(entry) === highest);
}

function lowestOf(known: readonly PeriodToll[], estimate: EstimateName): PeriodToll[] {
  if (known.length < 2) return [];
  const lowest = Math.min(...known.map(({ toll }) => toll[estimate]));
  return known.filter((entry) => entry.toll[estimate] === lowest && isExact(entry));
}

function yearsOf(periods: readonly PeriodToll[], calendar: Calendar, estimate: EstimateName): YearTotal[] {
  const ordinals = new Set(periods.map(({ period }) => period.ordinal));
  return [...groupBy(periods, ({ period }) => yearOfPeriod(period))].map(([year, own]) => {
    const ends = [own[0].period.ordinal - 1, (own.at(-1) ?? own[0]).period.ordinal + 1];
    const cut = ends.some(
      (ordinal) => !ordinals.has(ordinal) && yearOfPeriod(calendar.period(ordinal)) === year,
    );
    const total = sumOf(own.map((entry) => figureOf(entry, estimate)));
    return { year, total: total && { ...total, minimum: total.minimum || cut } };
  });
}

function groupBy<Key>(
  periods: readonly PeriodToll[],
  keyOf: (entry: PeriodToll) => Key,
): Map<Key, PeriodToll[]> {
  const groups = new Map<Key, PeriodToll[]>();
  for (const entry of periods) {
    const own = groups.get(keyOf(entry));
    if (own) own.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}
