import { parseSeason } from '../../calendar/parse-range.js';
import { type Calendar, calendarOf, type Unit } from '../../calendar/period.js';
import { calendarOfSeasons, monthsOf, type Season, seasonsOverlap } from '../../calendar/seasons.js';
import { UsageError } from '../../errors.js';
import { tallyUnit } from '../../incidents/coverage.js';
import type { Scope } from '../../incidents/scope.js';
import type { OptionSpec, Options } from '../command.js';
import { refuseFiner } from './calendar-option.js';

export const TIMES_OF_YEAR_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--per <unit>',
    description: 'week (from Monday), month or quarter of the year',
    choices: ['week', 'month', 'quarter'],
  },
  {
    flags: '--season <months...>',
    description: 'first and last month of a season instead, e.g. 02-04; several of the same length',
  },
];

/** `--per` or `--season`; without them months, or the longer periods in which a tally is published. */
export function timesOfYearOption({ per, season }: Options, { table }: Scope): Calendar {
  if (Array.isArray(season)) {
    if (per !== undefined) throw new UsageError('--season and --per are two ways to ask; use one');
    return calendarOfSeasons(seasonsOption(season));
  }
  const own = table.row === 'tally' ? tallyUnit(table) : 'month';
  if (own === 'year')
    throw new UsageError('these tallies are longer than a quarter; they have no months to compare');
  const unit = (per ?? (own === 'day' ? 'month' : own)) as Exclude<Unit, 'season'>;
  refuseFiner(unit, table);
  return calendarOf(unit);
}

function seasonsOption(texts: readonly string[]): Season[] {
  const seasons = texts.map((text) => {
    const parsed = parseSeason(text);
    if (!parsed) throw new UsageError(`--season "${text}" is not two months such as 02-04`);
    return parsed;
  });
  for (const [index, season] of seasons.entries())
    for (const [other, text] of texts.slice(0, index).entries()) {
      const pair = `--season ${text} and --season ${texts[index]}`;
      if (seasonsOverlap(season, seasons[other])) throw new UsageError(`${pair} share a month`);
      if (monthsOf(season) !== monthsOf(seasons[other]))
        throw new UsageError(`${pair} are not of the same length, so their tolls can't be compared`);
    }
  return seasons;
}
