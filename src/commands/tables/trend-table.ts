import type { Rolling, Trend, TrendPeriod } from '../../analysis/trend.js';
import type { Calendar } from '../../calendar/period.js';
import type { Scope } from '../../incidents/scope.js';
import type { Table } from '../../render/report.js';
import { remarks } from '../wording/leader.js';
import { figureValue, pluralOf } from '../wording/say.js';
import { incidentColumns, type PeriodColumn, periodColumns } from './period-columns.js';

/** A row for each period of the window, those without figures too; incidents are for programs, to keep it narrow. */
export function trendTable({ periods }: Trend, scope: Scope, { unit }: Calendar, rolling: Rolling): Table {
  const columns: PeriodColumn<TrendPeriod>[] = [
    ...periodColumns(periods, scope, unit),
    ...incidentColumns(scope, 'data'),
    { column: { key: 'state', label: 'state', kind: 'text', only: 'data' }, value: ({ state }) => state },
    {
      column: { key: 'change', label: 'change', kind: 'change' },
      value: ({ change }) => figureValue(change),
    },
    ...rollingColumns(rolling, unit),
    {
      column: { key: 'cumulative', label: 'running total', kind: 'count' },
      value: ({ cumulative }) => figureValue(cumulative),
    },
    ...(periods.some((entry) => remark(entry, scope) !== '')
      ? [
          {
            column: { key: 'remarks', label: 'remarks', kind: 'text' } as const,
            value: (entry: TrendPeriod) => remark(entry, scope),
          },
        ]
      : []),
  ];
  return {
    kind: 'table',
    ...(periods.length === 0 && { only: 'data' }),
    columns: columns.map(({ column }) => column),
    rows: periods.map((entry) => columns.map(({ value }) => value(entry))),
  };
}

function rollingColumns({ mean, sum }: Rolling, unit: string): PeriodColumn<TrendPeriod>[] {
  const label = (what: string, length: number) => `${what} of ${length} ${pluralOf(unit)}`;
  return [
    ...(mean === undefined
      ? []
      : [
          {
            column: { key: `mean_of_${mean}`, label: label('mean', mean), kind: 'count' } as const,
            value: ({ rollingMean }: TrendPeriod) => figureValue(rollingMean),
          },
        ]),
    ...(sum === undefined
      ? []
      : [
          {
            column: { key: `sum_of_${sum}`, label: label('sum', sum), kind: 'count' } as const,
            value: ({ rollingSum }: TrendPeriod) => figureValue(rollingSum),
          },
        ]),
  ];
}

function remark(entry: TrendPeriod, scope: Scope): string {
  if (entry.state === 'gap') return 'no figures';
  return [...(entry.figure ? [] : ['no figure']), remarks(entry, scope)]
    .filter((text) => text !== '')
    .join('; ');
}
