import type { DayRange } from '../../calendar/day.js';
import { sayRange } from '../../calendar/say-period.js';
import { type DateForms, ORDERS, type Order, readDays } from '../date-forms.js';
import { monthMarker } from '../month-names.js';
import { quoted } from './quoted.js';
import type { ColumnSample } from './sheet-sample.js';

/** What the dates of a column look like. */
export interface DateSketch {
  /** How many of the values are dates, from 0 to 1. */
  readonly share: number;
  /** As far as the values show. */
  readonly order: Order | undefined;
  readonly remarks: readonly string[];
  readonly unread: readonly string[];
  /** Some years have two digits. */
  readonly isShort: boolean;
  /** No value is a single day. */
  readonly isCoarse: boolean;
  /** From the first day to the last, where the order of day and month does not matter or is known. */
  readonly span: DayRange | undefined;
}

const FULL: DateForms = { century: undefined, markMonths: monthMarker(new Map()) };
const SHORT: DateForms = { ...FULL, century: 2000 };

interface Reading {
  readonly text: string;
  readonly line: number;
  readonly days: Partial<Record<Order, DayRange>>;
}

export function sketchDates({ values }: ColumnSample): DateSketch {
  const all = [...values].map(([text, { line }]) => readingOf(text, line));
  const read = all.filter(({ days }) => days['day-first'] || days['month-first']);
  const [dayFirst, monthFirst] = ORDERS.map((order) =>
    read.find(({ days }) => days[order] && !days[other(order)]),
  );
  const either = read.find(isAmbiguous);
  const order = dayFirst && !monthFirst ? 'day-first' : monthFirst && !dayFirst ? 'month-first' : undefined;
  const known = either === undefined || order !== undefined;
  return {
    share: all.length === 0 ? 0 : read.length / all.length,
    order,
    remarks: orderRemarks(order, dayFirst, monthFirst, either),
    unread: all
      .filter((one) => !read.includes(one))
      .map(({ text, line }) => `${quoted(text)} (line ${line})`),
    isShort: read.some(({ text }) => ORDERS.every((one) => !readDays(text, FULL, one))),
    isCoarse:
      read.length > 0 &&
      read.every(({ days }) => Object.values(days).every(({ start, end }) => end - start > 5)),
    span: known ? spanOf(read, order ?? 'day-first') : undefined,
  };
}

const other = (order: Order): Order => (order === 'day-first' ? 'month-first' : 'day-first');

function readingOf(text: string, line: number): Reading {
  const days = ORDERS.flatMap((order) => {
    const range = readDays(text, SHORT, order);
    return range ? [[order, range]] : [];
  });
  return { text, line, days: Object.fromEntries(days) };
}

function isAmbiguous({ days }: Reading): boolean {
  const [one, another] = ORDERS.map((order) => days[order]);
  return (
    one !== undefined && another !== undefined && (one.start !== another.start || one.end !== another.end)
  );
}

function orderRemarks(order: Order | undefined, ...seen: readonly (Reading | undefined)[]): string[] {
  const [dayFirst, monthFirst, either] = seen;
  const shown = dayFirst ?? monthFirst;
  if (dayFirst && monthFirst) {
    return [
      `day and month can't be told: ${said(dayFirst)} has the day first, ${said(monthFirst)} the month; the sheet is refused until they are alike`,
    ];
  }
  if (shown && either) return [`${order}, as ${said(shown)} shows`];
  if (!either) return [];
  const readings = ORDERS.map((one) => sayRange(either.days[one] as DayRange)).join(' or ');
  return [
    `day and month can't be told: ${said(either)} is ${readings}; the sheet is refused until order: day-first or order: month-first is stated`,
  ];
}

const said = ({ text, line }: Reading): string => `${quoted(text)} (line ${line})`;

function spanOf(read: readonly Reading[], order: Order): DayRange | undefined {
  const ranges = read
    .map(({ days }) => days[order] ?? days[other(order)])
    .filter((range) => range !== undefined);
  if (ranges.length === 0) return undefined;
  const start = ranges.reduce((first, range) => Math.min(first, range.start), Number.POSITIVE_INFINITY);
  return { start, end: ranges.reduce((last, range) => Math.max(last, range.end), start) };
}
