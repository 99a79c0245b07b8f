import type { Day, DayRange } from '../../calendar/day.js';
import { UsageError } from '../../errors.js';
import type { OptionSpec, Options } from '../command.js';

export const LAG_OPTION: OptionSpec = {
  flags: '--lag <days>',
  description: 'a period that ended less than this before the last known day is provisional, e.g. 21d',
};

export interface Lag {
  readonly days: number;
  /** Late reports may still change the period. */
  readonly provisional: boolean;
}

export function lagOption(options: Options, { end }: DayRange, asOf: Day): Lag | undefined {
  const days = lagDays(options);
  return days === undefined ? undefined : { days, provisional: asOf - end < days };
}

export function lagDays({ lag }: Options): number | undefined {
  if (lag === undefined) return undefined;
  const days = /^(\d+)d?$/.exec(String(lag))?.[1];
  if (days === undefined) throw new UsageError(`--lag "${lag}" is not a number of days such as 21d`);
  return Number(days);
}
