import { type Comparison, comparePeriods } from '../analysis/compare-periods.js';
import { overlaps } from '../calendar/day.js';
import { parseRange } from '../calendar/parse-range.js';
import { parsePeriod } from '../calendar/period.js';
import { UsageError } from '../errors.js';
import type { Scope } from '../incidents/scope.js';
import type { Report } from '../render/report.js';
import type { IncidentCommand, Options } from './command.js';
import { CALENDAR_OPTIONS } from './options/calendar-option.js';
import { LAG_OPTION, type Lag, lagOption } from './options/lag-option.js';
import { SOURCES_OPTION } from './options/sources-option.js';
import { sideBySide } from './side-by-side.js';
import { compareTable } from './tables/compare-table.js';
import { compareData } from './wording/compare-data.js';
import { capital } from './wording/say.js';
import { compareNotes, type NamedRange, sayDifferences, sayNamed } from './wording/say-difference.js';
import { sayProvisional } from './wording/say-provisional.js';

/** Two periods side by side, with what chance alone would give; or two sources, period by period. */
export const compare: IncidentCommand = {
  name: 'compare',
  reads: 'incidents',
  arguments: [
    { name: 'period', description: '2024, 2024-Q1, 2024-03, 2024-W12, 2024-03-31 or 2023-01..2023-06' },
    { name: 'other', description: 'the period it is compared with, as long or not' },
  ],
  options: [SOURCES_OPTION, ...CALENDAR_OPTIONS, LAG_OPTION],
  examples: [
    'compare 2024-03 2023-04',
    'compare 2023-03 2023-02 --victim soldiers',
    'compare 2024 2023 @documented --json',
    'compare --sources @isis-redux @documented --per month',
  ],
  sideBySide,
  run: ({ scope, options, arguments: texts }) => {
    const [first, second] = periodArguments(texts, options);
    if (scope.place === 'spread')
      throw new UsageError('two periods can’t be compared with --place spread; use apart, start or end');
    if (overlaps(first, second))
      throw new UsageError(`${first.text} and ${second.text} share days; compare periods that do not`);
    const result = comparePeriods(scope, first, second);
    const lags = [first, second].map((range) => lagOption(options, range, scope.asOf));
    return {
      data: { ...compareData(result, first, second), lag: lagData(lags) },
      report: describe(result, [first, second], scope, lags),
    };
  },
};

function periodArguments(texts: readonly string[], { per, season }: Options): NamedRange[] {
  const missing = compare.arguments?.[texts.length];
  if (missing)
    throw new UsageError(
      `missing required argument '${missing.name}': compare takes two periods, or two sources with --sources`,
    );
  if (per !== undefined || season !== undefined)
    throw new UsageError('--per and --season go with --sources; a period is a unit by itself');
  return texts.map(rangeArgument);
}

type Names = readonly [NamedRange, NamedRange];

function rangeArgument(text: string): NamedRange {
  const range = text.includes('..') ? parseRange(text) : parsePeriod(text);
  if (!range) {
    throw new UsageError(
      `"${text}" is none of 2024, 2024-Q1, 2024-03, 2024-W12, 2024-03-31, 2023-01..2023-06`,
    );
  }
  return { ...range, text };
}

function describe(
  result: Comparison,
  names: Names,
  scope: Scope,
  lags: readonly (Lag | undefined)[],
): Report {
  const provisional = [result.first, result.second].flatMap(({ state, range }, index) =>
    state === 'outside' || state === 'gap'
      ? []
      : (sayProvisional(range, lags[index], scope.asOf, sayNamed(names[index])) ?? []),
  );
  return {
    title: names.map(sayNamed).join(' against '),
    blocks: [
      ...[...sayDifferences(result, names, scope), ...provisional].map((text) => ({
        kind: 'paragraph' as const,
        text: capital(text),
      })),
      compareTable(result, names, scope),
    ],
    notes: compareNotes(result, names, scope),
  };
}

function lagData([first, second]: readonly (Lag | undefined)[]): unknown {
  return first && second
    ? { days: first.days, provisional: { first: first.provisional, second: second.provisional } }
    : null;
}
