import { type Period, parsePeriod } from '../calendar/period.js';
import type { Column } from './column.js';
import { badValue } from './field-error.js';
import { textIn } from './header.js';

const timePart = /[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** The days that a date stands for: `2024-03-31`, with or without a time, or `2024-03`; undefined where empty. */
export function civilDate(fields: readonly string[], column: Column | undefined): Period | undefined {
  const text = textIn(fields, column);
  if (column === undefined || text === '') return undefined;
  const period = parsePeriod(text.replace(timePart, ''));
  if (!period)
    throw badValue(
      column,
      text,
      'is not a date such as 2024-03-31, 2024-03 or 2024; a range goes into date_start and date_end',
      'date',
    );
  return period;
}
