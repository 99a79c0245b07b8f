import { hasFigure } from '../analysis/period-tolls.js';
import { type Summary, summarise } from '../analysis/summarise.js';
import type { Calendar } from '../calendar/period.js';
import type { Group } from '../incidents/tally.js';
import type { Block, Report } from '../render/report.js';
import type { IncidentCommand, Question } from './command.js';
import { CALENDAR_OPTIONS, calendarOption } from './options/calendar-option.js';
import { sayKey } from './options/dimension-option.js';
import { summaryTable } from './tables/summary-table.js';
import { periodData, rangeData, tollData } from './wording/json.js';
import { apartNotes, gapNotes, unusedNotes } from './wording/notes.js';
import { measureWord, sayIncident } from './wording/say.js';
import { caption, leader, sayGroups, sayRead, totals, yearLines } from './wording/summary-facts.js';
import { yearApartNotes } from './wording/years.js';

/** One screen: what was read, the totals, the deadliest period, the year to date, and who and where. */
export const summary: IncidentCommand = {
  name: 'summary',
  reads: 'incidents',
  options: CALENDAR_OPTIONS,
  examples: ['summary', 'summary @documented', 'summary --json'],
  run: (question) => {
    const calendar = calendarOption(question.options, question.scope);
    const parts = summarise(question.scope, calendar);
    return { data: dataOf(parts), report: describe(parts, question, calendar) };
  },
};

function describe(parts: Summary, { scope }: Question, calendar: Calendar): Report {
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
    summaryTable(parts, scope),
  ];
  return {
    title: 'Summary',
    blocks,
    notes: [
      ...unusedNotes(scope.table.files),
      ...gapNotes(periods, scope),
      ...apartNotes(parts.deadliest, scope),
      ...yearApartNotes(parts.years, scope, 2),
    ],
  };
}

function dataOf({ total, deadliest: result, years, sections, last }: Summary): unknown {
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
      id: id || null,
      ...place,
      start: start === null ? null : rangeData({ start, end: start }).start,
      end: end === null ? null : rangeData({ start: end, end }).end,
      figures,
    })),
  };
}
