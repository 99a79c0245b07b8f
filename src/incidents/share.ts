import type { Day } from '../calendar/day.js';
import type { Calendar } from '../calendar/period.js';
import { allocate } from './allocate.js';

/** The part of a row that falls into one of the periods it is spread over. */
export interface Share {
  readonly ordinal: number;
  readonly index: number;
  /** Days in each of the periods. */
  readonly days: readonly number[];
}

export const WHOLE: Share = { ordinal: 0, index: 0, days: [1] };

export const portion = (figure: number, share: Share): number =>
  share.days.length === 1 || Number.isNaN(figure) ? figure : allocate(figure, share.days)[share.index];

/** By period, in order, of an interval that is not open. */
export function sharesOf(calendar: Calendar, start: Day, end: Day): Share[] {
  const [first, last] = [calendar.ordinal(start) as number, calendar.ordinal(end) as number];
  const ordinals = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const days = ordinals.map((ordinal) => {
    const period = calendar.period(ordinal);
    return Math.min(end, period.end) - Math.max(start, period.start) + 1;
  });
  return ordinals.map((ordinal, index) => ({ ordinal, index, days }));
}
