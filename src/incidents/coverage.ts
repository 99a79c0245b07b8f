import { type Day, type DayRange, overlaps } from '../calendar/day.js';
import type { Unit } from '../calendar/period.js';
import { type IncidentTable, OPEN_END, OPEN_START } from './incident-table.js';

/** The window a data set covers, and the stretches of it without figures. */
export interface Coverage extends DayRange {
  /** Stated by the publisher or the user; else taken from the first and the last date. */
  readonly stated: boolean;
}

/** From the first to the last date of the table; undefined for a table without rows. */
export function inferredCoverage(table: IncidentTable): Coverage | undefined {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const widen = (day: Day) => {
    if (day === OPEN_START || day === OPEN_END) return;
    start = Math.min(start, day);
    end = Math.max(end, day);
  };
  table.start.forEach(widen);
  table.end.forEach(widen);
  return start <= end ? { start, end, stated: false } : undefined;
}

/**
 * Stretches of the window without figures: unknown, not zero. In a tally they are those that no row covers. In a record
 * of single incidents a day without incidents is quiet, unless the publisher has no figures for it.
 */
export function gapsOf(table: IncidentTable, mask: Uint8Array, window: DayRange): DayRange[] {
  return table.row === 'tally' ? uncovered(table, mask, window) : publishersGaps(table, window);
}

/** Without those for which the files have incidents all the same. */
function publishersGaps({ gaps, start, end }: IncidentTable, window: DayRange): DayRange[] {
  return gaps
    .filter(
      (gap) =>
        overlaps(gap, window) && !start.some((day, row) => overlaps(gap, { start: day, end: end[row] })),
    )
    .map((gap) => ({ start: Math.max(gap.start, window.start), end: Math.min(gap.end, window.end) }));
}

function uncovered(table: IncidentTable, mask: Uint8Array, window: DayRange): DayRange[] {
  const rows = [...mask.keys()]
    .filter((row) => mask[row] !== 0)
    .sort((a, b) => table.start[a] - table.start[b]);
  const gaps: DayRange[] = [];
  let next: Day = window.start;
  for (const row of rows) {
    if (table.start[row] > next) gaps.push({ start: next, end: Math.min(table.start[row] - 1, window.end) });
    next = Math.max(next, table.end[row] + 1);
  }
  if (next <= window.end) gaps.push({ start: next, end: window.end });
  return gaps.filter((gap) => gap.start <= gap.end && overlaps(gap, window));
}

/** The unit of a tally's rows, the longest where they differ: the finest in which every row has a place. */
export function tallyUnit(table: IncidentTable): Exclude<Unit, 'season'> {
  let days = 1;
  for (let row = 0; row < table.length; row += 1)
    days = Math.max(days, table.end[row] - table.start[row] + 1);
  if (days <= 1) return 'day';
  if (days <= 7) return 'week';
  if (days <= 31) return 'month';
  return days <= 92 ? 'quarter' : 'year';
}
