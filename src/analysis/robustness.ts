import type { Calendar, Period } from '../calendar/period.js';
import { placed } from '../incidents/in-window.js';
import type { Incident } from '../incidents/list-incidents.js';
import { ESTIMATES, type EstimateName, OUT, type Place, type Scope } from '../incidents/scope.js';
import { largestByPeriod } from './largest-by-period.js';
import { hasFigure, type PeriodToll, type PeriodTolls, periodTolls } from './period-tolls.js';
import { highestSince, type LowestSince, lowestSince, type Since } from './since.js';

export type Variant =
  | { readonly kind: 'estimate'; readonly estimate: EstimateName }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'without-largest'; readonly incident: Incident };

/** What becomes of "highest since" and "lowest since" when the figures are read in another way. */
export interface Trial {
  readonly variant: Variant;
  /** Undefined where nothing is known under the variant. */
  readonly figure: number | undefined;
  readonly highest: Since | undefined;
  readonly lowest: LowestSince | undefined;
  /** The same kind of answer, and the same earlier period. */
  readonly highestHolds: boolean;
  readonly lowestHolds: boolean;
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
  const base = answers(tolls.periods, index, scope.estimate);
  const attempt = (variant: Variant, periods: readonly PeriodToll[], estimate = scope.estimate): Trial => {
    const found = answers(periods, at(periods), estimate);
    return {
      variant,
      ...found,
      highestHolds: isSame(found.highest, base.highest),
      lowestHolds: isSame(found.lowest, base.lowest),
    };
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

function answers(periods: readonly PeriodToll[], index: number, estimate: EstimateName) {
  const known = hasFigure(periods[index]);
  return {
    figure: known ? periods[index].toll[estimate] : undefined,
    highest: known ? highestSince(periods, index, estimate) : undefined,
    lowest: lowestSince(periods, index, estimate),
  };
}

const isSame = (a: Since | LowestSince | undefined, b: Since | LowestSince | undefined): boolean =>
  a?.kind === b?.kind && a?.period.ordinal === b?.period.ordinal;

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

/** The same question as if the incident had not been recorded. */
export const without = (scope: Scope, { row }: Incident): Scope => ({
  ...scope,
  mask: scope.mask.map((state, own) => (own === row ? OUT : state)),
});
