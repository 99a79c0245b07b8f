import { type DayRange, daysIn, overlaps } from '../calendar/day.js';
import { narrow } from '../incidents/in-window.js';
import { listIncidents } from '../incidents/list-incidents.js';
import { IN, type Scope } from '../incidents/scope.js';
import { tally } from '../incidents/tally.js';
import { isUnknown, noToll, type Toll } from '../incidents/toll.js';
import { bootstrapRatio } from '../statistics/bootstrap-ratio.js';
import { type Interval, ratioOfRates } from '../statistics/interval.js';
import { type PeriodState, stateOf } from './period-tolls.js';
import { areTooFew, isCount, type NoInterval, type Rates, ratesOfCounts } from './rates.js';

export interface ComparedPeriod {
  readonly range: DayRange;
  readonly days: number;
  readonly state: PeriodState | 'outside';
  /** Stretches of it without figures. */
  readonly gaps: readonly DayRange[];
  readonly incidents: Toll;
  /** Of the measure asked about. */
  readonly toll: Toll;
  /** Rows whose dates reach across an edge of the period: in neither toll. */
  readonly apart: { readonly rows: number; readonly toll: Toll };
}

const SIDES = ['first', 'second'] as const;
type Side = (typeof SIDES)[number];

/**
 * Why two periods can't be set against each other: the coverage does not hold one, or cuts it; it has no figures, or
 * none for a part; a tally reaches across its edge; nothing is known of the measure; in a tally some rows have no
 * figure, none for some victim types, or a minimum.
 */
export type Barrier =
  | Exclude<ComparedPeriod['state'], 'complete'>
  | 'across-edge'
  | 'unknown'
  | 'some-unknown'
  | 'some-types'
  | 'minimum';

export type Difference =
  | {
      readonly kind: 'none';
      readonly barriers: readonly { readonly side: Side; readonly barrier: Barrier }[];
    }
  | (Rates & {
      readonly kind: 'compared';
      readonly first: number;
      readonly second: number;
      /** Some incidents have no figure, or none for some victim types. */
      readonly atLeast: boolean;
    });

export interface Comparison {
  readonly first: ComparedPeriod;
  readonly second: ComparedPeriod;
  readonly incidents: Difference;
  /** Of the measure asked about. */
  readonly toll: Difference;
}

/** The first period against the second; a row on both sides would be compared with itself, so they may share no day. */
export function comparePeriods(scope: Scope, first: DayRange, second: DayRange): Comparison {
  if (overlaps(first, second)) throw new RangeError('the periods share days');
  const sides = [first, second].map((range) => sideOf(scope, range)) as [Sided, Sided];
  return {
    first: sides[0].period,
    second: sides[1].period,
    incidents: difference({ ...scope, measure: 'incidents' }, sides),
    toll: difference(scope, sides),
  };
}

interface Sided {
  readonly period: ComparedPeriod;
  /** The period's own rows. */
  readonly inside: Scope;
}

export const comparedPeriod = (scope: Scope, range: DayRange): ComparedPeriod => sideOf(scope, range).period;

function sideOf(scope: Scope, range: DayRange): Sided {
  const inside = narrow(scope, range);
  const { groups, apart } = tally(inside, { by: [], measures: [...new Set(['incidents', scope.measure])] });
  const tolls = groups[0]?.tolls ?? {};
  const period: ComparedPeriod = {
    range,
    days: daysIn(range),
    state: overlaps(range, scope.window) ? stateOf(range, scope) : 'outside',
    gaps: gapsIn(range, scope.gaps),
    incidents: tolls.incidents ?? noToll(),
    toll: tolls[scope.measure] ?? noToll(),
    apart: { rows: apart.rows, toll: apart.tolls[scope.measure] },
  };
  return { period, inside };
}

const gapsIn = (range: DayRange, gaps: readonly DayRange[]): DayRange[] =>
  gaps
    .filter((gap) => overlaps(gap, range))
    .map(({ start, end }) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }));

function difference(scope: Scope, [first, second]: readonly [Sided, Sided]): Difference {
  const { estimate, measure } = scope;
  const tollOf = ({ period }: Sided) => (measure === 'incidents' ? period.incidents : period.toll);
  const barriers = [first, second].flatMap((side, index) => {
    const barrier = barrierOf(side.period, tollOf(side), scope);
    return barrier ? [{ side: SIDES[index], barrier }] : [];
  });
  if (barriers.length > 0) return { kind: 'none', barriers };
  const [a, b] = [first, second].map((side) => ({
    count: tollOf(side)[estimate],
    days: side.period.days,
  }));
  return {
    kind: 'compared',
    first: a.count,
    second: b.count,
    atLeast: [first, second].some((side) => tollOf(side).unknown + tollOf(side).incomplete > 0),
    ...(isCount(measure)
      ? ratesOfCounts(a, b)
      : {
          ratio: ratioOfRates(a, b),
          interval: peopleInterval(scope, first, second),
          tooFew: tooFew(first.period, second.period),
        }),
  };
}

/** What a toll that has a figure for every row leaves out. */
export function shortfallOf({ incomplete, minimum }: Toll): 'some-types' | 'minimum' | undefined {
  if (incomplete > minimum) return 'some-types';
  return minimum > 0 ? 'minimum' : undefined;
}

function barrierOf(
  { state, apart }: ComparedPeriod,
  toll: Toll,
  { table: { row } }: Scope,
): Barrier | undefined {
  if (state !== 'complete') return state;
  if (row === 'tally' && apart.rows > 0) return 'across-edge';
  if (isUnknown(toll)) return 'unknown';
  // A row of a tally stands for a whole month or week: without it the period has a hole.
  if (row === 'tally' && toll.unknown > 0) return 'some-unknown';
  return row === 'tally' ? shortfallOf(toll) : undefined;
}

function peopleInterval(scope: Scope, first: Sided, second: Sided): Interval | NoInterval {
  if (scope.table.row === 'tally') return 'tally';
  const [a, b] = [first, second].map(({ inside, period: { days } }) => ({
    tolls: listIncidents(inside).flatMap(({ row, figures }) =>
      inside.mask[row] === IN ? (figures[scope.measure] ?? []) : [],
    ),
    days,
  }));
  const any = [a, b].filter(({ tolls }) => tolls.some((toll) => toll > 0)).length;
  return any === 0 ? 'both-zero' : (bootstrapRatio(a, b) ?? 'zero');
}

function tooFew(first: ComparedPeriod, second: ComparedPeriod): boolean | undefined {
  const tolls = [first.incidents, second.incidents];
  if (tolls.some(({ unknown }) => unknown > 0)) return undefined;
  return areTooFew(tolls.reduce((sum, { best }) => sum + best, 0));
}
