import { sortRows } from '../analysis/sort-rows.js';
import { formatDay } from '../calendar/day.js';
import { UsageError } from '../errors.js';
import { type Incident, listIncidents } from '../incidents/list-incidents.js';
import { measuresOf, type Scope, STRADDLES } from '../incidents/scope.js';
import type { Column, Report, Value } from '../render/report.js';
import type { IncidentCommand } from './command.js';
import { topOption } from './options/calendar-option.js';
import { lostNotes } from './wording/notes.js';
import { count, list, measureWord, sayInterval } from './wording/say.js';

const SORTS = ['date', 'toll'] as const;

/** Single incidents with their sources and the lines on which they stand. */
export const incidents: IncidentCommand = {
  name: 'incidents',
  reads: 'incidents',
  options: [
    {
      flags: '--sort <order>',
      description: 'date (the latest first) or toll (the highest first)',
      choices: SORTS,
    },
    { flags: '--top <n>', description: 'how many incidents (all)' },
  ],
  listsTexts: true,
  examples: [
    'incidents @documented --top 5',
    'incidents @documented --sort toll --top 3 --admin1 Homs',
    'incidents @documented --where "place~palmyra" --format csv',
  ],
  run: ({ scope, options }) => {
    const { table } = scope;
    if (table.row === 'tally')
      throw new UsageError(
        `no incidents to list: ${table.refusals.get('listing')}; @documented has single incidents`,
      );
    const found = sortRows(scope, options.sort === 'toll' ? 'toll' : 'date');
    const shown = listIncidents(scope, found.slice(0, topOption(options, found.length || 1)));
    return {
      data: { found: found.length, incidents: shown.map(dataOf) },
      report: describe(shown, found.length, scope),
    };
  },
};

function describe(shown: readonly Incident[], found: number, scope: Scope): Report {
  const columns = columnsOf(scope, shown);
  const straddling = shown.filter(({ row }) => scope.mask[row] === STRADDLES);
  const left = found - shown.length;
  return {
    title: `${count(found, 'incident')}${left > 0 ? `, ${shown.length} shown` : ''}`,
    blocks: [
      {
        kind: 'table',
        columns: columns.map(({ column }) => column),
        rows: shown.map((incident) => columns.map(({ value }) => value(incident))),
      },
    ],
    notes: [
      ...lostNotes(scope),
      ...(straddling.length > 0
        ? [`may lie outside the days asked about: ${list(straddling.map(nameOf))}`]
        : []),
    ],
  };
}

const nameOf = ({ id, place }: Incident): string => id || `${place.file}:${place.line}`;

interface IncidentColumn {
  readonly column: Column;
  readonly value: (incident: Incident) => Value;
}

/** For people without the columns in which nothing stands; CSV has them all. */
function columnsOf(scope: Scope, shown: readonly Incident[]): IncidentColumn[] {
  const { table } = scope;
  const text = (field: string, only?: 'data' | 'people'): IncidentColumn[] =>
    table.texts.has(field)
      ? [
          {
            column: { key: field, label: field.replaceAll('_', ' '), kind: 'text', ...(only && { only }) },
            value: (incident) => incident.texts[field] || null,
          },
        ]
      : [];
  const day = (value: number | null): Value => (value === null ? null : formatDay(value));
  const columns: IncidentColumn[] = [
    { column: { key: 'dates', label: 'date', kind: 'text', only: 'people' }, value: sayInterval },
    {
      column: { key: 'date_start', label: 'from', kind: 'text', only: 'data' },
      value: ({ start }) => day(start),
    },
    { column: { key: 'date_end', label: 'to', kind: 'text', only: 'data' }, value: ({ end }) => day(end) },
    { column: { key: 'where', label: 'place', kind: 'text', only: 'people' }, value: sayWhere },
    ...text('admin1', 'data'),
    ...text('place', 'data'),
    ...text('perpetrator'),
    ...text('target'),
    ...text('attack_type', 'data'),
    ...measuresOf(scope).map(
      (name): IncidentColumn => ({
        column: { key: name, label: measureWord(name), kind: 'count' },
        value: ({ figures, incomplete }) => {
          const figure = figures[name];
          return figure !== null && incomplete.includes(name) ? { atLeast: figure } : figure;
        },
      }),
    ),
    ...text('id'),
    ...text('source'),
    ...text('source_url', 'data'),
    ...text('note', 'data'),
    { column: { key: 'file', label: 'file', kind: 'text', only: 'data' }, value: ({ place }) => place.file },
    { column: { key: 'line', label: 'line', kind: 'count', only: 'data' }, value: ({ place }) => place.line },
    {
      column: { key: 'file_line', label: 'file:line', kind: 'text', only: 'people' },
      value: ({ place }) => `${place.file}:${place.line}`,
    },
  ];
  return columns.flatMap((entry) => {
    const empty = shown.every((incident) => entry.value(incident) === null);
    if (!empty || entry.column.only === 'people') return [entry];
    return [{ ...entry, column: { ...entry.column, only: 'data' as const } }];
  });
}

const sayWhere = ({ texts }: Incident): Value =>
  [texts.place, texts.admin1].filter((part) => part).join(', ') || null;

function dataOf({
  start,
  end,
  texts,
  figures,
  incomplete,
  minimums,
  killedByType,
  place,
}: Incident): unknown {
  return {
    start: start === null ? null : formatDay(start),
    end: end === null ? null : formatDay(end),
    ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text === '' ? null : text])),
    figures,
    figuresOfSomeTypesOnly: incomplete.filter((name) => !minimums.includes(name)),
    ...(minimums.length > 0 && { minimums }),
    killedByType,
    file: place.file,
    line: place.line,
  };
}
