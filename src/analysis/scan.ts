import type { Calendar } from '../calendar/period.js';
import type { Scope } from '../incidents/scope.js';
import { tally } from '../incidents/tally.js';
import { type Combination, combinations } from './combinations.js';
import { hasFigure, type PeriodToll, periodTolls } from './period-tolls.js';
import { robustness, type Trial } from './robustness.js';
import { highestSince, type LowestSince, lowestSince, type Since } from './since.js';

/** A high or a low that the period sets in one combination; a tie is one, and its `since` says so. */
interface Claim {
  readonly combination: Combination;
  readonly entry: PeriodToll;
  readonly extreme: 'highest' | 'lowest';
  readonly since: Since | LowestSince;
  /** Periods in between that are known to be lower, or higher: its strength. */
  readonly span: number;
}

export interface FoundRecord extends Claim {
  /** Other readings of the figures. */
  readonly trials: readonly Trial[];
}

export interface Scan {
  /** Those that span at least so many periods; highs on record first, then by their span. */
  readonly records: readonly FoundRecord[];
  /** Claims that span a period, but fewer. */
  readonly short: number;
  /** Combinations that were looked at, and how many of them have no figure for the period. */
  readonly combinations: number;
  readonly withoutFigure: number;
  /** Those with a figure for it and enough earlier ones, which alone could set a record that is listed. */
  readonly comparable: number;
  /** Whether the period is whole in any of them; else it can set no low. */
  readonly lows: boolean;
  /** Rows that name no area, where areas were looked at. */
  readonly withoutArea: number;
}

export function scan(
  scope: Scope,
  calendar: Calendar,
  index: number,
  { measures, least }: { readonly measures: readonly string[]; readonly least: number },
): Scan {
  const all = combinations(scope, calendar, measures);
  const claims = all.flatMap((combination) => claimsOf(combination, index));
  const records = claims.filter(({ span }) => span >= least).sort(strongestFirst);
  return {
    records: records.map((claim) => ({ ...claim, trials: trialsOf(claim, calendar) })),
    short: claims.filter(({ span }) => span > 0 && span < least).length,
    combinations: all.length,
    withoutFigure: all.filter(({ periods }) => !hasFigure(periods[index])).length,
    comparable: all.filter(({ periods }) => isComparable(periods, index, least)).length,
    lows: all.some(({ periods }) => periods[index].state === 'complete'),
    withoutArea: all.some(({ admin1 }) => admin1 !== undefined) ? rowsWithoutArea(scope) : 0,
  };
}

const isComparable = (periods: readonly PeriodToll[], index: number, least: number): boolean =>
  hasFigure(periods[index]) && periods.slice(0, index).filter(hasFigure).length >= least;

function rowsWithoutArea(scope: Scope): number {
  const by = [{ kind: 'text', field: 'admin1' }] as const;
  const { groups } = tally(scope, { by, measures: ['incidents'] });
  return groups.find(({ keys }) => keys[0] === null)?.rows ?? 0;
}

/** Whether the record is the same in another reading. */
export const holdsIn = (trial: Trial, { extreme }: FoundRecord): boolean =>
  extreme === 'highest' ? trial.highestHolds : trial.lowestHolds;

/** No high of zero is claimed. */
function claimsOf(combination: Combination, index: number): Claim[] {
  const { periods, scope } = combination;
  const entry = periods[index];
  const { estimate } = scope;
  const high = hasFigure(entry) && entry.toll[estimate] > 0;
  const highest = high ? highestSince(periods, index, estimate) : undefined;
  const lowest = lowestSince(periods, index, estimate);
  return [
    ...(highest ? [{ extreme: 'highest' as const, since: highest }] : []),
    ...(lowest ? [{ extreme: 'lowest' as const, since: lowest }] : []),
  ].map((claim) => ({ combination, entry, ...claim, span: spanOf(claim.since) }));
}

const spanOf = ({ between, withoutFigure, atLeast }: Since | LowestSince): number =>
  between - withoutFigure - atLeast;

function strongestFirst(a: Claim, b: Claim): number {
  const onRecord = ({ extreme, since }: Claim) => extreme === 'highest' && since.kind === 'on-record';
  return Number(onRecord(b)) - Number(onRecord(a)) || b.span - a.span;
}

/** A low is not tried without the largest incident, which only makes it lower. */
function trialsOf({ combination: { scope }, entry, extreme }: Claim, calendar: Calendar): Trial[] {
  const trials = robustness(scope, calendar, periodTolls(scope, calendar), entry.period);
  return trials.filter(({ variant }) => extreme === 'highest' || variant.kind !== 'without-largest');
}
