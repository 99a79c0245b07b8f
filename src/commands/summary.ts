import { breakdown } from '../analysis/breakdown.js';
import { deadliest } from '../analysis/deadliest.js';
import { hasFigure, type PeriodToll } from '../analysis/period-tolls.js';
import { sortIncidents } from '../analysis/sort-incidents.js';
import { yearsToDate } from '../analysis/year-to-date.js';
import { type Calendar, sayPeriod, sayRange } from '../calendar/period.js';
import type { Dimension } from '../incidents/dimension.js';
import { listIncidents } from '../incidents/list-incidents.js';
import type { Scope } from '../incidents/scope.js';
import { type Group, tally } from '../incidents/tally.js';
import { isUnknown } from '../incidents/toll.js';
import type { Block, Column, Table, Text, Value } from '../render/report.js';
import type { IncidentCommand, Question } from './command.js';
import { CALENDAR_OPTIONS, calendarOption } from './options/calendar-option.js';
import { sayKey } from './options/dimension-option.js';
import { periodData, rangeData, tollData } from './wording/json.js';
import { headline } from './wording/leader.js';
import { apartNotes, gapNotes } from './wording/notes.js';
import { count, measureWord, number, pluralOf, sayIncident, tollValue } from './wording/say.js';
import { sayComparison, yearApartNotes, yearHeadline } from './wording/years.js';

/** One screen: what was read, the totals, the deadliest period, the year to date, and who and where. */
export const summary: IncidentCommand = {
  name: 'summary',
  summary:
    'one screen: totals, the deadliest period since when, year to date, victims, places, last incidents',
  reads: 'incidents',
  options: CALENDAR_OPTIONS,
  examples: ['summary', 'summary @documented', 'summary --json'],
  run: (question) => {
    const calendar = calendarOption(question.options, question.scope);
    const parts = summarise(question.scope, calendar);
    return { data: dataOf(parts), report: describe(parts, question, calendar) };
  },
};

interface Section {
  readonly label: string;
  readonly groups: readonly Group[];
  readonly dimension: Dimension;
}

function summarise(scope: Scope, calendar: Calendar) {
  const { table } = scope;
  const measures = ['incidents', ...table.measureNames];
  const sections: Section[] = [];
  const add = (label: string, dimension: Dimension, wanted: readonly string[]) => {
    const { groups } = breakdown(scope, [dimension], wanted);
    if (groups.length > 0 && groups.some(({ keys }) => keys[0] !== null))
      sections.push({ label, groups, dimension });
  };
  const people = scope.measure !== 'incidents';
  if (people && table.victimTypes.length > 0) add('Victims', { kind: 'victim' }, [scope.measure]);
  for (const [label, field] of SECTION_FIELDS) {
    if (table.texts.has(field))
      add(label, { kind: 'text', field }, [...new Set([scope.measure, 'incidents'])]);
  }
  return {
    total: tally(scope, { by: [], measures }).total,
    deadliest: deadliest(scope, calendar),
    years: yearsToDate(scope),
    sections,
    last: table.row === 'incident' ? sortIncidents(listIncidents(scope), scope, false).slice(0, 3) : [],
  };
}

const SECTION_FIELDS = [
  ['Places', 'admin1'],
  ['Perpetrators', 'perpetrator'],
] as const;

type Parts = ReturnType<typeof summarise>;

function describe(parts: Parts, { scope }: Question, calendar: Calendar) {
  const { periods } = parts.deadliest;
  const facts = [
    { label: 'Read', lines: [sayRead(scope, periods)] },
    { label: 'Recorded', lines: totals(parts, scope) },
    {
      label: `${scope.measure === 'killed' ? 'Deadliest' : 'Highest'} ${calendar.unit}`,
      lines: leader(parts, scope),
    },
    { label: 'Year to date', lines: yearLines(parts, scope) },
    ...parts.sections.map((section) => ({ label: section.label, lines: [sayGroups(section, scope)] })),
    ...(parts.last.length > 0
      ? [
          {
            label: 'Last incidents',
            lines: parts.last.map(
              (incident) => `${sayIncident(incident, scope)}${incident.id ? ` (${incident.id})` : ''}`,
            ),
          },
        ]
      : []),
  ];
  const values = periods.map((entry) => (hasFigure(entry) ? entry.toll[scope.estimate] : null));
  const blocks: Block[] = [
    { kind: 'facts', facts },
    ...(periods.length > 1
      ? [
          {
            kind: 'sparkline' as const,
            label: `${measureWord(scope.measure)} by ${calendar.unit}`,
            values,
            caption: caption(periods),
          },
        ]
      : []),
    dataTable(parts, scope),
  ];
  return {
    title: 'Summary',
    blocks,
    notes: [
      ...gapNotes(periods, scope),
      ...apartNotes(parts.deadliest, scope),
      ...yearApartNotes(parts.years, scope),
    ],
  };
}

function sayRead({ table, coverage, window }: Scope, periods: readonly PeriodToll[]): Text {
  const rows = table.files.reduce((sum, file) => sum + file.rows, 0);
  const setAside = table.files.reduce((sum, file) => sum + file.setAside, 0);
  const known = periods.filter(({ state }) => state !== 'gap').length;
  const gaps =
    known < periods.length
      ? ` · ${known} of ${count(periods.length, periods[0].period.unit)} have figures`
      : '';
  return `${count(rows, 'row')} (${table.files[0].layout}), ${setAside} set aside · ${sayRange(window)}${coverage.stated ? '' : ' (inferred)'}${gaps}`;
}

