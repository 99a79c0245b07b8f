import { daysIn } from '../calendar/day.js';
import { yearOfPeriod } from '../calendar/time-of-year.js';
import type { EstimateName } from '../incidents/scope.js';
import { type Figure, figureOf, meanOf } from './figure.js';
import type { TimeOfYear } from './season.js';

/** No mean of fewer years is compared. */
export const LEAST_YEARS = 3;

export interface SeasonLeader {
  /** Those that share the highest mean. */
  readonly times: readonly TimeOfYear[];
  readonly mean: Figure;
  /** The highest of the others; undefined where all tie. */
  readonly next: TimeOfYear | undefined;
  /** The others that could be compared and whose mean is a minimum, so that it may be higher. */
  readonly open: readonly TimeOfYear[];
  /** The highest counted a day, where that is not among the leaders: months differ in length. */
  readonly higherADay: TimeOfYear | undefined;
  /** What becomes of the lead without its highest year; undefined for a tie. */
  readonly withoutHighest: WithoutHighest | undefined;
}

interface WithoutHighest {
  readonly year: number;
  readonly mean: Figure;
  /** Whether that is still above the next. */
  readonly leads: boolean;
}

/** Times of the year known in enough years to be compared. */
export const compared = (times: readonly TimeOfYear[]): TimeOfYear[] =>
  times.filter(({ known }) => known.length >= LEAST_YEARS);

/** The time of the year with the highest mean; undefined with fewer than two to compare, and where all are zero. */
export function seasonLeader(times: readonly TimeOfYear[], estimate: EstimateName): SeasonLeader | undefined {
  const all = compared(times);
  const highest = Math.max(0, ...all.map(meanValue));
  const [first, ...tied] = all.filter((time) => meanValue(time) === highest);
  if (all.length < 2 || highest === 0 || !first.mean) return undefined;
  const others = all.filter((time) => time !== first && !tied.includes(time));
  const next = others.find((time) => others.every((other) => meanValue(other) <= meanValue(time)));
  return {
    times: [first, ...tied],
    mean: { value: highest, minimum: [first, ...tied].some(({ mean }) => mean?.minimum) },
    next,
    higherADay: others.find((time) =>
      all.every((other) => aDay(other, estimate) < aDay(time, estimate) || other === time),
    ),
    open: others.filter(({ mean }) => mean?.minimum),
    withoutHighest: tied.length === 0 && next ? withoutHighest(first, next, estimate) : undefined,
  };
}

/** Over the days of the years that the mean rests on. */
export function aDay({ known }: TimeOfYear, estimate: EstimateName): number {
  const days = known.reduce((sum, { period }) => sum + daysIn(period), 0);
  return known.reduce((sum, { toll }) => sum + toll[estimate], 0) / days;
}

const meanValue = ({ mean }: TimeOfYear): number => mean?.value ?? 0;

function withoutHighest(
  { known }: TimeOfYear,
  next: TimeOfYear,
  estimate: EstimateName,
): WithoutHighest | undefined {
  const [highest, ...rest] = [...known].sort((a, b) => b.toll[estimate] - a.toll[estimate]);
  const mean = meanOf(rest.map((entry) => figureOf(entry, estimate)));
  return mean && { year: yearOfPeriod(highest.period), mean, leads: mean.value > meanValue(next) };
}
