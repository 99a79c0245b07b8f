import { parseSeason } from '../../calendar/parse-range.js';
import { type Calendar, calendarOf, UNITS, type Unit } from '../../calendar/period.js';
import { calendarOfSeasons } from '../../calendar/seasons.js';
import { UsageError } from '../../errors.js';
import { tallyUnit } from '../../incidents/coverage.js';
import type { IncidentTable } from '../../incidents/incident-table.js';
import type { Scope } from '../../incidents/scope.js';
import type { OptionSpec, Options } from '../command.js';

export const CALENDAR_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--per <unit>',
    description: 'periods: day, week (from Monday), month, quarter, year, season',
    choices: UNITS,
  },
  {
    flags: '--season <months>',
    description: 'first and last month of the season, e.g. 02-04 for February to April',
  },
];

/** `--per` and `--season`; without them months, or the periods in which a tally is published. */
export function calendarOption({ per, season }: Options, { table }: Scope): Calendar {
  const unit = (per ?? (season ? 'season' : table.row === 'tally' ? tallyUnit(table) : 'month')) as Unit;
  if (unit !== 'season') {
    if (season) throw new UsageError(`--season goes with --per season, not with --per ${unit}`);
    refuseFiner(unit, table);
    return calendarOf(unit);
  }
  if (typeof season !== 'string') throw new UsageError('--per season needs --season, e.g. --season 02-04');
  const parsed = parseSeason(season);
  if (!parsed) throw new UsageError(`--season "${season}" is not two months such as 02-04`);
  return calendarOfSeasons([parsed]);
}

/** The same for two sources; without `--per` the longer periods of two tallies, or those of the one. */
export function calendarOfBoth(options: Options, scopes: readonly [Scope, Scope]): Calendar {
  const tallies = scopes.filter(({ table }) => table.row === 'tally');
  return (tallies.length > 0 ? tallies : scopes)
    .map((scope) => calendarOption(options, scope))
    .reduce((one, other) => (isFiner(one.unit, other.unit) ? other : one));
}

export function refuseFiner(unit: Exclude<Unit, 'season'>, table: IncidentTable): void {
  if (table.row !== 'tally') return;
  const own = tallyUnit(table);
  if (!isFiner(unit, own)) return;
  throw new UsageError(`--per ${unit} is finer than these tallies; use --per ${own}`);
}

const FINE_TO_COARSE: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'year'];

const isFiner = (unit: Unit, other: Unit): boolean =>
  FINE_TO_COARSE.indexOf(unit) < FINE_TO_COARSE.indexOf(other);

export function topOption({ top }: Options, otherwise: number): number {
  if (top === undefined) return otherwise;
  const number = Number(top);
  if (!/^\d+$/.test(String(top)) || number === 0)
    throw new UsageError(`--top "${top}" is not a whole number above 0`);
  return number;
}
