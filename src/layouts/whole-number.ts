import type { Column, Fields } from '../fields/fields.js';
import { foldDecimal } from '../fields/fold-digits.js';
import { badValue } from './field-error.js';

/** NaN where the field is empty, or there is no such column: unknown. Spreadsheets write 3 as 3.0. */
export function wholeNumber(fields: Fields, column: Column | undefined): number {
  if (column === undefined) return Number.NaN;
  const figure = fields.decimal(column);
  return figure >= 0 && Number.isInteger(figure) ? figure : parse(fields.text(column), column);
}

function parse(typed: string, column: Column): number {
  if (typed === '') return Number.NaN;
  const text = foldDecimal(typed);
  if (/^-\d+(\.\d+)?$/.test(text)) throw badValue(column, typed, 'is below zero', 'figure');
  if (!/^\d+(\.0+)?$/.test(text)) throw badValue(column, typed, 'is not a whole number', 'figure');
  const figure = Number(text);
  if (!Number.isSafeInteger(figure)) throw badValue(column, typed, 'is too large to be counted', 'figure');
  return figure;
}
