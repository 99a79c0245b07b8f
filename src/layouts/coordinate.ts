import type { Column } from './column.js';
import { badValue } from './field-error.js';
import { type Header, textIn } from './header.js';

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Reads `latitude` and `longitude`; undefined for a file that has not both. */
export function pointColumns(header: Header): ((fields: readonly string[]) => Point) | undefined {
  const [latitude, longitude] = [header.column('latitude'), header.column('longitude')];
  if (!latitude || !longitude) return undefined;
  return (fields) => ({
    latitude: coordinate(fields, latitude, 90),
    longitude: coordinate(fields, longitude, 180),
  });
}

/** Decimal degrees; NaN where the field is empty. */
function coordinate(fields: readonly string[], column: Column, limit: number): number {
  const text = textIn(fields, column);
  if (text === '') return Number.NaN;
  const degrees = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(degrees) <= limit) return degrees;
  throw badValue(column, text, `is not a number of degrees from -${limit} to ${limit}`, 'coordinate');
}
