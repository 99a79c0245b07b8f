import { figureOf } from '../analysis/figure.js';
import { type Seasons, season as seasonsOf, type TimeOfYear } from '../analysis/season.js';
import { type SeasonLeader, seasonLeader } from '../analysis/season-leader.js';
import type { Unit } from '../calendar/period.js';
import { yearOfPeriod } from '../calendar/time-of-year.js';
import type { Scope } from '../incidents/scope.js';
import type { Report } from '../render/report.js';
import type { IncidentCommand } from './command.js';
import { TIMES_OF_YEAR_OPTIONS, timesOfYearOption } from './options/times-of-year-option.js';
import { seasonTables } from './tables/season-table.js';
import { figureData, groupData, periodData } from './wording/json.js';
import { apartNotes, gapNotes } from './wording/notes.js';
import { capital, measureWord } from './wording/say.js';
import { sayKind, seasonNotes, seasonSentences } from './wording/say-season.js';

/** Months of the year, or seasons, across years: which is the deadliest on average, and on how many years. */
export const season: IncidentCommand = {
  name: 'season',
  reads: 'incidents',
  options: TIMES_OF_YEAR_OPTIONS,
  examples: [
    'season',
    'season @documented --per quarter --measure incidents',
    'season --season 02-04 --season 08-10 --json',
  ],
  run: ({ scope, options }) => {
    const calendar = timesOfYearOption(options, scope);
    const result = seasonsOf(scope, calendar);
    const leader = seasonLeader(result.times, scope.estimate);
    return {
      data: dataOf(result, leader, scope),
      report: describe(result, leader, scope, calendar.unit),
    };
  },
};

function describe(result: Seasons, leader: SeasonLeader | undefined, scope: Scope, unit: Unit): Report {
  return {
    title: `${capital(measureWord(scope.measure))} by ${sayKind(unit)}`,
    blocks: [
      { kind: 'paragraph', text: seasonSentences(leader, result, scope, unit) },
      ...seasonTables(result, scope, unit),
    ],
    notes: [...seasonNotes(result, unit), ...gapNotes(result.periods, scope), ...apartNotes(result, scope)],
  };
}

function dataOf(
  { times, years, total, apart, outside }: Seasons,
  leader: SeasonLeader | undefined,
  scope: Scope,
): unknown {
  return {
    leader: leader ? leaderData(leader) : null,
    times: times.map((time) => timeData(time, scope)),
    years: years.map((year) => ({ year: year.year, total: figureData(year.total) })),
    total: figureData(total),
    countedApart: groupData(apart),
    outsideSeason: groupData(outside),
  };
}

function leaderData({ times, mean, next, open, higherADay, withoutHighest }: SeasonLeader): unknown {
  return {
    times: times.map(({ key, known }) => ({ time: key, yearsKnown: known.length })),
    mean,
    next: next ? { time: next.key, mean: figureData(next.mean) } : null,
    higherADay: higherADay?.key ?? null,
    mayBeHigher: open.map(({ key }) => key),
    withoutHighest: withoutHighest ?? null,
  };
}

function timeData({ key, periods, known, mean, total, highest, lowest }: TimeOfYear, scope: Scope): unknown {
  return {
    time: key,
    mean: figureData(mean),
    yearsKnown: known.map(({ period }) => yearOfPeriod(period)),
    highestYears: highest.map(({ period }) => yearOfPeriod(period)),
    lowestYears: lowest.map(({ period }) => yearOfPeriod(period)),
    total: figureData(total),
    periods: periods.map((entry) => ({
      year: yearOfPeriod(entry.period),
      ...periodData(entry.period),
      state: entry.state,
      figure: figureData(figureOf(entry, scope.estimate)),
    })),
  };
}
