import type { DayRange } from '../calendar/day.js';
import { type Period, parsePeriod } from '../calendar/period.js';
import { foldDigits } from '../fields/fold-digits.js';

export const ORDERS = ['day-first', 'month-first'] as const;
export type Order = (typeof ORDERS)[number];

/** How a sheet writes its dates. */
export interface DateForms {
  /** The year to which two digits are added; undefined where years have four. */
  readonly century: number | undefined;
  /** Puts ` m03 ` in place of the names of months. */
  readonly markMonths: (text: string) => string;
}

/** The days that a date or a range of dates stands for; undefined where it can't be understood. */
export function readDays(text: string, forms: DateForms, order: Order): DayRange | undefined {
  const plain = plainly(text, forms);
  const [from, to, ...more] = plain.split('~').map((part) => part.trim());
  if (to !== undefined) return more.length === 0 ? rangeOf(from, to, forms, order) : undefined;
  return periodOf(partsOf(plain, FULL, forms, order)) ?? rangeByHyphen(plain, forms, order);
}

const clock = /[t ]\d{1,2}:\d\d(:\d\d(\.\d+)?)?( ?[ap]m)?(z|[+-]\d\d:?\d\d)?/g;

/** Lower case, one space, the months marked, and `~` for what can only stand between two dates. */
function plainly(text: string, { markMonths }: DateForms): string {
  return markMonths(foldDigits(text))
    .replace(clock, ' ')
    .replace(/(?<=\d)(st|nd|rd|th)\b|,|\bof\b/g, ' ')
    .replace(/\s-\s|[–—]|\.\.|(?<!\p{L})(to|until|الى)(?!\p{L})/gu, '~')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Parts {
  readonly year?: string;
  /** A month, or a quarter or week as ISO 8601 and our periods write it. */
  readonly month?: string;
  readonly day?: string;
}

const [Y, N, M, S] = ['(?<year>[12]\\d{3})', '\\d{1,2}', 'm(?<month>\\d\\d)', '[-/. ]+'];
const [DAY, MONTH, SHORT] = [`(?<day>${N})`, `(?<month>${N})`, '(?<year>[12]\\d{3}|\\d\\d)'];

const shapes = (...sources: readonly string[]): RegExp[] =>
  sources.map((source) => new RegExp(`^${source}$`));

/** Everything that one date says. */
const FULL = shapes(
  Y,
  `${Y}-(?<month>q[1-4]|w\\d\\d)`,
  `${Y}[-/.]${MONTH}`,
  `${Y}(?<mark>[-/.])${MONTH}\\k<mark>${DAY}`,
  `${MONTH}[-/.]${Y}`,
  `(?<one>${N})(?<mark>[-/. ])(?<other>${N})\\k<mark>${SHORT}`,
  `${M}${S}${Y}`,
  `${M} ?-(?<year>\\d\\d)`,
  `${Y}${S}${M}`,
  `${DAY}${S}${M}${S}${SHORT}`,
  `${M}${S}${DAY}${S}${Y}`,
  `${Y}${S}${M}${S}${DAY}`,
);

/** What the first date of a range may leave to the last: `12` of `12-14 March 2024`. */
const FIRST = shapes(
  `(?<finest>${N})`,
  M,
  `${DAY}${S}${M}`,
  `${M}${S}${DAY}`,
  `(?<one>${N})[/.](?<other>${N})`,
);

/** What the last may leave to the first: `14, 2024` of `March 12-14, 2024`. */
const LAST = shapes(`${DAY} ${Y}`);

function partsOf(
  text: string,
  of: readonly RegExp[],
  { century }: DateForms,
  order: Order,
): (Parts & { readonly finest?: string }) | undefined {
  for (const shape of of) {
    const groups = shape.exec(text)?.groups;
    if (!groups) continue;
    const { one, other, finest, month, day, year } = groups;
    if (year?.length === 2 && century === undefined) return undefined;
    const own = { ...(finest && { finest }), ...(month && { month }), ...(day && { day }) };
    const inOrder = one && (order === 'day-first' ? { day: one, month: other } : { day: other, month: one });
    return { ...own, ...inOrder, ...(year && { year: fourDigits(year, century) }) };
  }
  return undefined;
}

const fourDigits = (year: string, century = 0): string =>
  year.length === 2 ? String(century + Number(year)) : year;

function periodOf(parts: Parts | undefined): Period | undefined {
  if (!parts) return undefined;
  const { year, month, day } = parts;
  const written = [year, month, day].filter((part) => part !== undefined);
  return parsePeriod(written.map((part) => part.toUpperCase().padStart(2, '0')).join('-'));
}

/** A hyphen stands between parts of a date too: the one that parts two dates is the one by which both can be read. */
function rangeByHyphen(text: string, forms: DateForms, order: Order): DayRange | undefined {
  const hyphens = [...text.matchAll(/-/g)].map(({ index }) => index);
  const found = hyphens.flatMap((at) => {
    const range = rangeOf(text.slice(0, at).trim(), text.slice(at + 1).trim(), forms, order);
    return range ? [range] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function rangeOf(from: string, to: string, forms: DateForms, order: Order): DayRange | undefined {
  const first = periodOf(partsOf(from, FULL, forms, order));
  const last = periodOf(partsOf(to, FULL, forms, order));
  const range = first && last ? { first, last } : shortRange(from, to, forms, order);
  if (!range?.first || !range.last || range.first.start > range.last.end) return undefined;
  return { start: range.first.start, end: range.last.end };
}

function shortRange(from: string, to: string, forms: DateForms, order: Order) {
  const start = partsOf(from, FIRST, forms, order);
  if (!start) return undefined;
  const end = partsOf(to, FULL, forms, order) ?? lastOf(start, partsOf(to, LAST, forms, order));
  if (!end || isFiner(end, start)) return undefined;
  return { first: periodOf(completed(start, end)), last: periodOf(end) };
}

const lastOf = ({ month, day }: Parts, end: Parts | undefined): Parts | undefined =>
  end && month && day ? { ...end, month } : undefined;

/** `March - 4 April 2024` leaves open on which day it begins. */
const isFiner = (end: Parts, start: Parts & { readonly finest?: string }): boolean =>
  start.finest === undefined
    ? (end.day !== undefined) !== (start.day !== undefined)
    : end.month === undefined;

function completed({ finest, ...start }: Parts & { readonly finest?: string }, end: Parts): Parts {
  if (finest === undefined) return { ...end, ...start };
  return end.day === undefined ? { ...end, month: finest } : { ...end, day: finest };
}
