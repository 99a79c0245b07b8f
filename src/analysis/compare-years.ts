import { contains, daysIn, sayDay } from '../calendar/day.js';
import type { Period } from '../calendar/period.js';
import { periodKey } from '../calendar/say-period.js';
import type { Scope } from '../incidents/scope.js';
import { isAtLeast, isUnknown, type Toll } from '../incidents/toll.js';
import { isExact, type PeriodToll } from './period-tolls.js';
import type { YearSpan } from './year-span.js';

/** What the two years can be compared by: the same days or, in a tally, the periods that both have in full. */
export type YearComparison =
  | { readonly kind: 'latest' }
  | { readonly kind: 'none'; readonly reason: string }
  | {
      readonly kind: 'same-days' | 'common-periods';
      /** Of the earlier year; empty for the same days. */
      readonly periods: readonly Period[];
      readonly earlier: number;
      readonly now: number;
      /** How many days each figure is of. */
      readonly days: { readonly earlier: number; readonly now: number };
      /** Recorded in both together; undefined where their number is unknown. */
      readonly incidents: number | undefined;
      /** Some incidents have no figure, or none for some victim types. */
      readonly atLeast: boolean;
    };

export function compareYears(scope: Scope, then: YearSpan, now: YearSpan): YearComparison {
  if (!contains(scope.window, then.window))
    return { kind: 'none', reason: `${begins(scope)} on ${sayDay(scope.window.start)}` };
  if (scope.table.row === 'tally') return compareSlots(scope, then, now);
  if (isUnknown(then.toll) || isUnknown(now.toll))
    return { kind: 'none', reason: 'no incident has a figure' };
  return {
    kind: 'same-days',
    periods: [],
    earlier: then.toll[scope.estimate],
    now: now.toll[scope.estimate],
    days: { earlier: daysIn(then.window), now: daysIn(now.window) },
    incidents: incidentsIn([then, now]),
    atLeast: isAtLeast(then.toll) || isAtLeast(now.toll),
  };
}

function incidentsIn(tolls: readonly { readonly incidents: Toll }[]): number | undefined {
  if (tolls.some(({ incidents }) => incidents.unknown > 0)) return undefined;
  return tolls.reduce((sum, { incidents }) => sum + incidents.best, 0);
}

const begins = ({ window, coverage }: Scope): string =>
  window.start > coverage.start ? 'the days asked about begin' : 'coverage begins';

function compareSlots({ estimate }: Scope, then: YearSpan, now: YearSpan): YearComparison {
  const full = new Map(now.periods.filter(isExact).map((entry) => [slotOf(entry.period), entry]));
  const pairs = then.periods.filter(isExact).flatMap((earlier) => {
    const later = full.get(slotOf(earlier.period));
    return later ? [{ earlier, later }] : [];
  });
  if (pairs.length === 0) return { kind: 'none', reason: 'no period has full figures in both years' };
  const [earlier, later] = [pairs.map((pair) => pair.earlier), pairs.map((pair) => pair.later)];
  const sum = (entries: readonly PeriodToll[], of: (entry: PeriodToll) => number) =>
    entries.reduce((total, entry) => total + of(entry), 0);
  const figure = ({ toll }: PeriodToll) => toll[estimate];
  const days = ({ period }: PeriodToll) => daysIn(period);
  return {
    kind: 'common-periods',
    periods: earlier.map(({ period }) => period),
    earlier: sum(earlier, figure),
    now: sum(later, figure),
    days: { earlier: sum(earlier, days), now: sum(later, days) },
    incidents: incidentsIn([...earlier, ...later]),
    atLeast: false,
  };
}

/** A period's place in its year: `03`, `Q1`, `W12`. */
const slotOf = (period: Period): string => periodKey(period).slice(5);
