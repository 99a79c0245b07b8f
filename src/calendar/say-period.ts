import { addDays, addMonths, format, getISOWeek, getISOWeekYear } from 'date-fns';
import { type DayRange, formatDay, fromDate, sayDay, toDate } from './day.js';
import type { Period } from './period.js';

/** The text that `parsePeriod` reads; for a season its first and last month, `2024-02..2024-04`. */
export function periodKey(period: Period): string {
  const date = toDate(period.start);
  switch (period.unit) {
    case 'day':
      return formatDay(period.start);
    case 'week':
      return `${getISOWeekYear(date)}-W${String(getISOWeek(date)).padStart(2, '0')}`;
    case 'month':
      return formatDay(period.start).slice(0, 7);
    case 'quarter':
      return format(date, "yyyy-'Q'Q");
    case 'year':
      return format(date, 'yyyy');
    case 'season':
      return `${format(date, 'yyyy-MM')}..${formatDay(period.end).slice(0, 7)}`;
  }
}

/** `March 2024`, `week 12 of 2024`, `Q1 2024`, `February to April 2024`. */
export function sayPeriod(period: Period): string {
  const date = toDate(period.start);
  switch (period.unit) {
    case 'day':
      return sayDay(period.start);
    case 'week':
      return `week ${getISOWeek(date)} of ${getISOWeekYear(date)}`;
    case 'month':
      return format(date, 'MMMM yyyy');
    case 'quarter':
      return format(date, "'Q'Q yyyy");
    case 'year':
      return format(date, 'yyyy');
    case 'season':
      return saySeason(date, toDate(period.end));
  }
}

function saySeason(start: Date, end: Date): string {
  const first = format(start, start.getFullYear() === end.getFullYear() ? 'MMMM' : 'MMMM yyyy');
  return start.getMonth() === end.getMonth()
    ? format(start, 'MMMM yyyy')
    : `${first} to ${format(end, 'MMMM yyyy')}`;
}

/** `May 2020 to November 2024` where both ends are whole months, else with days; one period is said as one. */
export function sayRange(range: DayRange): string {
  if (range.start === range.end) return sayDay(range.start);
  const start = toDate(range.start);
  const wholeMonths = start.getDate() === 1 && addDays(toDate(range.end), 1).getDate() === 1;
  if (!wholeMonths) return sayDays(start, toDate(range.end));
  if (fromDate(addMonths(start, 12)) - 1 === range.end && start.getMonth() === 0)
    return format(start, 'yyyy');
  return saySeasonOrMonths(start, toDate(range.end));
}

function saySeasonOrMonths(start: Date, end: Date): string {
  const [first, last] = [format(start, 'MMMM yyyy'), format(end, 'MMMM yyyy')];
  return first === last ? first : `${first} to ${last}`;
}

/** `22-23 March 2018`, `28 September to 11 October 2017`. */
function sayDays(start: Date, end: Date): string {
  if (start.getFullYear() !== end.getFullYear())
    return `${format(start, 'd MMMM yyyy')} to ${format(end, 'd MMMM yyyy')}`;
  if (start.getMonth() !== end.getMonth())
    return `${format(start, 'd MMMM')} to ${format(end, 'd MMMM yyyy')}`;
  return `${format(start, 'd')}-${format(end, 'd MMMM yyyy')}`;
}
