import { UTCDateMini as UTCDate } from '@date-fns/utc/date/mini';
import { format, isValid, parse } from 'date-fns';

/** A civil date as days since 1970-01-01; no clock, no time zone. */
export type Day = number;

/** First and last day, both in. */
export interface DayRange {
  readonly start: Day;
  readonly end: Day;
}

const MILLISECONDS = 86_400_000;

export const toDate = (day: Day): Date => new UTCDate(day * MILLISECONDS);

export const fromDate = (date: Date): Day => Math.floor(date.getTime() / MILLISECONDS);

/** `2024-03-31`, from the year 1000 on; undefined for anything else, days that do not exist included. */
export function parseDay(text: string): Day | undefined {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(text);
  const day = Math.floor(time / MILLISECONDS);
  return isValid(new Date(time)) && formatDay(day) === text ? day : undefined;
}

export const formatDay = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

/** `31 March 2024`. */
export const sayDay = (day: Day): string => format(toDate(day), 'd MMMM yyyy');

export const daysIn = ({ start, end }: DayRange): number => end - start + 1;

export const contains = (outer: DayRange, inner: DayRange): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: DayRange, b: DayRange): boolean => a.start <= b.end && b.start <= a.end;

/** The day in another year; 29 February falls back to the 28th. */
export function sameDayOfYear(day: Day, year: number): Day {
  const text = formatDay(day).slice(4);
  return parseDay(`${year}${text}`) ?? (parseDay(`${year}-02-28`) as Day);
}

export const yearOf = (day: Day): number => toDate(day).getFullYear();

export const dayOf = (year: number, month: number, day: number): Day =>
  fromDate(new UTCDate(year, month - 1, day));

/** `31 March 2024` in a given date-fns format, to a day. */
export function parseDayAs(text: string, pattern: string): Day | undefined {
  const date = parse(text, pattern, new UTCDate(0));
  return isValid(date) ? fromDate(date) : undefined;
}
