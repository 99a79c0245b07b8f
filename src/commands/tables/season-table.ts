import { type Figure, figureOf } from '../../analysis/figure.js';
import type { PeriodToll } from '../../analysis/period-tolls.js';
import type { Seasons, TimeOfYear } from '../../analysis/season.js';
import { sayTimeOfYear, yearOfPeriod } from '../../calendar/time-of-year.js';
import type { Scope } from '../../incidents/scope.js';
import type { Column, Table, Value } from '../../render/report.js';
import { figureValue, number } from '../wording/say.js';

interface TimeColumn {
  readonly column: Column;
  readonly value: (time: TimeOfYear) => Value;
}

/** For people two tables, the means and the years; for programs one with all. */
export function seasonTables(seasons: Seasons, scope: Scope, unit: string): Table[] {
  const means = meanColumns(scope);
  const years = yearColumns(seasons, scope);
  const { times } = seasons;
  const data: Table = {
    ...tableOf(times, [keyColumn(unit), ...means, ...extremeColumns(scope), ...years]),
    only: 'data',
  };
  if (times.length === 0) return [data];
  return [
    { ...tableOf(times, [nameColumn(unit), ...means]), only: 'people' },
    {
      ...tableOf(times, [nameColumn(unit), ...years]),
      heading: 'By year',
      footer: [totals(seasons)],
      only: 'people',
    },
    data,
  ];
}

const tableOf = (times: readonly TimeOfYear[], columns: readonly TimeColumn[]): Table => ({
  kind: 'table',
  columns: columns.map(({ column }) => column),
  rows: times.map((time) => columns.map(({ value }) => value(time))),
});

const nameColumn = (unit: string): TimeColumn => ({
  column: { key: unit, label: unit, kind: 'text' },
  value: ({ periods }) => sayTimeOfYear(periods[0].period),
});

const keyColumn = (unit: string): TimeColumn => ({
  column: { key: `${unit}_of_year`, label: unit, kind: 'text' },
  value: ({ key }) => key,
});

function meanColumns({ estimate }: Scope): TimeColumn[] {
  return [
    { column: { key: 'mean', label: 'mean', kind: 'count' }, value: ({ mean }) => figureValue(mean) },
    {
      column: { key: 'years_known', label: 'years', kind: 'count' },
      value: ({ known }) => known.length,
    },
    {
      column: { key: 'highest', label: 'highest', kind: 'text', only: 'people' },
      value: ({ highest }) => sayYears(highest, estimate),
    },
    {
      column: { key: 'lowest', label: 'lowest', kind: 'text', only: 'people' },
      value: ({ lowest }) => sayYears(lowest, estimate),
    },
  ];
}

function extremeColumns({ estimate }: Scope): TimeColumn[] {
  return (['highest', 'lowest'] as const).flatMap((extreme) => [
    {
      column: { key: `${extreme}_year`, label: extreme, kind: 'text' },
      value: (time) => time[extreme].map(({ period }) => yearOfPeriod(period)).join(' '),
    },
    {
      column: { key: extreme, label: extreme, kind: 'count' },
      value: (time) => figureValue(sharedFigure(time[extreme], estimate)),
    },
  ]);
}

/** A year the window does not reach is blank, one without a figure unknown. */
function yearColumns({ times, years }: Seasons, { estimate }: Scope): TimeColumn[] {
  const byYear = new Map(
    times.map((time) => [time, new Map(time.periods.map((entry) => [yearOfPeriod(entry.period), entry]))]),
  );
  return [
    ...years.map(
      ({ year }): TimeColumn => ({
        column: { key: String(year), label: String(year), kind: 'count' },
        value: (time) => {
          const entry = byYear.get(time)?.get(year);
          return entry ? figureValue(figureOf(entry, estimate)) : '';
        },
      }),
    ),
    { column: { key: 'total', label: 'total', kind: 'count' }, value: ({ total }) => figureValue(total) },
  ];
}

const totals = ({ years, total }: Seasons): Value[] => [
  'total',
  ...years.map((year) => figureValue(year.total)),
  figureValue(total),
];

/** `2023 (115)`, `2020 and 2022 (≥ 5)`, `4 years (0)`. */
function sayYears(holders: readonly PeriodToll[], estimate: Scope['estimate']): string | null {
  const figure = sharedFigure(holders, estimate);
  if (!figure) return null;
  const years = holders.map(({ period }) => yearOfPeriod(period));
  const names = years.length > 2 ? `${years.length} years` : years.join(' and ');
  return `${names} (${figure.minimum ? '≥ ' : ''}${number(figure.value)})`;
}

/** Of periods with the same figure; a minimum where one of them is. */
function sharedFigure(holders: readonly PeriodToll[], estimate: Scope['estimate']): Figure | undefined {
  const figures = holders.flatMap((entry) => figureOf(entry, estimate) ?? []);
  return figures.length === 0
    ? undefined
    : { value: figures[0].value, minimum: figures.some(({ minimum }) => minimum) };
}
