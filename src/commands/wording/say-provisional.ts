import { type Day, type DayRange, sayDay } from '../../calendar/day.js';
import type { Lag } from '../options/lag-option.js';
import { count } from './say.js';

/** Why late reports may still change the period; nothing where they may not. */
export function sayProvisional(
  { end }: DayRange,
  lag: Lag | undefined,
  asOf: Day,
  name = 'it',
): string | undefined {
  if (!lag?.provisional) return undefined;
  const why =
    end > asOf
      ? `${name} is not over on ${sayDay(asOf)}, and`
      : `fewer than ${count(lag.days, 'day')} have passed since ${name} ended, so`;
  return `Provisional: ${why} late reports may change it.`;
}
