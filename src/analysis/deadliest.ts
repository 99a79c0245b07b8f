import type { Calendar } from '../calendar/period.js';
import { rowKeys } from '../incidents/dimension.js';
import { figureColumn } from '../incidents/figure-column.js';
import { type Incident, listIncidents, rowsAsked } from '../incidents/list-incidents.js';
import { type Scope, STRADDLES } from '../incidents/scope.js';
import type { Group } from '../incidents/tally.js';
import { hasFigure, isRanked, type PeriodToll, periodTolls } from './period-tolls.js';
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
  /** For a period that is not ranked: how much more it needs to pass the next ranked one above it. */
  readonly toPass: { readonly more: number; readonly entry: PeriodToll } | undefined;
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
  const largest = largestByPeriod(scope, calendar);
  const describe = (entry: PeriodToll): RankedPeriod => {
    const higher = complete.filter((other) => figure(other) > figure(entry));
    const equals = complete.filter((other) => figure(other) === figure(entry));
    const ranked = isRanked(entry);
    const next = higher.at(-1);
    return {
      ...entry,
      rank: ranked ? higher.length + 1 : undefined,
      tied: ranked && equals.length > 1,
      share: counted > 0 ? figure(entry) / counted : undefined,
      since: highestSince(periods, periods.indexOf(entry), scope.estimate),
      largest: largest.get(entry.period.ordinal),
      toPass: ranked || !next ? undefined : { more: figure(next) - figure(entry) + 1, entry: next },
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

function largestByPeriod(scope: Scope, calendar: Calendar): Map<number, Incident> {
  if (scope.table.row === 'tally' || scope.measure === 'incidents') return new Map();
  const { [scope.estimate]: figures } = figureColumn(scope.table, scope.measure, scope.victimTypes);
  const periodOf = rowKeys(scope.table, { kind: 'period', calendar }, scope.place);
  const largest = new Map<number, number>();
  for (const row of rowsAsked(scope)) {
    const ordinal = scope.mask[row] === STRADDLES ? undefined : periodOf(row);
    if (typeof ordinal !== 'number' || !(figures[row] > 0)) continue;
    const known = largest.get(ordinal);
    if (known === undefined || figures[row] > figures[known]) largest.set(ordinal, row);
  }
  const incidents = listIncidents(scope, [...largest.values()]);
  return new Map([...largest.keys()].map((ordinal, index) => [ordinal, incidents[index]]));
}