function totals({ total }: Parts, scope: Scope): Text[] {
  return ['incidents', ...scope.table.measureNames].map((measure) => {
    const toll = total.tolls[measure];
    const figure = isUnknown(toll) ? 'unknown' : number(toll[scope.estimate]);
    const remarks = [
      ...(toll.low === toll.high ? [] : [`low ${number(toll.low)}, high ${number(toll.high)}`]),
      ...(toll.unknown > 0 ? [`no figure in ${count(toll.unknown, scope.table.row)}`] : []),
    ];
    return [
      { strong: figure },
      ` ${measureWord(measure)}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`,
    ];
  });
}

function leader({ deadliest: result }: Parts, scope: Scope): Text[] {
  const next = result.ranked.filter(({ rank }) => (rank ?? 1) > 1).slice(0, 3);
  const words = next.map((entry) => `${sayPeriod(entry.period)}, ${number(entry.toll[scope.estimate])}`);
  const first = result.ranked.filter(({ rank }) => rank === 1);
  return [
    [{ strong: headline(first, result, scope) }],
    ...(words.length > 0 ? [`next: ${words.join(' · ')}`] : []),
  ];
}

function yearLines({ years }: Parts, scope: Scope): Text[] {
  const sameDays = years.years.flatMap(({ year, comparison }) =>
    comparison.kind === 'same-days'
      ? [`${year}: ${comparison.atLeast ? '≥ ' : ''}${number(comparison.then)}`]
      : [],
  );
  const common = years.years.flatMap((year) =>
    year.comparison.kind === 'common-periods'
      ? [
          `${year.year}: ${number(year.comparison.then)} against ${number(year.comparison.now)} in ${sayComparison(year)}, the ${pluralOf(year.comparison.periods[0].unit)} both have in full`,
        ]
      : [],
  );
  return [
    yearHeadline(years, scope),
    ...(sameDays.length > 0 ? [`the same days of ${sameDays.slice(0, 5).join(' · ')}`] : []),
    ...common.slice(0, 3),
  ];
}

function sayGroups({ groups, dimension }: Section, scope: Scope): string {
  const shown = groups.slice(0, 5).map(({ keys, tolls }) => {
    const toll = tolls[scope.measure];
    const unknown =
      dimension.kind === 'victim' && toll.unknown > 0
        ? ` (not stated in ${count(toll.unknown, scope.table.row)})`
        : '';
    return `${sayKey(keys[0], dimension)} ${isUnknown(toll) ? 'unknown' : number(toll[scope.estimate])}${unknown}`;
  });
  return `${shown.join(' · ')}${groups.length > 5 ? ` · and ${groups.length - 5} more` : ''}`;
}

function caption(periods: readonly PeriodToll[]): string {
  const gaps = periods.some((entry) => !hasFigure(entry)) ? '; · is a period without a figure' : '';
  return `${sayPeriod(periods[0].period)} to ${sayPeriod((periods.at(-1) ?? periods[0]).period)}${gaps}`;
}

/** All sections as one long table. */
function dataTable({ total, deadliest: { periods }, sections }: Parts, scope: Scope): Table {
  const columns: Column[] = [
    { key: 'section', label: 'section', kind: 'text' },
    { key: 'group', label: 'group', kind: 'text' },
    { key: 'incidents', label: 'incidents', kind: 'count' },
    { key: scope.measure === 'incidents' ? 'figure' : scope.measure, label: scope.measure, kind: 'count' },
    { key: 'without_figure', label: 'without figure', kind: 'count' },
  ];
  const row = (section: string, name: string, { tolls }: Pick<Group, 'tolls'>): Value[] => [
    section,
    name,
    tollValue(tolls.incidents, scope),
    tollValue(tolls[scope.measure], scope),
    tolls[scope.measure].unknown,
  ];
  return {
    kind: 'table',
    only: 'data',
    columns,
    rows: [
      row('total', '', total),
      ...sections.flatMap(({ label, groups, dimension }) =>
        groups.map((group) => row(label.toLowerCase(), sayKey(group.keys[0], dimension), group)),
      ),
      ...periods.map((entry): Value[] =>
        entry.state === 'gap'
          ? ['period', periodData(entry.period).period, null, null, null]
          : row('period', periodData(entry.period).period, {
              tolls: { incidents: entry.incidents, [scope.measure]: entry.toll },
            }),
      ),
    ],
  };
}

function dataOf({ total, deadliest: result, years, sections, last }: Parts): unknown {
  const tolls = (group: Pick<Group, 'tolls'>) =>
    Object.fromEntries(Object.entries(group.tolls).map(([name, toll]) => [name, tollData(toll)]));
  const [leading] = result.ranked;
  return {
    total: tolls(total),
    deadliest: leading
      ? {
          ...periodData(leading.period),
          toll: tollData(leading.toll),
          tied: leading.tied,
          since: { kind: leading.since.kind, ...periodData(leading.since.period) },
        }
      : null,
    periods: result.periods.map(({ period, state, toll, incidents: own }) => ({
      ...periodData(period),
      state,
      toll: state === 'gap' ? null : tollData(toll),
      incidents: state === 'gap' ? null : tollData(own),
    })),
    yearToDate: {
      asOf: rangeData({ start: years.asOf, end: years.asOf }).end,
      years: years.years.map(({ year, toll, incidents: own }) => ({
        year,
        toll: tollData(toll),
        incidents: tollData(own),
      })),
    },
    groups: sections.map(({ label, groups, dimension }) => ({
      by: label.toLowerCase(),
      groups: groups.map((group) => ({
        key: group.keys[0] === null ? null : sayKey(group.keys[0], dimension),
        tolls: tolls(group),
      })),
    })),
    lastIncidents: last.map(({ id, place, start, end, figures }) => ({
      id,
      ...place,
      start: start === null ? null : rangeData({ start, end: start }).start,
      end: end === null ? null : rangeData({ start: end, end }).end,
      figures,
    })),
  };
}
