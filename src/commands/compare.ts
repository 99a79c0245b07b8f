import {
  type ComparedPeriod,
  type Comparison,
  comparePeriods,
  type Difference,
} from '../analysis/compare-periods.js';
import { overlaps } from '../calendar/day.js';
import { parseRange } from '../calendar/parse-range.js';
import { parsePeriod } from '../calendar/period.js';
import { UsageError } from '../errors.js';
import type { Scope } from '../incidents/scope.js';
import type { Report } from '../render/report.js';
import type { IncidentCommand } from './command.js';
import { compareTable } from './tables/compare-table.js';
import { rangeData, tollData } from './wording/json.js';
import { capital } from './wording/say.js';
import { compareNotes, type NamedRange, sayDifferences, sayNamed } from './wording/say-difference.js';

/** Two periods side by side, with what chance alone would give. */
export const compare: IncidentCommand = {
  name: 'compare',
  summary: 'two periods side by side: difference, ratio a day and its 95% interval',
  reads: 'incidents',
  arguments: [
    { name: 'period', description: '2024, 2024-Q1, 2024-03, 2024-W12, 2024-03-31 or 2023-01..2023-06' },
    { name: 'other', description: 'the period it is compared with, as long or not' },
  ],
  options: [],
  examples: [
    'compare 2024-03 2023-04',
    'compare 2023-03 2023-02 --victim soldiers',
    'compare 2024 2023 @documented --json',
  ],
  run: ({ scope, arguments: texts }) => {
    const [first, second] = texts.map(rangeArgument);
    if (overlaps(first, second))
      throw new UsageError(`${first.text} and ${second.text} share days; compare periods that do not`);
    const result = comparePeriods(scope, first, second);
    return { data: dataOf(result, first, second), report: describe(result, [first, second], scope) };
  },
};

function rangeArgument(text: string): NamedRange {
  const range = text.includes('..') ? parseRange(text) : parsePeriod(text);
  if (!range) {
    throw new UsageError(
      `"${text}" is none of 2024, 2024-Q1, 2024-03, 2024-W12, 2024-03-31, 2023-01..2023-06`,
    );
  }
  return { ...range, text };
}

function describe(result: Comparison, names: readonly [NamedRange, NamedRange], scope: Scope): Report {
  return {
    title: names.map(sayNamed).join(' against '),
    blocks: [
      ...sayDifferences(result, names, scope).map((text) => ({
        kind: 'paragraph' as const,
        text: capital(text),
      })),
      compareTable(result, names, scope),
    ],
    notes: compareNotes(result, names, scope),
  };
}

function dataOf(result: Comparison, first: NamedRange, second: NamedRange): unknown {
  return {
    first: periodDataOf(result.first, first),
    second: periodDataOf(result.second, second),
    incidents: differenceData(result.incidents),
    toll: differenceData(result.toll),
  };
}

const periodDataOf = (
  { range, gaps, incidents, toll, apart, ...rest }: ComparedPeriod,
  { text }: NamedRange,
) => ({
  period: text,
  ...rangeData(range),
  ...rest,
  gaps: gaps.map(rangeData),
  incidents: tollData(incidents),
  toll: tollData(toll),
  countedApart: { rows: apart.rows, toll: tollData(apart.toll) },
});

function differenceData(difference: Difference): unknown {
  if (difference.kind === 'none') return difference;
  const { kind, first, second, atLeast, ratio, interval, tooFew } = difference;
  const known = typeof interval === 'object' ? interval : undefined;
  return {
    kind,
    difference: first - second,
    atLeast,
    ratioOfDailyRates: ratio ?? null,
    interval: known ? { low: known.low, high: known.high ?? null } : null,
    noInterval: typeof interval === 'string' ? interval : null,
    tooFew: tooFew ?? null,
  };
}
