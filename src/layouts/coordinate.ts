import type { Column, Fields } from '../fields/fields.js';
import { foldDecimal } from '../fields/fold-digits.js';
import type { Draft } from '../incidents/draft.js';
import { badValue } from './field-error.js';
import type { Header } from './header.js';
import type { ReadFields } from './layout.js';

/** Reads `latitude` and `longitude`; nothing of a file that has not both. */
export function pointColumns(header: Header, draft: Draft): ReadFields {
  const [latitude, longitude] = [header.column('latitude'), header.column('longitude')];
  if (!latitude || !longitude) return () => {};
  draft.hasPoint = true;
  header.point('latitude', latitude);
  header.point('longitude', longitude);
  return (fields) => {
    draft.latitude = coordinate(fields, latitude, 90);
    draft.longitude = coordinate(fields, longitude, 180);
  };
}

/** Decimal degrees; NaN where the field is empty. */
function coordinate(fields: Fields, column: Column, limit: number): number {
  const degrees = fields.decimal(column);
  return Math.abs(degrees) <= limit ? degrees : parse(fields.text(column), column, limit);
}

function parse(typed: string, column: Column, limit: number): number {
  if (typed === '') return Number.NaN;
  const text = foldDecimal(typed);
  const degrees = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(degrees) <= limit) return degrees;
  throw badValue(column, typed, `is not a number of degrees from -${limit} to ${limit}`, 'coordinate');
}
