import { type Deadliest, deadliest as deadliestOf, type RankedPeriod } from '../analysis/deadliest.js';
import { hasFigure } from '../analysis/period-tolls.js';
import type { Calendar } from '../calendar/period.js';
import { sayPeriod } from '../calendar/say-period.js';
import type { Scope } from '../incidents/scope.js';
import type { Report } from '../render/report.js';
import type { IncidentCommand } from './command.js';
import { CALENDAR_OPTIONS, calendarOption, topOption } from './options/calendar-option.js';
import { rankTable } from './tables/rank-table.js';
import { groupData, periodData, sinceData, tollData } from './wording/json.js';
import { headline } from './wording/leader.js';
import { apartNotes, gapNotes } from './wording/notes.js';
import { capital, measureWord, number, sayToll, sayUnits } from './wording/say.js';

/** Periods by toll, the highest first, with what each figure leaves open. */
export const deadliest: IncidentCommand = {
  name: 'deadliest',
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
    notes: [...runningNotes(result, scope), ...gapNotes(result.periods, scope), ...apartNotes(result, scope)],
  };
}

function runningNotes({ unranked }: Deadliest, scope: Scope): string[] {
  return unranked
    .filter(({ state, toPass }) => state === 'partial' && toPass)
    .map(({ period, toPass }) =>
      toPass
        ? `${sayPeriod(period)} is partial and not ranked: it takes ${number(toPass.more)} more to pass ${sayPeriod(toPass.entry.period)} (${sayToll(toPass.entry.toll, scope)})`
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
    since: sinceData(since),
    largestIncident: largest ? { id: largest.id || null, ...largest.place, figures: largest.figures } : null,
    toPass: toPass ? { ...periodData(toPass.entry.period), more: toPass.more } : null,
  });
  return {
    ranked: ranked.filter(({ rank }) => (rank ?? 0) <= top).map(entry),
    unranked: unranked.slice(0, top).map(entry),
    periods: periods.length,
    periodsWithoutFigure: periods.filter((period) => !hasFigure(period)).length,
    countedApart: groupData(apart),
    outsideSeason: groupData(outside),
    total: groupData(total),
  };
}
