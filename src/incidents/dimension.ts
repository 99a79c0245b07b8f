import type { Calendar } from '../calendar/period.js';
import { calendarOf } from '../calendar/period.js';
import { type IncidentTable, UNKNOWN } from './incident-table.js';
import { PeriodKeys } from './period-keys.js';
import type { Key, RowKeys } from './row-keys.js';
import type { Place } from './scope.js';

export type { Key } from './row-keys.js';

/** What a tally is grouped by. `victim` and `side` look at the parts of a toll, the others at whole rows. */
export type Dimension =
  | { readonly kind: 'period'; readonly calendar: Calendar }
  | { readonly kind: 'text'; readonly field: string }
  | { readonly kind: 'weekday' | 'month-of-year' }
  | PartDimension;

export interface PartDimension {
  readonly kind: 'victim' | 'side';
}

export type RowDimension = Exclude<Dimension, PartDimension>;

export const isOfParts = (dimension: Dimension): dimension is PartDimension =>
  dimension.kind === 'victim' || dimension.kind === 'side';

export function rowKeys(table: IncidentTable, dimension: RowDimension, place: Place): RowKeys {
  switch (dimension.kind) {
    case 'period':
      return new PeriodKeys(table, dimension.calendar, place);
    case 'text':
      return textKeys(table, dimension.field);
    case 'weekday':
      return { code: weekdayOf(table), key: orUnknown };
    case 'month-of-year':
      return { code: monthOf(table), key: orUnknown };
  }
}

/** The key of a part, by the code of its victim type or side. */
export function partKey(table: IncidentTable, { kind }: PartDimension): (code: number) => Key {
  if (kind === 'side') return (code) => table.sides[code] || null;
  return (code) =>
    code === 0 || table.victimTypes[code - 1] === UNKNOWN ? null : table.victimTypes[code - 1];
}

const orUnknown = (code: number): Key => code || null;

function textKeys({ texts }: IncidentTable, field: string): RowKeys {
  const column = texts.get(field);
  if (!column) return { code: () => 0, key: () => null };
  return { code: (row) => column.codes[row], key: (code) => column.text(code) || null };
}

/** From 1, Monday; 0 for more days than one. Day 0 was a Thursday. */
function weekdayOf({ start, end }: IncidentTable): (row: number) => number {
  return (row) => (start[row] === end[row] ? ((((start[row] + 3) % 7) + 7) % 7) + 1 : 0);
}

/** From 1, January; 0 for days of several months. */
function monthOf(table: IncidentTable): (row: number) => number {
  const months = new PeriodKeys(table, calendarOf('month'), 'apart');
  return (row) => {
    const code = months.code(row);
    return code < 0 ? 0 : (months.key(code) % 12) + 1;
  };
}
