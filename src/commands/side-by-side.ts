import {
  commonWindow,
  compareSources,
  type Pair,
  type SourceComparison,
} from '../analysis/compare-sources.js';
import type { Period, Unit } from '../calendar/period.js';
import { sayRange } from '../calendar/say-period.js';
import { UsageError } from '../errors.js';
import type { Report } from '../render/report.js';
import type { Answer, SourceQuestion } from './command.js';
import { calendarOfBoth } from './options/calendar-option.js';
import { lagDays, lagOption } from './options/lag-option.js';
import { sourcesTable } from './tables/sources-table.js';
import { sayFilters } from './wording/filters.js';
import { capital, list, measureWord } from './wording/say.js';
import { sourcesData } from './wording/sources-data.js';
import { sourcesFacts, sourcesHeadline } from './wording/sources-facts.js';
import { sourcesNotes } from './wording/sources-notes.js';

type Questions = Pair<SourceQuestion>;

/** `compare --sources`: the same series of two sources. */
export function sideBySide(pair: Questions): Answer {
  const [first, second] = pair;
  refuseSameFile(pair);
  refuseOtherMeasure(pair);
  const scopes = [first.scope, second.scope] as const;
  const window = commonWindow(scopes);
  if (!window) throw new UsageError(`the sources share no day: ${list(pair.map(sayWindow))}`);
  const calendar = calendarOfBoth(first.options, scopes);
  const result = compareSources(scopes, window, calendar);
  const periods = result.periods.map(([{ period }]) => period);
  const provisional = pair.map((question) => provisionalOf(periods, question));
  return {
    data: sourcesData(result, calendar.unit, lagDays(first.options), provisional),
    report: describe(result, pair, calendar.unit, provisional),
  };
}

const sayWindow = ({ source, scope }: SourceQuestion): string => `${source} has ${sayRange(scope.window)}`;

/** Periods that late reports may still change. */
const provisionalOf = (periods: readonly Period[], { options, scope }: SourceQuestion): Period[] =>
  periods.filter((period) => lagOption(options, period, scope.asOf)?.provisional);

function refuseSameFile([first, second]: Questions): void {
  const bytes = new Set(first.scope.table.files.map(({ sha256 }) => sha256));
  const same = second.scope.table.files.find(({ sha256 }) => bytes.has(sha256));
  if (same)
    throw new UsageError(
      `${first.source} and ${second.source} both hold the bytes of ${same.name}; a source always agrees with itself`,
    );
}

function refuseOtherMeasure([first, second]: Questions): void {
  const [one, other] = [first.scope.measure, second.scope.measure];
  if (one !== other)
    throw new UsageError(
      `${first.source} counts ${measureWord(one)}, but ${second.source} only ${measureWord(other)}; --measure names one that both count`,
    );
}

function describe(
  result: SourceComparison,
  pair: Questions,
  unit: Unit,
  provisional: readonly Period[][],
): Report {
  const [first, second] = pair;
  return {
    title: `${capital(measureWord(first.scope.measure))} by ${unit}: ${first.source} beside ${second.source}`,
    context: sayFilters(first).join(' · '),
    blocks: [
      { kind: 'paragraph', text: sourcesHeadline(result, pair, unit) },
      sourcesFacts(result, pair, unit),
      ...(result.periods.length > 0 ? [sourcesTable(result, pair, unit)] : []),
    ],
    notes: sourcesNotes(result, pair, provisional),
  };
}
