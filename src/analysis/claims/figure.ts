import type { DayRange } from '../../calendar/day.js';
import type { Scope } from '../../incidents/scope.js';
import type { Toll } from '../../incidents/toll.js';
import { isUnknown } from '../../incidents/toll.js';
import { type ComparedPeriod, comparedPeriod } from '../compare-periods.js';
import type { Bounds } from './bounds.js';

/** Why a figure may be more than what is recorded of it. */
export type Doubt =
  | Exclude<ComparedPeriod['state'], 'complete'>
  /** Nothing that is recorded has a figure. */
  | 'unknown'
  /** Something has no figure, or none for some victim types. */
  | 'minimum'
  /** Incidents that may lie in it are counted apart. */
  | 'counted-apart';

/** What the data say of some days, and what they leave open. */
export interface Figure extends Bounds {
  readonly of: ComparedPeriod;
  readonly doubts: readonly Doubt[];
}

/** The recorded figure is the least it may be. */
export function figureOf(scope: Scope, range: DayRange): Figure {
  const of = comparedPeriod(scope, range);
  const least = of.toll[scope.estimate];
  const loose = of.apart.rows > 0 ? mostOf(of.apart.toll, scope) : 0;
  const doubts = doubtsOf(of, loose);
  const bounded = doubts.every((doubt) => doubt === 'counted-apart');
  return { of, doubts, least, most: bounded ? least + loose : Number.POSITIVE_INFINITY };
}

/** Nothing bounds a toll in which something is missing. */
const mostOf = (toll: Toll, { estimate }: Scope): number =>
  toll.unknown + toll.incomplete > 0 ? Number.POSITIVE_INFINITY : toll[estimate];

function doubtsOf({ state, toll }: ComparedPeriod, loose: number): Doubt[] {
  return [
    ...(state === 'complete' ? [] : [state]),
    ...(isUnknown(toll) ? (['unknown'] as const) : []),
    ...(!isUnknown(toll) && toll.unknown + toll.incomplete > 0 ? (['minimum'] as const) : []),
    ...(loose > 0 ? (['counted-apart'] as const) : []),
  ];
}

/** Whether anything is recorded of it: not of a gap, of days outside the data, or where every toll is unknown. */
export const isRecorded = ({ of: { state, toll } }: Figure): boolean =>
  state !== 'gap' && state !== 'outside' && !isUnknown(toll);
