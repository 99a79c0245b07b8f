import type { Calendar, Period } from '../calendar/period.js';
import { placed } from '../incidents/in-window.js';
import type { Incident } from '../incidents/list-incidents.js';
import { ESTIMATES, type EstimateName, OUT, type Place, type Scope } from '../incidents/scope.js';
import { largestByPeriod } from './largest-by-period.js';
import { hasFigure, type PeriodToll, type PeriodTolls, periodTolls } from './period-tolls.js';
import { highestSince, type Since } from './since.js';

export type Variant =
  | { readonly kind: 'estimate'; readonly estimate: EstimateName }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'without-largest'; readonly incident: Incident };

/** What becomes of "highest since" when the figures are read in another way. */
export interface Trial {
  readonly variant: Variant;
  /** Undefined where nothing is known under the variant. */
  readonly figure: number | undefined;
  readonly highest: Since | undefined;
  /** The same kind of answer, and the same earlier period. */
  readonly holds: boolean;
}

/**
 * Tries the other estimates where the data give ranges, other places where incidents are counted apart, and the
 * period without its largest incident where incidents are single. None for a period without a figure.
 */
export function robustness(scope: Scope, calendar: Calendar, tolls: PeriodTolls, period: Period): Trial[] {
  const at = (periods: readonly PeriodToll[]) =>
    periods.findIndex((entry) => entry.period.ordinal === period.ordinal);
  const index = at(tolls.periods);
  if (!hasFigure(tolls.periods[index])) return [];
  const base = highestSince(tolls.periods, index, scope.estimate);
  const attempt = (variant: Variant, periods: readonly PeriodToll[], estimate = scope.estimate): Trial => {
    const known = hasFigure(periods[at(periods)]);
    const highest = known ? highestSince(periods, at(periods), estimate) : undefined;
    const holds = highest?.kind === base.kind && highest.period.ordinal === base.period.ordinal;
    return { variant, figure: known ? periods[at(periods)].toll[estimate] : undefined, highest, holds };
  };
  return [
    ...otherEstimates(scope, tolls).map((estimate) =>
      attempt({ kind: 'estimate', estimate }, tolls.periods, estimate),
    ),
    ...otherPlaces(scope, tolls).map((place) =>
      attempt({ kind: 'place', place }, periodTolls(placed(scope, place), calendar).periods),
    ),
    ...largestOf(scope, calendar, period).map((incident) =>
      attempt({ kind: 'without-largest', incident }, periodTolls(without(scope, incident), calendar).periods),
    ),
  ];
}

function otherEstimates({ estimate }: Scope, { periods }: PeriodTolls): EstimateName[] {
  const ranges = periods.some(({ toll }) => toll.low !== toll.best || toll.best !== toll.high);
  return ranges ? ESTIMATES.filter((other) => other !== estimate) : [];
}

const otherPlaces = ({ place }: Scope, { apart }: PeriodTolls): Place[] =>
  place === 'apart' && apart.rows > 0 ? ['start', 'end', 'spread'] : [];

function largestOf(scope: Scope, calendar: Calendar, { ordinal }: Period): Incident[] {
  const largest = largestByPeriod(scope, calendar).get(ordinal);
  return largest ? [largest] : [];
}

const without = (scope: Scope, { row }: Incident): Scope => ({
  ...scope,
  mask: scope.mask.map((state, own) => (own === row ? OUT : state)),
});
