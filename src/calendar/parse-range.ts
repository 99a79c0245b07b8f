import type { DayRange } from './day.js';
import { parsePeriod } from './period.js';
import type { Season } from './seasons.js';

/** `2018-01..2025-12-13`: from the first day of the one period to the last day of the other. */
export function parseRange(text: string): DayRange | undefined {
  const [from, to, ...rest] = text.split('..');
  const first = parsePeriod(from ?? '');
  const last = parsePeriod(to ?? from ?? '');
  if (!first || !last || rest.length > 0 || first.start > last.end) return undefined;
  return { start: first.start, end: last.end };
}

/** `02-04`: February to April; `11-02`: November to February. */
export function parseSeason(text: string): Season | undefined {
  const [, first, last] = /^(\d\d?)-(\d\d?)$/.exec(text) ?? [];
  const season = { first: Number(first), last: Number(last) };
  return isMonth(season.first) && isMonth(season.last) ? season : undefined;
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;
