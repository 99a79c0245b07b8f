import { contains, type DayRange } from '../../calendar/day.js';
import type { Calendar } from '../../calendar/period.js';
import { UNKNOWN } from '../../incidents/incident-table.js';
import { looseTolls } from '../../incidents/loose-tolls.js';
import type { Scope } from '../../incidents/scope.js';
import { isUnknown, noToll, type Toll } from '../../incidents/toll.js';
import { type ComparedPeriod, comparedPeriod } from '../compare-periods.js';
import { periodTolls } from '../period-tolls.js';
import type { Bounds } from './bounds.js';

/** Why a figure may be more than what is recorded of it. */
export type Doubt =
  | Exclude<ComparedPeriod['state'], 'complete'>
  /** Nothing that is recorded has a figure. */
  | 'unknown'
  /** Something has no figure, or none for some victim types. */
  | 'minimum'
  /** People of unknown type may be of those asked about. */
  | 'unknown-type'
  /** Incidents that may lie in it are counted apart. */
  | 'counted-apart';

/** What the data say of some days, and what they leave open; the recorded figure is the least it may be. */
export interface ClaimedFigure extends Bounds {
  readonly of: Pick<ComparedPeriod, 'range' | 'state' | 'toll' | 'incidents' | 'apart'>;
  readonly scope: Scope;
  readonly doubts: readonly Doubt[];
}

/** Of any days. */
export function figureOf(scope: Scope, range: DayRange): ClaimedFigure {
  const untyped = unknownTypeOf(scope);
  return bounded(comparedPeriod(scope, range), untyped && comparedPeriod(untyped, range), scope);
}

/**
 * Of every period of the calendar that lies in the range. Days of it outside the window are one figure each, before
 * and after: nothing is known of them, however many periods they are.
 */
export function figuresIn(scope: Scope, calendar: Calendar, range: DayRange): ClaimedFigure[] {
  const { window } = scope;
  const before = { start: range.start, end: Math.min(range.end, window.start - 1) };
  const after = { start: Math.max(range.start, window.end + 1), end: range.end };
  const outside = [before, after].filter(({ start, end }) => start <= end);
  const untyped = unknownTypeOf(scope);
  const [known, ofUnknownType] = [seriesOf(scope, calendar), untyped && seriesOf(untyped, calendar)];
  return [
    ...known.flatMap((of, index) =>
      contains(range, of.range) ? [bounded(of, ofUnknownType?.[index], scope)] : [],
    ),
    ...outside.map((days) => bounded(nothingOf(days), undefined, scope)),
  ].sort((a, b) => a.of.range.start - b.of.range.start);
}

type Recorded = ClaimedFigure['of'];

function seriesOf(scope: Scope, calendar: Calendar): Recorded[] {
  const loose = looseTolls(scope, calendar);
  return periodTolls(scope, calendar).periods.map(({ period, state, toll, incidents }) => ({
    range: period,
    state,
    toll,
    incidents,
    apart: loose.get(period.ordinal) ?? { rows: 0, toll: noToll() },
  }));
}

const nothingOf = (range: DayRange): Recorded => ({
  range,
  state: 'outside',
  toll: noToll(),
  incidents: noToll(),
  apart: { rows: 0, toll: noToll() },
});

/** The same question of those whose type is not known, where some types are asked about. */
function unknownTypeOf(scope: Scope): Scope | undefined {
  const { victimTypes, measure } = scope;
  if (!victimTypes || victimTypes.includes(UNKNOWN) || measure === 'incidents') return undefined;
  return { ...scope, victimTypes: [UNKNOWN] };
}

function bounded(of: Recorded, untyped: Recorded | undefined, scope: Scope): ClaimedFigure {
  const least = of.toll[scope.estimate];
  const loose = mostOf(of.apart, scope) + (untyped ? mostOf(untyped.apart, scope) : 0);
  const ofUnknownType = untyped?.toll[scope.estimate] ?? 0;
  const doubts = doubtsOf(of, loose, ofUnknownType);
  const known = doubts.every((doubt) => doubt === 'counted-apart' || doubt === 'unknown-type');
  return { of, scope, doubts, least, most: known ? least + loose + ofUnknownType : Number.POSITIVE_INFINITY };
}

/** Nothing bounds a toll in which something is missing. */
function mostOf({ rows, toll }: { readonly rows: number; readonly toll: Toll }, { estimate }: Scope): number {
  if (rows === 0) return 0;
  return toll.unknown + toll.incomplete > 0 ? Number.POSITIVE_INFINITY : toll[estimate];
}

function doubtsOf({ state, toll }: Recorded, loose: number, ofUnknownType: number): Doubt[] {
  return [
    ...(state === 'complete' ? [] : [state]),
    ...(isUnknown(toll) ? (['unknown'] as const) : []),
    ...(!isUnknown(toll) && toll.unknown + toll.incomplete > 0 ? (['minimum'] as const) : []),
    ...(ofUnknownType > 0 ? (['unknown-type'] as const) : []),
    ...(loose > 0 ? (['counted-apart'] as const) : []),
  ];
}

/** Whether anything is recorded of it: not of a gap, of days outside the data, or where every toll is unknown. */
export const isRecorded = ({ of: { state, toll } }: ClaimedFigure): boolean =>
  state !== 'gap' && state !== 'outside' && !isUnknown(toll);
