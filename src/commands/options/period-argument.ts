import { isRanked, type PeriodToll } from '../../analysis/period-tolls.js';
import { type DayRange, daysIn } from '../../calendar/day.js';
import { type Calendar, calendarOf, type Period, parsePeriod } from '../../calendar/period.js';
import { sayRange } from '../../calendar/say-period.js';
import { UnanswerableError, UsageError } from '../../errors.js';
import { tallyUnit } from '../../incidents/coverage.js';
import type { Scope } from '../../incidents/scope.js';
import type { Options } from '../command.js';
import { calendarOption } from './calendar-option.js';

const LATEST = 'latest';

/** The calendar of the period named; that of `--per` for `latest`. */
export function calendarOfArgument(text: string, options: Options, scope: Scope): Calendar {
  if (text === LATEST) return calendarOption(options, scope);
  const period = parsePeriod(text);
  if (!period)
    throw new UsageError(
      `"${text}" is no period; use 2024, 2024-Q1, 2024-03, 2024-W12, 2024-03-31 or latest`,
    );
  if (options.per !== undefined || options.season !== undefined)
    throw new UsageError(`--per and --season go with latest; ${text} is a ${period.unit} by itself`);
  refuseFinerThanTallies(period, scope);
  return calendarOf(period.unit as Exclude<Period['unit'], 'season'>);
}

/** @throws UnanswerableError */
export function refuseFinerThanTallies(days: DayRange, { table }: Scope): void {
  if (table.row !== 'tally') return;
  const unit = tallyUnit(table);
  const shortest = { day: 1, week: 7, month: 28, quarter: 90, year: 365 }[unit];
  if (daysIn(days) < shortest)
    throw new UnanswerableError(
      `these data are tallies of longer periods; they can't tell ${sayRange(days)}`,
    );
}

/** Where the period stands; for `latest` the last whole one with a figure. */
export function indexOfArgument(
  text: string,
  periods: readonly PeriodToll[],
  { window }: Pick<Scope, 'window'>,
): number {
  const start = text === LATEST ? undefined : parsePeriod(text)?.start;
  const index =
    start === undefined
      ? periods.findLastIndex(isRanked)
      : periods.findIndex(({ period }) => period.start === start);
  if (index >= 0) return index;
  throw new UsageError(
    start === undefined
      ? `no whole ${periods[0]?.period.unit ?? 'period'} has a figure in ${sayRange(window)}`
      : `${text} lies outside the days known or asked for, ${sayRange(window)}`,
  );
}
