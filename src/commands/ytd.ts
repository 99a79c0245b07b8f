import type { Rates } from '../analysis/rates.js';
import { yearRates } from '../analysis/year-rates.js';
import { type YearsToDate, type YearToDate, yearsToDate } from '../analysis/year-to-date.js';
import { formatDay, sayDay } from '../calendar/day.js';
import { MINIMUM } from '../incidents/incident-table.js';
import type { Scope } from '../incidents/scope.js';
import { isAtLeast } from '../incidents/toll.js';
import type { Column, Report, Value } from '../render/report.js';
import type { IncidentCommand } from './command.js';
import { rateColumns } from './tables/rate-columns.js';
import { ratesData } from './wording/compare-data.js';
import { periodData, rangeData, tollData } from './wording/json.js';
import { list, listPeriods, measureWord, tollValue } from './wording/say.js';
import { intervalNotes, noInterval } from './wording/say-difference.js';
import { isCutAway, sayComparison, yearApartNotes, yearHeadline } from './wording/years.js';

/** The same days of each year beside each other; what can't be compared is said. */
export const ytd: IncidentCommand = {
  name: 'ytd',
  reads: 'incidents',
  options: [],
  examples: ['ytd', 'ytd --victim soldiers', 'ytd --as-of 2024-06-30 --format csv'],
  run: ({ scope }) => {
    const result = yearsToDate(scope);
    const rates = yearRates(scope, result);
    return { data: dataOf(result, rates), report: describe(result, rates, scope) };
  },
};

/** By the earlier year. */
type RatesByYear = ReadonlyMap<number, Rates>;

function describe(result: YearsToDate, rates: RatesByYear, scope: Scope): Report {
  return {
    title: `Year to date: ${measureWord(scope.measure)}, 1 January to ${sayDay(result.asOf).replace(/ \d+$/, '')}`,
    blocks: [{ kind: 'paragraph', text: yearHeadline(result, scope) }, yearTable(result, rates, scope)],
    notes: [...yearNotes(result, scope), ...rateNotes(rates)],
  };
}

function yearTable({ years }: YearsToDate, rates: RatesByYear, scope: Scope) {
  const [latest] = years;
  const measure = measureWord(scope.measure);
  const columns: readonly { column: Column; value: (year: YearToDate) => Value }[] = [
    { column: { key: 'year', label: 'year', kind: 'text' }, value: ({ year }) => String(year) },
    {
      column: { key: `${scope.measure}_to_date`, label: `${measure} to date`, kind: 'count' },
      value: (year) => soFar(year, scope),
    },
    { column: { key: 'compared_over', label: 'compared over', kind: 'text' }, value: sayComparison },
    {
      column: { key: 'earlier', label: 'earlier', kind: 'count' },
      value: (year) => comparedFigure(year, compared(year)?.earlier, scope),
    },
    {
      column: { key: 'now', label: String(latest.year), kind: 'count' },
      value: (year) => (compared(year) ? comparedFigure(latest, compared(year)?.now, scope) : null),
    },
    {
      column: { key: 'difference', label: 'difference', kind: 'change' },
      value: (year) => difference(year),
    },
    ...rateColumns(years, ({ year }) => rates.get(year)),
  ];
  return {
    kind: 'table' as const,
    columns: columns.map(({ column }) => column),
    rows: years.map((year) => columns.map(({ value }) => value(year))),
  };
}

const compared = ({ comparison }: YearToDate) =>
  comparison.kind === 'same-days' || comparison.kind === 'common-periods' ? comparison : undefined;

/** Common periods are known in full; the same days may lack the toll of some incidents. */
function comparedFigure(year: YearToDate, figure: number | undefined, scope: Scope): Value {
  if (figure === undefined) return null;
  const minimum = scope.table.row === 'incident' && isAtLeast(year.toll);
  return minimum ? { atLeast: figure } : figure;
}

/** None where one of the two is only a minimum. */
function difference(year: YearToDate): number | null {
  const comparison = compared(year);
  return comparison && !comparison.atLeast ? comparison.now - comparison.earlier : null;
}

/** A year with periods without figures has at least its sum; one of which nothing is known has none. */
function soFar(year: YearToDate, scope: Scope): Value {
  const { toll, withoutFigure, comparison } = year;
  if (isCutAway(year, scope)) return null;
  const value = tollValue(toll, scope);
  if (typeof value !== 'number') return value;
  const cut = comparison.kind === 'none' && /begins? on/.test(comparison.reason);
  if (cut && toll.known === 0) return null;
  return withoutFigure.length > 0 || cut ? { atLeast: value } : value;
}

function yearNotes(result: YearsToDate, scope: Scope): string[] {
  const [latest] = result.years;
  const missing = listPeriods(latest.withoutFigure, 12);
  return [
    ...(missing === '' ? [] : [`no figure in ${latest.year} for ${missing}; unknown, not zero`]),
    ...(result.years.some(({ incomplete }) => incomplete.length > 0)
      ? [
          hasMinimums(scope)
            ? 'periods with a minimum, or with figures for some victim types only, are left out of the comparison'
            : 'periods with figures for some victim types only are left out of the comparison; --victim compares one type',
        ]
      : []),
    ...(result.years.some((year) => compared(year)?.atLeast)
      ? ['no difference is given where a side is only a minimum (≥)']
      : []),
    ...yearApartNotes(result, scope),
  ];
}

const hasMinimums = ({ table, measure }: Scope): boolean =>
  table.measures.get(measure)?.incomplete.includes(MINIMUM) ?? false;

/** Why ratios have no interval, which years have too few incidents, and of what an interval speaks. */
function rateNotes(rates: RatesByYear): string[] {
  const few = [...rates].flatMap(([year, { tooFew }]) => (tooFew ? [String(year)] : []));
  return [
    ...reasonNotes(rates),
    ...(few.length > 0
      ? [`too few to compare, fewer than 10 incidents in both years together: ${list(few)}`]
      : []),
    ...intervalNotes([...rates.values()]),
  ];
}

/** Each reason with its years, unless it holds for all. */
function reasonNotes(rates: RatesByYear): string[] {
  const yearsOf = (reason: string) =>
    [...rates].flatMap(([year, own]) => (noInterval(own) === reason ? [String(year)] : []));
  const reasons = new Set([...rates.values()].map(noInterval).filter((reason) => reason !== ''));
  return [...reasons].map((reason) => {
    const years = yearsOf(reason);
    return years.length === rates.size ? reason : `${list(years)}: ${reason}`;
  });
}

function dataOf({ asOf, years, alreadyAbove, pace }: YearsToDate, rates: RatesByYear): unknown {
  return {
    asOf: formatDay(asOf),
    years: years.map(({ year, window, incidents, toll, apart, withoutFigure, incomplete, comparison }) => ({
      year,
      window: rangeData(window),
      incidents: tollData(incidents),
      toll: tollData(toll),
      countedApart: { rows: apart.rows, toll: tollData(apart.toll) },
      periodsWithoutFigure: withoutFigure.map(periodData),
      periodsWithSomeTypesOnly: incomplete.map(periodData),
      comparison:
        comparison.kind === 'same-days' || comparison.kind === 'common-periods'
          ? {
              ...comparison,
              periods: comparison.periods.map(periodData),
              incidents: comparison.incidents ?? null,
              difference: comparison.atLeast ? null : comparison.now - comparison.earlier,
              rates: rates.has(year) ? ratesData(rates.get(year) as Rates) : null,
            }
          : comparison,
    })),
    alreadyAbove,
    pace: pace ?? null,
  };
}
