import type { DayRange } from '../calendar/day.js';
import type { Column } from '../fields/fields.js';
import { foldDigits } from '../fields/fold-digits.js';
import type { DateReader } from '../layouts/civil-date.js';
import { badValue } from '../layouts/field-error.js';
import { columnKey } from '../layouts/header.js';
import { parsedOnce } from '../layouts/parsed-once.js';
import { type Order, readDays } from './date-forms.js';
import { plainly } from './figure-forms.js';
import type { MappedColumn, Mapping } from './mapping.js';

/** Reads dates in all the forms of the mapping. */
export const mappedDates =
  (mapping: Mapping, orderOf: (column: Column) => { readonly order: Order }): DateReader =>
  (column) => {
    const own = mapping.columns.get(columnKey(column.name)) as MappedColumn;
    const detected = own.order ? { order: own.order } : orderOf(column);
    return parsedOnce(column, (text) => parse(text, column, mapping, own, detected.order));
  };

function parse(
  text: string,
  column: Column,
  { dates, figures, source }: Mapping,
  { values }: MappedColumn,
  order: Order,
): DayRange | undefined {
  const meant = values.get(plainly(text)) ?? text;
  if (meant === '' || figures.unknown.has(plainly(meant))) return undefined;
  const days = readDays(meant, dates, order);
  if (days) return days;
  throw badValue(column, text, isShort(meant, dates) ? twoDigits(source) : notADate(order, source), 'date');
}

const isShort = (text: string, { century }: Mapping['dates']): boolean =>
  century === undefined && /\D\d\d$/.test(foldDigits(text)) && !/\d{3}/.test(foldDigits(text));

const twoDigits = (source: string): string =>
  `may have a year of two digits; state century: 2000 under dates: in ${source}`;

const notADate = (order: Order, source: string): string => {
  const numeric = order === 'day-first' ? '31/03/2024' : '03/31/2024';
  const forms = `2024-03-31, ${numeric}, 12-14 March 2024, March 2024 or 2024`;
  return `is not a date such as ${forms}; say what it means under values: of the column in ${source}`;
};
