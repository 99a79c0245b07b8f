import type { Calendar } from '../calendar/period.js';
import type { Incident } from '../incidents/list-incidents.js';
import type { Scope } from '../incidents/scope.js';
import type { Group } from '../incidents/tally.js';
import { largestByPeriod } from './largest-by-period.js';
import { hasFigure, isRanked, type PeriodToll, periodTolls } from './period-tolls.js';
import { type ToPass, toPass } from './rank.js';
import { highestSince, type Since } from './since.js';

export interface RankedPeriod extends PeriodToll {
  /** Competition rank (1, 2, 2, 4) among complete periods; undefined where figures may still grow. */
  readonly rank: number | undefined;
  readonly tied: boolean;
  /** Of all that is counted in periods; undefined when that is nothing. */
  readonly share: number | undefined;
  readonly since: Since;
  /** The incident with the highest figure; undefined for tallies and where no incident has one above zero. */
  readonly largest: Incident | undefined;
  /** For a period that is not ranked. */
  readonly toPass: ToPass | undefined;
}

export interface Deadliest {
  readonly ranked: readonly RankedPeriod[];
  /** Partial and holed periods with a figure: they may hold a high already, never a rank. Highest first. */
  readonly unranked: readonly RankedPeriod[];
  readonly periods: readonly PeriodToll[];
  readonly apart: Group;
  readonly outside: Group;
  readonly total: Group;
}

/** Periods by the measure asked about, the highest first; those with the same figure in order of time. */
export function deadliest(scope: Scope, calendar: Calendar): Deadliest {
  const { periods, apart, outside, total } = periodTolls(scope, calendar);
  const figure = (entry: PeriodToll) => entry.toll[scope.estimate];
  const counted = periods.reduce((sum, entry) => sum + figure(entry), 0);
  const complete = periods
    .filter(isRanked)
    .sort((a, b) => figure(b) - figure(a) || a.period.start - b.period.start);
  const standings = standingsOf(complete.map(figure));
  const largest = largestByPeriod(scope, calendar);
  const describe = (entry: PeriodToll): RankedPeriod => {
    const standing = isRanked(entry) ? standings.get(figure(entry)) : undefined;
    return {
      ...entry,
      rank: standing?.rank,
      tied: standing !== undefined && standing.periods > 1,
      share: counted > 0 ? figure(entry) / counted : undefined,
      since: highestSince(periods, periods.indexOf(entry), scope.estimate),
      largest: largest.get(entry.period.ordinal),
      toPass: standing ? undefined : toPass(complete, entry, scope.estimate),
    };
  };
  const unranked = periods.filter((entry) => hasFigure(entry) && !isRanked(entry) && figure(entry) > 0);
  return {
    ranked: complete.map(describe),
    unranked: unranked.sort((a, b) => figure(b) - figure(a)).map(describe),
    periods,
    apart,
    outside,
    total,
  };
}

/** Of each figure its rank, and how many periods share it; the highest comes first. */
function standingsOf(figures: readonly number[]): Map<number, { rank: number; periods: number }> {
  const standings = new Map<number, { rank: number; periods: number }>();
  for (const [index, figure] of figures.entries()) {
    const known = standings.get(figure);
    if (known) known.periods += 1;
    else standings.set(figure, { rank: index + 1, periods: 1 });
  }
  return standings;
}
