import type { Calendar } from '../calendar/period.js';
import { allocate } from './allocate.js';
import type { Dimension } from './dimension.js';
import { OPEN_END, OPEN_START } from './incident-table.js';
import type { Scope } from './scope.js';

/** The part of a row that falls into one of the periods it is spread over. */
export interface Share {
  readonly ordinal: number;
  readonly index: number;
  /** Days in each of the periods. */
  readonly days: readonly number[];
}

export const WHOLE: Share = { ordinal: 0, index: 0, days: [1] };

export const portion = (figure: number, { days, index }: Share): number =>
  days.length === 1 || Number.isNaN(figure) ? figure : allocate(figure, days)[index];

/** Undefined for an interval that is open, or that no period touches. */
export function spreader(
  dimensions: readonly Dimension[],
): ((scope: Scope, row: number) => Share[] | undefined) | undefined {
  const period = dimensions.find((dimension) => dimension.kind === 'period');
  if (!period || period.calendar.unit === 'season') return undefined;
  return ({ table }, row) => shares(period.calendar, table.start[row], table.end[row]);
}

function shares(calendar: Calendar, start: number, end: number): Share[] | undefined {
  if (start === OPEN_START || end === OPEN_END) return undefined;
  const [first, last] = [calendar.ordinal(start) as number, calendar.ordinal(end) as number];
  const ordinals = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const days = ordinals.map((ordinal) => {
    const period = calendar.period(ordinal);
    return Math.min(end, period.end) - Math.max(start, period.start) + 1;
  });
  return ordinals.map((ordinal, index) => ({ ordinal, index, days }));
}
