import type { KnownDays } from '../../analysis/checks/outside-coverage.js';
import { type Day, type DayRange, parseDay } from '../../calendar/day.js';
import { parseRange } from '../../calendar/parse-range.js';
import { UsageError } from '../../errors.js';
import type { Options } from '../command.js';

export function coverageOption({ coverage }: Options): DayRange | undefined {
  if (typeof coverage !== 'string') return undefined;
  const range = parseRange(coverage);
  if (!range) throw new UsageError(`--coverage "${coverage}" is not a range such as 2018-01..2024-06`);
  return range;
}

export function asOfOption({ asOf }: Options, today: () => string): Day | undefined {
  if (asOf === undefined) return undefined;
  const day = parseDay(asOf === 'today' ? today() : String(asOf));
  if (day === undefined)
    throw new UsageError(`--as-of "${asOf}" is not a date such as 2024-03-31, nor today`);
  return day;
}

/** From the coverage that is stated and the day asked for; what nobody states is not known. */
export function knownDays(published: DayRange | undefined, options: Options, today: () => string): KnownDays {
  const coverage = coverageOption(options) ?? published;
  const asOf = asOfOption(options, today);
  const ends = [coverage?.end, asOf].filter((day) => day !== undefined);
  return {
    ...(coverage && { start: coverage.start }),
    ...(ends.length > 0 && { end: Math.min(...ends) }),
  };
}
