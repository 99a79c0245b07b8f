import { dayOf, parseDay } from '../calendar/day.js';
import { periodAt } from '../calendar/period.js';
import type { Column, Fields } from '../fields/fields.js';
import type { Draft } from '../incidents/draft.js';
import { badValue } from './field-error.js';
import type { Header } from './header.js';
import type { ReadFields } from './layout.js';
import { parsedOnce } from './parsed-once.js';

/**
 * Reads `iyear`, `imonth` and `iday`; 0 is unknown, so that the incident lies somewhere in the month or the year. One
 * that lasted for days stands at its first (GTD Codebook, "Extended Incident?").
 */
export function incidentDate(header: Header, draft: Draft): ReadFields {
  const [year, month, day] = ['iyear', 'imonth', 'iday'].map((name) => header.required(name));
  const [readYear, readMonth, readDay] = [
    numberColumn(year, 1000, 2999),
    numberColumn(month, 1, 12),
    numberColumn(day, 1, 31),
  ];
  header.point('start', year);
  header.point('end', year);
  const approximate = header.column('approxdate');
  const isApproximate = approximate ? parsedOnce(approximate, (text) => text !== '') : () => false;
  const precision = draft.text('date_precision');
  const code = (text: string) => precision.column.dictionary.code(text);
  const codes = { year: code('year'), month: code('month'), day: code('day'), approx: code('approx') };
  return (fields) => {
    const numbers = { year: readYear(fields), month: readMonth(fields), day: readDay(fields) };
    if (numbers.year === 0) throw badValue(year, fields.text(year), 'is not a year such as 2013', 'date');
    const unit = numbers.month === 0 ? 'year' : numbers.day === 0 ? 'month' : 'day';
    const { start, end } = periodAt(unit, firstDay(numbers) ?? noSuchDay(day, fields, numbers));
    draft.start = start;
    draft.end = end;
    precision.code = codes[unit === 'day' && isApproximate(fields) ? 'approx' : unit];
  };
}

interface Numbers {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 0 where it is unknown. */
function numberColumn(column: Column, least: number, most: number): (fields: Fields) => number {
  return parsedOnce(column, (text) => {
    if (text === '' || /^(-9|-99|0)(\.0)?$/.test(text)) return 0;
    const number = /^\d+(\.0)?$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw badValue(column, text, `is not a number from ${least} to ${most}, nor 0 for unknown`, 'date');
  });
}

function firstDay({ year, month, day }: Numbers): number | undefined {
  if (month === 0) return dayOf(year, 1, 1);
  const twoDigits = (number: number) => `${number}`.padStart(2, '0');
  return parseDay(`${year}-${twoDigits(month)}-${twoDigits(day || 1)}`);
}

function noSuchDay(column: Column, fields: Fields, { year, month }: Numbers): never {
  throw badValue(column, fields.text(column), `is no day of month ${month} of ${year}`, 'date');
}
