import { UTCDateMini as UTCDate } from '@date-fns/utc/date/mini';
import { getISOWeekYear, setISOWeek, startOfISOWeek } from 'date-fns';
import { type Day, type DayRange, dayOf, fromDate, parseDay } from './day.js';
import { monthsAt, startOfMonths } from './months.js';

export const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'season'] as const;
export type Unit = (typeof UNITS)[number];

/** One day, ISO week, month, quarter, year or season; consecutive ones of a calendar have consecutive ordinals. */
export interface Period extends DayRange {
  readonly unit: Unit;
  readonly ordinal: number;
}

/** Cuts time into periods of one unit. */
export interface Calendar {
  readonly unit: Unit;
  /** The period a day lies in; undefined for a day outside every season. */
  ordinal(day: Day): number | undefined;
  period(ordinal: number): Period;
}

// 29 December 1969 was a Monday.
const FIRST_MONDAY = -3;

function monthsCalendar(unit: Unit, length: number): Calendar {
  return {
    unit,
    ordinal: (day) => Math.floor(monthsAt(day) / length),
    period: (ordinal) => ({
      unit,
      ordinal,
      start: startOfMonths(ordinal * length),
      end: startOfMonths((ordinal + 1) * length) - 1,
    }),
  };
}

function daysCalendar(unit: Unit, length: number, origin: Day): Calendar {
  return {
    unit,
    ordinal: (day) => Math.floor((day - origin) / length),
    period: (ordinal) => {
      const start = origin + ordinal * length;
      return { unit, ordinal, start, end: start + length - 1 };
    },
  };
}

const CALENDARS = {
  day: daysCalendar('day', 1, 0),
  week: daysCalendar('week', 7, FIRST_MONDAY),
  month: monthsCalendar('month', 1),
  quarter: monthsCalendar('quarter', 3),
  year: monthsCalendar('year', 12),
};

export const calendarOf = (unit: Exclude<Unit, 'season'>): Calendar => CALENDARS[unit];

/** Every period of a calendar that touches the range, in order. */
export function periodsIn(calendar: Calendar, range: DayRange): Period[] {
  const periods: Period[] = [];
  const first = firstOrdinal(calendar, range);
  if (first === undefined) return periods;
  for (let ordinal = first; ; ordinal += 1) {
    const period = calendar.period(ordinal);
    if (period.start > range.end) return periods;
    periods.push(period);
  }
}

/** Of the first day that lies in a period. */
function firstOrdinal(calendar: Calendar, { start, end }: DayRange): number | undefined {
  for (let day = start; day <= end; day += 1) {
    const ordinal = calendar.ordinal(day);
    if (ordinal !== undefined) return ordinal;
  }
  return undefined;
}

/** `2024`, `2024-Q1`, `2024-03`, `2024-W12` or `2024-03-31`. */
export function parsePeriod(text: string): Period | undefined {
  const [, year, rest] = /^([12]\d{3})(?:-(.+))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (rest === undefined) return periodAt('year', dayOf(Number(year), 1, 1));
  if (/^Q[1-4]$/.test(rest)) return periodAt('quarter', dayOf(Number(year), Number(rest[1]) * 3 - 2, 1));
  if (/^W\d\d$/.test(rest)) return parseWeek(Number(year), Number(rest.slice(1)));
  const day = parseDay(rest.length === 2 ? `${text}-01` : text);
  return day === undefined ? undefined : periodAt(rest.length === 2 ? 'month' : 'day', day);
}

export function periodAt(unit: Exclude<Unit, 'season'>, day: Day): Period {
  const calendar = CALENDARS[unit];
  return calendar.period(calendar.ordinal(day) as number);
}

// 4 January always lies in week 1.
function parseWeek(year: number, week: number): Period | undefined {
  if (week < 1) return undefined;
  const monday = startOfISOWeek(setISOWeek(new UTCDate(year, 0, 4), week));
  return getISOWeekYear(monday) === year ? periodAt('week', fromDate(monday)) : undefined;
}
