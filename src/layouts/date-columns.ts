import { type DayRange, formatDay } from '../calendar/day.js';
import { periodAt } from '../calendar/period.js';
import { OPEN_END, OPEN_START } from '../incidents/incident-table.js';
import { civilDate } from './civil-date.js';
import type { Column } from './column.js';
import { badValue, FieldError } from './field-error.js';
import { type Header, textIn } from './header.js';

export const DATE_NAMES = ['date', 'date_start', 'date_end'];

interface DateColumns {
  readonly start: Column | undefined;
  readonly end: Column | undefined;
  /** One date says it all: `date`, or `date_start` in a file without `date_end`. */
  readonly point: boolean;
  readonly precision: Column | undefined;
}

/**
 * Reads `date`, or `date_start` and `date_end`, either of which may be empty: an open interval. A point date of coarse
 * `date_precision` stands for the week, month, quarter or year that holds it.
 */
export function dateColumns(header: Header): (fields: readonly string[]) => DayRange {
  const start = header.column('date', 'date_start');
  const end = header.column('date_end');
  const point = end === undefined || start?.name.toLowerCase() === 'date';
  const columns = { start, end, point, precision: header.column('date_precision') };
  return (fields) => widened(interval(fields, columns), textIn(fields, columns.precision));
}

function interval(fields: readonly string[], { start, end, point }: DateColumns): DayRange {
  const first = civilDate(fields, start);
  const last = civilDate(fields, end) ?? (point ? first : undefined);
  if (!first && !last) throw emptyDate(start, end);
  const range = { start: first?.start ?? OPEN_START, end: last?.end ?? OPEN_END };
  if (end && first && range.end < range.start) {
    throw badValue(end, textIn(fields, end), `is before ${start?.name} ${formatDay(range.start)}`, 'date');
  }
  return range;
}

function emptyDate(start: Column | undefined, end: Column | undefined): FieldError {
  const columns = [start, end].filter((column) => column !== undefined);
  const names = columns.map(({ name }) => name).join(' and ');
  return new FieldError(columns[0], `${names} ${columns.length > 1 ? 'are' : 'is'} empty`, 'date');
}

function widened(range: DayRange, precision: string): DayRange {
  if (range.start !== range.end) return range;
  const unit = precision.toLowerCase();
  const coarse = unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year';
  if (!coarse) return range;
  const { start, end } = periodAt(unit, range.start);
  return { start, end };
}
