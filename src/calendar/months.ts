import { type Day, dayOf, toDate } from './day.js';

/** The first day of a month, counted from January of the year 0. */
export const startOfMonths = (months: number): Day =>
  dayOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);

/** The month a day lies in, counted in the same way. */
export function monthsAt(day: Day): number {
  const date = toDate(day);
  return date.getFullYear() * 12 + date.getMonth();
}
