import { changesOf } from '../analysis/changes.js';
import { hasFigure, type PeriodTolls, periodTolls } from '../analysis/period-tolls.js';
import { type RecordOf, recordOf } from '../analysis/record-of.js';
import { robustness } from '../analysis/robustness.js';
import { runAbove } from '../analysis/streaks.js';
import { sayPeriod } from '../calendar/say-period.js';
import { UsageError } from '../errors.js';
import type { Scope } from '../incidents/scope.js';
import type { Report } from '../render/report.js';
import { scanAnswer } from './answers/scan-answer.js';
import { whenAnswer } from './answers/when-answer.js';
import type { IncidentCommand, OptionSpec, Options } from './command.js';
import { ABOVE_OPTION, aboveOption } from './options/above-option.js';
import { CALENDAR_OPTIONS } from './options/calendar-option.js';
import { LAG_OPTION, type Lag, lagOption } from './options/lag-option.js';
import { calendarOfArgument, indexOfArgument } from './options/period-argument.js';
import { WHEN_OPTION, whenOption } from './options/when-option.js';
import { sinceTable } from './tables/since-table.js';
import { differenceData } from './wording/compare-data.js';
import { groupData, periodData } from './wording/json.js';
import { apartNotes, gapNotes } from './wording/notes.js';
import { measureWord } from './wording/say.js';
import { isTold } from './wording/say-change.js';
import { intervalNotes } from './wording/say-difference.js';
import { sayProvisional } from './wording/say-provisional.js';
import { type Found, sayLoose, sinceFacts, sinceSentence } from './wording/since-facts.js';
import { recordData, runData, trialData } from './wording/since-json.js';

const ALL_OPTION: OptionSpec = {
  flags: '--all',
  description: 'list every record that the period sets: all figures, victim types and areas',
};

/** One period against all: its rank, the highest and lowest since when, and whether that holds. */
export const since: IncidentCommand = {
  name: 'since',
  reads: 'incidents',
  arguments: [
    {
      name: 'period',
      description:
        '2024, 2024-Q1, 2024-03, 2024-W12, 2024-03-31, or latest: the last whole one with a figure',
    },
  ],
  options: [...CALENDAR_OPTIONS, LAG_OPTION, ALL_OPTION, WHEN_OPTION, ABOVE_OPTION],
  examples: [
    'since 2024-03',
    'since latest --measure incidents --lag 21d',
    'since 2024 @documented --json',
    'since 2023-09 --above 15',
    'since 2021-10 --when "killed<12"',
    'since latest --all',
  ],
  run: (question) => {
    const { scope, options, arguments: texts } = question;
    const calendar = calendarOfArgument(texts[0], options, scope);
    refuseTogether(options);
    if (options.all) return scanAnswer(question, calendar);
    const asked = whenOption(options, scope);
    if (asked) return whenAnswer(question, calendar, asked);
    const tolls = periodTolls(scope, calendar);
    const index = indexOfArgument(texts[0], tolls.periods, scope);
    const record = recordOf(tolls.periods, index, scope.estimate);
    const level = aboveOption(options);
    const found = {
      trials: robustness(scope, calendar, tolls, record.entry.period),
      changes: changesOf(scope, tolls.periods, record),
      above:
        level === undefined ? undefined : { level, ...runAbove(tolls.periods, index, scope.estimate, level) },
    };
    const lag = lagOption(options, record.entry.period, scope.asOf);
    return {
      data: dataOf(record, found, tolls, lag),
      report: describe(record, found, tolls, scope, lag),
    };
  },
};

function refuseTogether(options: Options): void {
  const [first, second] = ['all', 'when', 'above'].filter((name) => options[name] !== undefined);
  if (second) throw new UsageError(`--${first} and --${second} are two questions; ask one`);
}

function describe(
  record: RecordOf,
  found: Found,
  tolls: PeriodTolls,
  scope: Scope,
  lag: Lag | undefined,
): Report {
  const { period } = record.entry;
  const provisional = sayProvisional(period, lag, scope.asOf);
  return {
    title: `${sayPeriod(period)} on record: ${measureWord(scope.measure)}`,
    blocks: [
      {
        kind: 'paragraph',
        text: [sinceSentence(record, scope), sayLoose(record, found, tolls, scope), provisional]
          .filter(Boolean)
          .join(' '),
      },
      sinceFacts(record, found, scope),
      sinceTable(record, found, scope),
    ],
    notes: [
      ...gapNotes(tolls.periods, scope),
      ...apartNotes(tolls, scope),
      ...intervalNotes(found.changes.map(({ comparison }) => comparison.toll).filter(isTold)),
    ],
  };
}

function dataOf(
  record: RecordOf,
  { trials, changes, above }: Found,
  { periods, apart, outside }: PeriodTolls,
  lag: Lag | undefined,
): unknown {
  return {
    ...periodData(record.entry.period),
    ...recordData(record),
    changes: changes.map(({ against, comparison }) => ({
      ...periodData(against),
      change: differenceData(comparison.toll),
    })),
    above: above ? runData(above) : null,
    robustness: trials.map(trialData),
    highestHolds: trials.length === 0 ? null : trials.every(({ highestHolds }) => highestHolds),
    lag: lag ?? null,
    periods: periods.length,
    periodsWithoutFigure: periods.filter((entry) => !hasFigure(entry)).length,
    countedApart: groupData(apart),
    outsideSeason: groupData(outside),
  };
}
