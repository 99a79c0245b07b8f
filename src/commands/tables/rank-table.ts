import type { Deadliest, RankedPeriod } from '../../analysis/deadliest.js';
import type { Calendar } from '../../calendar/period.js';
import type { Scope } from '../../incidents/scope.js';
import type { Table } from '../../render/report.js';
import { periodData } from '../wording/json.js';
import { remarks } from '../wording/leader.js';
import { sayIncident } from '../wording/say.js';
import { shortSince } from '../wording/say-since.js';
import { incidentColumns, type PeriodColumn, periodColumns } from './period-columns.js';

/** The first `top` ranks, and below them periods that have no rank. */
export function rankTable(result: Deadliest, scope: Scope, calendar: Calendar, top: number): Table {
  const ranked = result.ranked.filter(({ rank, toll }) => (rank ?? 0) <= top && toll[scope.estimate] > 0);
  const shown = [...ranked, ...result.unranked.slice(0, top)];
  const columns = columnsOf(shown, scope, calendar);
  return {
    kind: 'table',
    columns: columns.map(({ column }) => column),
    rows: shown.map((entry) => columns.map(({ value }) => value(entry))),
  };
}

function columnsOf(
  shown: readonly RankedPeriod[],
  scope: Scope,
  { unit }: Calendar,
): PeriodColumn<RankedPeriod>[] {
  return [
    {
      column: { key: 'rank', label: '#', kind: 'text', only: 'people' },
      value: ({ rank, tied }) => (rank === undefined ? null : `${rank}${tied ? '=' : ''}`),
    },
    {
      column: { key: 'rank', label: 'rank', kind: 'count', only: 'data' },
      value: ({ rank }) => rank ?? null,
    },
    ...periodColumns(shown, scope, unit),
    ...incidentColumns(scope),
    { column: { key: 'share', label: 'share', kind: 'share' }, value: ({ share }) => share ?? null },
    {
      column: { key: 'highest_since', label: 'then highest since', kind: 'text', only: 'people' },
      value: (entry) => (entry.toll[scope.estimate] > 0 ? shortSince(entry.since, scope) : null),
    },
    {
      column: { key: 'since', label: 'since', kind: 'text', only: 'data' },
      value: ({ since }) => since.kind,
    },
    {
      column: { key: 'since_period', label: 'since', kind: 'text', only: 'data' },
      value: ({ since }) => periodData(since.period).period,
    },
    ...(shown.some(({ largest }) => largest)
      ? [
          {
            column: { key: 'largest_incident', label: 'largest incident', kind: 'text' } as const,
            value: ({ largest }: RankedPeriod) => (largest ? sayIncident(largest, scope) : null),
          },
        ]
      : []),
    ...(shown.some((entry) => remarks(entry, scope) !== '')
      ? [
          {
            column: { key: 'remarks', label: 'remarks', kind: 'text' } as const,
            value: (entry: RankedPeriod) => remarks(entry, scope),
          },
        ]
      : []),
  ];
}
