import { type Day, parseDay } from '../calendar/day.js';
import { periodAt } from '../calendar/period.js';
import type { Column } from '../fields/fields.js';
import type { Draft } from '../incidents/draft.js';
import { TIME_PART } from './civil-date.js';
import { badValue, FieldError } from './field-error.js';
import type { Header } from './header.js';
import type { ReadFields } from './layout.js';
import { parsedOnce } from './parsed-once.js';
import { wholeNumber } from './whole-number.js';

/**
 * Reads `event_date`, checked against `year`. A date of precision 2 or 3 is the middle of the week or month in which
 * the event took place (ACLED Codebook, "Time precision codes"), so it stands for the week from Monday, or the month,
 * that holds it.
 */
export function eventDate(header: Header, draft: Draft): ReadFields {
  const column = header.required('event_date');
  const [year, precision] = [header.column('year'), header.column('time_precision')];
  header.point('start', column);
  header.point('end', column);
  const dated = parsedOnce(column, dateIn);
  const unit = precision ? parsedOnce(precision, (code) => unitOf(code, precision)) : () => 'day' as const;
  return (fields) => {
    const date = dated(fields);
    const complaint = complaintOf(date, wholeNumber(fields, year));
    if (complaint !== undefined || date.day === undefined) {
      throw badDate(column, fields.text(column), complaint ?? NO_DATE);
    }
    const { start, end } = periodAt(unit(fields), date.day);
    draft.start = start;
    draft.end = end;
  };
}

const NO_DATE = 'is not a date such as 2024-03-05, 05 March 2024 or 5-Mar-24';

function badDate(column: Column, text: string, complaint: string): FieldError {
  return text === ''
    ? new FieldError(column, `${column.name} is empty`, 'date')
    : badValue(column, text, complaint, 'date');
}

interface DateRead {
  readonly year?: number;
  /** Undefined for a day that does not exist, or lies before the year 1000. */
  readonly day?: Day | undefined;
}

/** Numbers alone, as in 05/03/2024, are not read: the day and the month could change places. */
function dateIn(text: string): DateRead {
  const iso = isoDate(text.replace(TIME_PART, ''));
  return iso === undefined ? {} : { year: Number(iso.slice(0, 4)), day: parseDay(iso) };
}

function complaintOf({ year }: DateRead, stated: number): string | undefined {
  if (year === undefined || year === stated) return undefined;
  if (!Number.isNaN(stated)) return `lies in the year ${year}, but year is ${stated}; correct one of them`;
  return year < 1000 ? `lies in the year ${year}; correct it` : undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const written =
  /^(\d{1,2})[ -](jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[ -](\d{4}|\d\d)$/i;

function isoDate(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const [, day, month, year] = written.exec(text) ?? [];
  if (day === undefined) return undefined;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return `${year.length === 2 ? inFull(year) : year}-${twoDigits(number)}-${twoDigits(Number(day))}`;
}

/** ACLED begins in 1997. */
const inFull = (year: string): string => (Number(year) >= 97 ? `19${year}` : `20${year}`);

const twoDigits = (number: number): string => `${number}`.padStart(2, '0');

const UNITS = new Map([
  ['', 'day'],
  ['1', 'day'],
  ['2', 'week'],
  ['3', 'month'],
] as const);

function unitOf(code: string, column: Column): 'day' | 'week' | 'month' {
  const unit = UNITS.get(code as '1');
  if (!unit) throw badValue(column, code, 'is none of 1 (day), 2 (week) and 3 (month)', 'date');
  return unit;
}
