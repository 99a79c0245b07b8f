import type { DayRange } from '../calendar/day.js';
import { type Period, parsePeriod } from '../calendar/period.js';
import type { Column, Fields } from '../fields/fields.js';
import { foldDigits } from '../fields/fold-digits.js';
import { badValue } from './field-error.js';
import { parsedOnce } from './parsed-once.js';

export const TIME_PART = /[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** Reads the days that the date in a column stands for; undefined where there is none. */
export type DateReader = (column: Column) => (fields: Fields) => DayRange | undefined;

/** `2024-03-31`, with or without a time, or `2024-03`; undefined where empty. */
export function civilDate(column: Column): (fields: Fields) => Period | undefined {
  return parsedOnce(column, (text) => (text === '' ? undefined : parse(text, column)));
}

function parse(text: string, column: Column): Period {
  const period = parsePeriod(foldDigits(text).replace(TIME_PART, ''));
  if (period) return period;
  const complaint =
    'is not a date such as 2024-03-31, 2024-03 or 2024; a range goes into date_start and date_end';
  throw badValue(column, text, complaint, 'date');
}
