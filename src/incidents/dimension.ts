import { toDate } from '../calendar/day.js';
import type { Calendar } from '../calendar/period.js';
import { type IncidentTable, OPEN_END, OPEN_START } from './incident-table.js';
import type { Place } from './scope.js';

/** What a tally is grouped by. `victim` and `side` look at the parts of a toll, the others at whole rows. */
export type Dimension =
  | { readonly kind: 'period'; readonly calendar: Calendar }
  | { readonly kind: 'text'; readonly field: string }
  | { readonly kind: 'weekday' | 'month-of-year' | 'victim' | 'side' };

/** A group's place in a dimension: an ordinal, a text, 1 to 7 from Monday, 1 to 12 from January; null is unknown. */
export type Key = number | string | null;

/** No key, because the row's interval does not fit inside one period. */
export const APART = Symbol('apart');
/** No key, because no period holds the row's days (outside a season). */
export const OUTSIDE = Symbol('outside');

export type RowKey = (row: number) => Key | symbol;

export function rowKeys(table: IncidentTable, dimension: Dimension, place: Place): RowKey {
  const { start, end } = table;
  switch (dimension.kind) {
    case 'period':
      return periodKeys(table, dimension.calendar, place);
    case 'text': {
      const column = table.texts.get(dimension.field);
      return (row) => column?.at(row) || null;
    }
    case 'weekday':
      return (row) => (start[row] === end[row] ? toDate(start[row]).getDay() || 7 : null);
    case 'month-of-year':
      return monthsOfYear(table);
    default:
      throw new Error(`${dimension.kind} is no dimension of rows`);
  }
}

function periodKeys({ start, end }: IncidentTable, calendar: Calendar, place: Place): RowKey {
  const at = (day: number) =>
    day === OPEN_START || day === OPEN_END ? APART : (calendar.ordinal(day) ?? OUTSIDE);
  if (place === 'start') return (row) => at(start[row]);
  if (place === 'end') return (row) => at(end[row]);
  return (row) => {
    const [first, last] = [at(start[row]), at(end[row])];
    if (first === last && first !== OUTSIDE) return first;
    if (first === OUTSIDE && last === OUTSIDE)
      return touchesSeason(calendar, start[row], end[row]) ? APART : OUTSIDE;
    return APART;
  };
}

// Both ends lie outside every season; one may lie between them, and none is shorter than 28 days.
function touchesSeason(calendar: Calendar, start: number, end: number): boolean {
  for (let day = start; day <= end; day += 28) if (calendar.ordinal(day) !== undefined) return true;
  return false;
}

function monthsOfYear({ start, end }: IncidentTable): RowKey {
  return (row) => {
    if (start[row] === OPEN_START || end[row] === OPEN_END) return null;
    const [first, last] = [toDate(start[row]), toDate(end[row])];
    const same = first.getMonth() === last.getMonth() && first.getFullYear() === last.getFullYear();
    return same ? first.getMonth() + 1 : null;
  };
}
