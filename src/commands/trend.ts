import { type Rolling, type Trend, type TrendPeriod, trend as trendIn } from '../analysis/trend.js';
import type { Calendar } from '../calendar/period.js';
import type { Scope } from '../incidents/scope.js';
import type { Block, Chart, Report } from '../render/report.js';
import { trendChart } from './charts/trend-chart.js';
import type { IncidentCommand, OptionSpec, Options } from './command.js';
import { CALENDAR_OPTIONS, calendarOption } from './options/calendar-option.js';
import { ROLLING_OPTIONS, rollingOption } from './options/rolling-option.js';
import { trendTable } from './tables/trend-table.js';
import { figureData, groupData, periodData, tollData } from './wording/json.js';
import { apartNotes, gapNotes } from './wording/notes.js';
import { measureWord } from './wording/say.js';
import { trendNotes, trendSentences } from './wording/say-trend.js';

const SHOW_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--chart <kind>',
    description: 'bars (default), a line, or none above the table',
    choices: ['bars', 'line', 'none'],
  },
  { flags: '--no-table', description: 'the chart without the table' },
];

/** Every period in order, as a chart and a table: its toll, its change, and what it adds up to. */
export const trend: IncidentCommand = {
  name: 'trend',
  reads: 'incidents',
  options: [...CALENDAR_OPTIONS, ...ROLLING_OPTIONS, ...SHOW_OPTIONS],
  examples: [
    'trend --since 2024-01 --rolling 3 --rolling-sum 6',
    'trend @documented --chart line --no-table',
    'trend --per year --json',
  ],
  run: ({ scope, options }) => {
    const calendar = calendarOption(options, scope);
    const rolling = rollingOption(options);
    const result = trendIn(scope, calendar, rolling);
    const blocks = shownBlocks(result, scope, calendar, rolling, options);
    return { data: dataOf(result, rolling), report: describe(result, scope, calendar, rolling, blocks) };
  },
};

function describe(
  result: Trend,
  scope: Scope,
  { unit }: Calendar,
  rolling: Rolling,
  blocks: readonly Block[],
): Report {
  return {
    title: `Trend by ${unit}: ${measureWord(scope.measure)}`,
    blocks: [{ kind: 'paragraph', text: trendSentences(result, scope, rolling) }, ...blocks],
    notes: [...gapNotes(result.periods, scope), ...apartNotes(result, scope), ...trendNotes(result, rolling)],
  };
}

/** CSV has the table in any case. */
function shownBlocks(
  result: Trend,
  scope: Scope,
  calendar: Calendar,
  rolling: Rolling,
  { chart, table }: Options,
): Block[] {
  const shape = (chart ?? 'bars') as Chart['shape'] | 'none';
  const rows = trendTable(result, scope, calendar, rolling);
  return [
    ...(shape === 'none' ? [] : [trendChart(result.periods, scope, shape)]),
    table === false ? { ...rows, only: 'data' } : rows,
  ];
}

function dataOf({ periods, apart, outside, total }: Trend, rolling: Rolling): unknown {
  return {
    rolling: { mean: rolling.mean ?? null, sum: rolling.sum ?? null },
    periods: periods.map(periodTrend),
    countedApart: groupData(apart),
    outsideSeason: groupData(outside),
    total: groupData(total),
  };
}

function periodTrend(entry: TrendPeriod): unknown {
  const gap = entry.state === 'gap';
  return {
    ...periodData(entry.period),
    state: entry.state,
    toll: gap ? null : tollData(entry.toll),
    incidents: gap ? null : tollData(entry.incidents),
    byVictim: entry.byVictim.map(({ victimType, toll }) => ({ victimType, toll: tollData(toll) })),
    figure: figureData(entry.figure),
    change: figureData(entry.change),
    rollingMean: figureData(entry.rollingMean),
    rollingSum: figureData(entry.rollingSum),
    cumulative: figureData(entry.cumulative),
  };
}
