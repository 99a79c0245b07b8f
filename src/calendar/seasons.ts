import type { Day } from './day.js';
import { monthsAt, startOfMonths } from './months.js';
import type { Calendar, Period } from './period.js';

/** First and last month of a season, 1 to 12; the first may be the later one (November to February). */
export interface Season {
  readonly first: number;
  readonly last: number;
}

/** How many months it has. */
export const monthsOf = ({ first, last }: Season): number => ((last - first + 12) % 12) + 1;

/** Seasons that share no month; each is of the year in which it begins, and they are numbered as they follow. */
export function calendarOfSeasons(seasons: readonly Season[]): Calendar {
  const inOrder = [...seasons].sort((a, b) => a.first - b.first);
  const period = (ordinal: number): Period => {
    const year = Math.floor(ordinal / inOrder.length);
    const season = inOrder[ordinal - year * inOrder.length];
    const first = year * 12 + season.first - 1;
    const end = startOfMonths(first + monthsOf(season)) - 1;
    return { unit: 'season', ordinal, start: startOfMonths(first), end };
  };
  const latest = (day: Day, { first }: Season, index: number): number =>
    Math.floor((monthsAt(day) - (first - 1)) / 12) * inOrder.length + index;
  return {
    unit: 'season',
    period,
    ordinal: (day) =>
      inOrder.map((season, index) => latest(day, season, index)).find((one) => day <= period(one).end),
  };
}

/** Whether a month belongs to both. */
export function seasonsOverlap(a: Season, b: Season): boolean {
  const between = (first: number, second: number) => (second - first + 12) % 12;
  return between(a.first, b.first) < monthsOf(a) || between(b.first, a.first) < monthsOf(b);
}
