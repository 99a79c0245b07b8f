import { type Comparison, comparePeriods } from '../analysis/compare-periods.js';
import { overlaps } from '../calendar/day.js';
import { parseRange } from '../calendar/parse-range.js';
import { parsePeriod } from '../calendar/period.js';
import { UsageError } from '../errors.js';
import type { Scope } from '../incidents/scope.js';
import type { Report } from '../render/report.js';
import type { IncidentCommand } from './command.js';
import { compareTable } from './tables/compare-table.js';
import { compareData } from './wording/compare-data.js';
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
    return { data: compareData(result, first, second), report: describe(result, [first, second], scope) };
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
