import type { Deadliest, RankedPeriod } from '../../analysis/deadliest.js';
import type { Calendar } from '../../calendar/period.js';
import { sayPeriod } from '../../calendar/say-period.js';
import type { Scope } from '../../incidents/scope.js';
import type { Column, Table, Value } from '../../render/report.js';
import { periodData } from '../wording/json.js';
import { remarks } from '../wording/leader.js';
import { measureWord, sayIncident, tollValue } from '../wording/say.js';
import { shortSince } from '../wording/say-since.js';

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

/** Of a period that is not known in full, every figure is a minimum. */
const minimum = ({ state }: RankedPeriod, value: Value): Value =>
  state !== 'complete' && typeof value === 'number' ? { atLeast: value } : value;

interface RankColumn {
  readonly column: Column;
  readonly value: (entry: RankedPeriod) => Value;
}

function columnsOf(shown: readonly RankedPeriod[], scope: Scope, { unit }: Calendar): RankColumn[] {
  const types = [...new Set(shown.flatMap(({ byVictim }) => byVictim.map(({ victimType }) => victimType)))];
  const byType = types.map((type): RankColumn => {
    const label = type ?? 'unknown';
    const of = (entry: RankedPeriod) => entry.byVictim.find(({ victimType }) => victimType === type)?.toll;
    const column: Column = { key: `${scope.measure}_${label.replaceAll(' ', '_')}`, label, kind: 'count' };
    return { column, value: (entry) => minimum(entry, of(entry) ? tollValue(of(entry), scope) : 0) };
  });
  return [
    {
      column: { key: 'rank', label: '#', kind: 'text', only: 'people' },
      value: ({ rank, tied }) => (rank === undefined ? null : `${rank}${tied ? '=' : ''}`),
    },
    {
      column: { key: 'rank', label: 'rank', kind: 'count', only: 'data' },
      value: ({ rank }) => rank ?? null,
    },
    {
      column: { key: 'period', label: unit, kind: 'text', only: 'people' },
      value: ({ period }) => sayPeriod(period),
    },
    {
      column: { key: 'period', label: unit, kind: 'text', only: 'data' },
      value: ({ period }) => periodData(period).period,
    },
    {
      column: { key: scope.measure, label: measureWord(scope.measure), kind: 'count' },
      value: (entry) => minimum(entry, tollValue(entry.toll, scope)),
    },
    ...(scope.measure === 'incidents' ? [] : byType),
    ...(scope.measure === 'incidents'
      ? []
      : [
          {
            column: { key: 'incidents', label: 'incidents', kind: 'count' } as const,
            value: (entry: RankedPeriod) => minimum(entry, tollValue(entry.incidents, scope)),
          },
        ]),
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
