import type { Period } from '../calendar/period.js';
import type { EstimateName } from '../incidents/scope.js';
import { hasFigure, isExact, type PeriodToll } from './period-tolls.js';

export type Operator = '<' | '<=' | '=' | '>=' | '>';

/** A bound on one figure of a period. */
export interface Condition {
  readonly operator: Operator;
  readonly bound: number;
  /** The figure in each period of the window. */
  readonly periods: readonly PeriodToll[];
}

/** `open`: there is no figure, or a minimum that does not settle it. */
export type Verdict = 'meets' | 'fails' | 'open';

export interface ConditionsMet {
  readonly entries: readonly { readonly entry: PeriodToll; readonly verdict: Verdict }[];
  /** Of all conditions together. */
  readonly verdict: Verdict;
  /** The latest earlier period that is known to meet all. */
  readonly since: Period | undefined;
  /** Periods between the two; all earlier ones where none is known to meet them. */
  readonly between: number;
  /** Those of them that could meet all. */
  readonly open: readonly Period[];
  /** All earlier periods that are known to meet them, in order. */
  readonly earlier: readonly Period[];
}

/** Whether the period meets every condition, and which one did so last before it. */
export function conditionsAt(
  conditions: readonly Condition[],
  index: number,
  estimate: EstimateName,
): ConditionsMet {
  const verdictAt = (at: number) =>
    together(conditions.map((condition) => verdictOf(condition, condition.periods[at], estimate)));
  const { periods } = conditions[0];
  const before = periods.slice(0, index).map(({ period }, at) => ({ period, verdict: verdictAt(at) }));
  const last = before.findLastIndex(({ verdict }) => verdict === 'meets');
  const between = before.slice(last + 1);
  const those = (list: typeof before, wanted: Verdict) =>
    list.filter(({ verdict }) => verdict === wanted).map(({ period }) => period);
  return {
    entries: conditions.map((condition) => {
      const entry = condition.periods[index];
      return { entry, verdict: verdictOf(condition, entry, estimate) };
    }),
    verdict: verdictAt(index),
    since: before[last]?.period,
    between: between.length,
    open: those(between, 'open'),
    earlier: those(before, 'meets'),
  };
}

function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fails')) return 'fails';
  return verdicts.includes('open') ? 'open' : 'meets';
}

/** A minimum settles what more could not change: 15 or more is not below 12, and 8 or more may be. */
function verdictOf({ operator, bound }: Condition, entry: PeriodToll, estimate: EstimateName): Verdict {
  if (!hasFigure(entry)) return 'open';
  const figure = entry.toll[estimate];
  const met = HOLDS[operator](figure, bound);
  if (isExact(entry)) return met ? 'meets' : 'fails';
  if (operator === '>' || operator === '>=') return met ? 'meets' : 'open';
  return operator === '=' ? (figure > bound ? 'fails' : 'open') : met ? 'open' : 'fails';
}

const HOLDS: Readonly<Record<Operator, (figure: number, bound: number) => boolean>> = {
  '<': (figure, bound) => figure < bound,
  '<=': (figure, bound) => figure <= bound,
  '=': (figure, bound) => figure === bound,
  '>=': (figure, bound) => figure >= bound,
  '>': (figure, bound) => figure > bound,
};
