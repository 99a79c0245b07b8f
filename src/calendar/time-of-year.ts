import { format, getISOWeek } from 'date-fns';
import { toDate } from './day.js';
import type { Period } from './period.js';
import { periodKey } from './say-period.js';

/** What periods of different years share: `03`, `Q1`, `W12`, `03-31`; `02-04` for a season. */
export function timeOfYear(period: Period): string {
  const key = periodKey(period);
  return period.unit === 'season' ? `${key.slice(5, 7)}-${key.slice(-2)}` : key.slice(5);
}

/** Of a week that of ISO 8601, of a season that in which it begins. */
export const yearOfPeriod = (period: Period): number => Number(periodKey(period).slice(0, 4));

/** `March`, `Q1`, `week 12`, `31 March`, `February to April`. */
export function sayTimeOfYear(period: Period): string {
  const start = toDate(period.start);
  switch (period.unit) {
    case 'day':
      return format(start, 'd MMMM');
    case 'week':
      return `week ${getISOWeek(start)}`;
    case 'month':
      return format(start, 'MMMM');
    case 'quarter':
      return format(start, "'Q'Q");
    case 'year':
      return 'the year';
    case 'season':
      return sayMonths(format(start, 'MMMM'), format(toDate(period.end), 'MMMM'));
  }
}

const sayMonths = (first: string, last: string): string => (first === last ? first : `${first} to ${last}`);
