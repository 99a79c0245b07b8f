import { formatDay } from '../calendar/day.js';
import { periodAt } from '../calendar/period.js';
import type { Column, Fields } from '../fields/fields.js';
import type { Draft } from '../incidents/draft.js';
import { OPEN_END, OPEN_START } from '../incidents/incident-table.js';
import { civilDate, type DateReader } from './civil-date.js';
import { badValue, FieldError } from './field-error.js';
import type { Header } from './header.js';
import type { ReadFields } from './layout.js';
import { parsedOnce } from './parsed-once.js';

export const DATE_NAMES = ['date', 'date_start', 'date_end'];

/**
 * Reads `date`, or `date_start` and `date_end`, either of which may be empty: an open interval. A point date of coarse
 * `date_precision` stands for the week, month, quarter or year that holds it.
 *
 * @param inOurWords puts a precision into the words of the layout.
 */
export function dateColumns(
  header: Header,
  draft: Draft,
  dateOf: DateReader = civilDate,
  inOurWords = (text: string) => text,
): ReadFields {
  const readInterval = intervalColumns(header, draft, dateOf);
  const precision = header.column('date_precision');
  if (!precision) return readInterval;
  const coarseUnit = parsedOnce(precision, (text) => coarseUnitIn(inOurWords(text)));
  return (fields) => {
    readInterval(fields);
    const unit = coarseUnit(fields);
    if (unit !== 'none' && draft.start === draft.end) widen(draft, unit);
  };
}

function intervalColumns(header: Header, draft: Draft, dateOf: DateReader): ReadFields {
  const date = header.column('date');
  const start = header.column('date', 'date_start');
  const end = header.column('date_end');
  header.point('start', start);
  header.point('end', end ?? start);
  const [firstDate, lastDate] = [start, end].map((column) => (column ? dateOf(column) : () => undefined));
  // One date says it all: `date`, or `date_start` in a file without `date_end`.
  const point = end === undefined || date !== undefined;
  return (fields) => {
    const first = firstDate(fields);
    const last = lastDate(fields) ?? (point ? first : undefined);
    if (!first && !last) throw noDate(fields, start, end);
    draft.start = first?.start ?? OPEN_START;
    draft.end = last?.end ?? OPEN_END;
    if (end && first && draft.end < draft.start) {
      throw badValue(end, fields.text(end), `is before ${start?.name} ${formatDay(draft.start)}`, 'date');
    }
  };
}

function noDate(fields: Fields, start: Column | undefined, end: Column | undefined): FieldError {
  const columns = [start, end].filter((column) => column !== undefined);
  const word = columns.find((column) => fields.text(column) !== '');
  if (word) return badValue(word, fields.text(word), 'is no date', 'date');
  const names = columns.map(({ name }) => name).join(' and ');
  return new FieldError(columns[0], `${names} ${columns.length > 1 ? 'are' : 'is'} empty`, 'date');
}

type CoarseUnit = 'week' | 'month' | 'quarter' | 'year';

function coarseUnitIn(precision: string): CoarseUnit | 'none' {
  const unit = precision.toLowerCase();
  return unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year' ? unit : 'none';
}

function widen(draft: Draft, unit: CoarseUnit): void {
  const { start, end } = periodAt(unit, draft.start);
  draft.start = start;
  draft.end = end;
}
