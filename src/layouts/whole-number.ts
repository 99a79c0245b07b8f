import type { Column } from './column.js';
import { badValue } from './field-error.js';
import { textIn } from './header.js';

/** NaN where the field is empty, or there is no such column: unknown. Spreadsheets write 3 as 3.0. */
export function wholeNumber(fields: readonly string[], column: Column | undefined): number {
  const text = textIn(fields, column);
  if (column === undefined || text === '') return Number.NaN;
  if (/^-\d+(\.\d+)?$/.test(text)) throw badValue(column, text, 'is below zero', 'figure');
  if (!/^\d+(\.0+)?$/.test(text)) throw badValue(column, text, 'is not a whole number', 'figure');
  const figure = Number(text);
  if (!Number.isSafeInteger(figure)) throw badValue(column, text, 'is too large to be counted', 'figure');
  return figure;
}
