import { type Deadliest, deadliest as deadliestOf, type RankedPeriod } from '../analysis/deadliest.js';
import { hasFigure, type PeriodToll, typesNotStated } from '../analysis/period-tolls.js';
import { type Calendar, sayPeriod } from '../calendar/period.js';
import type { Scope } from '../incidents/scope.js';
import type { Column, Report, Value } from '../render/report.js';
import { CALENDAR_OPTIONS, calendarOption, topOption } from './calendar-option.js';
import type { IncidentCommand } from './command.js';
import { apartNotes, gapNotes } from './notes.js';
import {
  capital,
  count,
  list,
  measureWord,
  number,
  periodData,
  sayIncident,
  sayToll,
  sayUnits,
  sayVictims,
  tollData,
  tollValue,
} from './say.js';
import { saySince, shortSince } from './say-since.js';

/** Periods by toll, the highest first, with what each figure leaves open. */
export const deadliest: IncidentCommand = {
  name: 'deadliest',
  summary: 'rank the periods: which is the deadliest, and since when',
  reads: 'incidents',
  options: [...CALENDAR_OPTIONS, { flags: '--top <n>', description: 'how many periods (10)' }],
  examples: [
    'deadliest',
    'deadliest --per season --season 02-04',
    'deadliest --measure incidents --top 3 --json',
  ],
  run: ({ scope, options }) => {
    const calendar = calendarOption(options, scope);
    const result = deadliestOf(scope, calendar);
    const top = topOption(options, 10);
    return { data: dataOf(result, top), report: describe(result, scope, calendar, top) };
  },
};

function describe(result: Deadliest, scope: Scope, calendar: Calendar, top: number): Report {
  const first = result.ranked.filter(({ rank }) => rank === 1);
  return {
    title:
      scope.measure === 'killed'
        ? `Deadliest ${sayUnits(calendar)}`
        : `${capital(sayUnits(calendar))} with the most ${measureWord(scope.measure)}`,
    blocks: [
      { kind: 'paragraph', text: headline(first, result, scope) },
      rankTable(result, scope, calendar, top),
    ],
    notes: [...runningNotes(result), ...gapNotes(result.periods, scope), ...apartNotes(result, scope)],
  };
}

export function headline(
  first: readonly RankedPeriod[],
  { unranked, periods }: Deadliest,
  scope: Scope,
): string {
  const [leader] = first;
  const unit = periods[0]?.period.unit ?? 'month';
  if (!leader || leader.toll[scope.estimate] === 0) return noLeader(unranked, unit, scope);
  if (first.length > 1) {
    const names = list(first.map(({ period }) => sayPeriod(period)));
    return `${names} tie with ${sayToll(leader.toll, scope)} each.`;
  }
  const incidents = scope.measure === 'incidents' ? '' : inIncidents(leader, scope);
  const victims = sayVictims(leader.byVictim, scope);
  const split = victims.includes(' ') && leader.byVictim.length > 0 ? ` (${victims})` : '';
  return `${sayPeriod(leader.period)}: ${sayToll(leader.toll, scope)}${split}${incidents}, ${saySince(leader.since)}.`;
}

const inIncidents = ({ incidents }: PeriodToll, scope: Scope): string =>
  incidents.known === 0
    ? ''
    : ` in ${count(incidents.best, 'incident')}${scope.table.row === 'tally' ? '' : ''}`;

function noLeader(unranked: readonly RankedPeriod[], unit: string, scope: Scope): string {
  const [top] = unranked;
  if (!top) return `No ${unit} has any ${measureWord(scope.measure)} on record.`;
  return `No whole ${unit} can be ranked; ${sayPeriod(top.period)} has ${sayToll(top.toll, scope)} so far as is known.`;
}

function rankTable(result: Deadliest, scope: Scope, calendar: Calendar, top: number) {
  const ranked = result.ranked.filter(({ rank }) => (rank ?? 0) <= top);
  const shown = [...ranked, ...result.unranked.slice(0, top)];
  const columns = columnsOf(shown, scope, calendar);
  return {
    kind: 'table' as const,
    columns: columns.map(({ column }) => column),
    rows: shown.map((entry) => columns.map(({ value }) => value(entry))),
  };
}

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
    return { column, value: (entry) => (of(entry) ? tollValue(of(entry), scope) : 0) };
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
      value: ({ toll }) => tollValue(toll, scope),
    },
    ...(scope.measure === 'incidents' ? [] : byType),
    ...(scope.measure === 'incidents'
      ? []
      : [
          {
            column: { key: 'incidents', label: 'incidents', kind: 'count' } as const,
            value: ({ incidents }: RankedPeriod) => tollValue(incidents, scope),
          },
        ]),
    { column: { key: 'share', label: 'share', kind: 'share' }, value: ({ share }) => share ?? null },
    {
      column: { key: 'highest_since', label: 'highest since', kind: 'text' },
      value: ({ since }) => shortSince(since),
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

/** `partial; civilians not stated`. */
export function remarks(entry: PeriodToll, scope: Scope): string {
  const missing = typesNotStated(entry);
  const { unknown } = entry.toll;
  return [
    ...(entry.state === 'partial' ? ['partial: the coverage cuts it'] : []),
    ...(entry.state === 'holed' ? ['figures for a part of it only'] : []),
    ...(missing.length > 0 ? [`${list(missing)} not stated`] : []),
    ...(unknown > 0 && hasFigure(entry) ? [`${count(unknown, scope.table.row)} without a figure`] : []),
  ].join('; ');
}

function runningNotes({ unranked }: Deadliest): string[] {
  return unranked
    .filter(({ state, toPass }) => state === 'partial' && toPass)
    .map(({ period, toPass }) =>
      toPass
        ? `${sayPeriod(period)} is partial and not ranked: it takes ${number(toPass.more)} more to pass ${sayPeriod(toPass.entry.period)}`
        : '',
    );
}

function dataOf({ ranked, unranked, apart, outside, total, periods }: Deadliest, top: number): unknown {
  const entry = ({ rank, tied, share, since, largest, toPass, ...rest }: RankedPeriod) => ({
    ...periodData(rest.period),
    rank: rank ?? null,
    tied,
    state: rest.state,
    toll: tollData(rest.toll),
    incidents: tollData(rest.incidents),
    byVictim: rest.byVictim.map(({ victimType, toll }) => ({ victimType, toll: tollData(toll) })),
    share: share ?? null,
    since: {
      kind: since.kind,
      ...periodData(since.period),
      figure: since.figure ?? null,
      between: since.between,
      withoutFigure: since.withoutFigure,
      atLeast: since.atLeast,
    },
    largestIncident: largest ? { id: largest.id, ...largest.place, figures: largest.figures } : null,
    toPass: toPass ? { ...periodData(toPass.entry.period), more: toPass.more } : null,
  });
  const group = ({ rows, tolls }: Deadliest['apart']) => ({
    rows,
    tolls: Object.fromEntries(Object.entries(tolls).map(([name, toll]) => [name, tollData(toll)])),
  });
  return {
    ranked: ranked.filter(({ rank }) => (rank ?? 0) <= top).map(entry),
    unranked: unranked.slice(0, top).map(entry),
    periods: periods.length,
    periodsWithoutFigure: periods.filter((period) => !hasFigure(period)).length,
    countedApart: group(apart),
    outsideSeason: group(outside),
    total: group(total),
  };
}
