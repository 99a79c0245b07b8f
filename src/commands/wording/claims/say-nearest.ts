import type { Claim } from '../../../analysis/claims/claim.js';
import type { ClaimedFigure } from '../../../analysis/claims/figure.js';
import type { Outcome } from '../../../analysis/claims/outcome.js';
import { comparePeriods } from '../../../analysis/compare-periods.js';
import { hasFigure, periodTolls } from '../../../analysis/period-tolls.js';
import type { Rank } from '../../../analysis/rank.js';
import { recordOf } from '../../../analysis/record-of.js';
import { streaksAt } from '../../../analysis/streaks.js';
import { overlaps } from '../../../calendar/day.js';
import { narrow } from '../../../incidents/in-window.js';
import type { Scope } from '../../../incidents/scope.js';
import { sayPeriodToll } from '../leader.js';
import { capital, listPeriods, number, ordinal, sayToll } from '../say.js';
import { sayDifferences, times } from '../say-difference.js';
import { sayLowest, saySince } from '../say-since.js';
import { sayStreak } from '../streaks.js';
import { percent, signed } from './say-claim.js';
import { sayFigure } from './say-figure.js';

/** What the data do say of what is claimed. */
export function sayNearest(claim: Claim, outcome: Outcome, scope: Scope): string | undefined {
  switch (claim.kind) {
    case 'since':
    case 'rank':
    case 'on-record':
      return sayRecord(claim, scope);
    case 'comparison':
      return sayContrast(outcome.figures);
    case 'share':
      return sayShare(outcome);
    case 'streak':
      return sayRun(claim, outcome, scope);
    case 'year-to-date':
      return claim.says.kind === 'against' ? sayContrast(outcome.figures) : sayFigures(outcome);
    case 'total':
      return sayFigures(outcome);
  }
}

const sayFigures = ({ figures, against }: Outcome): string =>
  `${[...new Set([...figures, ...against.slice(0, 3)])].map(sayFigure).join('; ')}.`;

type RecordClaim = Extract<Claim, { readonly kind: 'since' | 'rank' | 'on-record' }>;

function sayRecord(claim: RecordClaim, whole: Scope): string | undefined {
  const { period, calendar, extreme } = claim;
  const among = claim.kind === 'rank' ? claim.among : undefined;
  const scope = among ? narrow(whole, among) : whole;
  const { periods } = periodTolls(scope, calendar);
  const index = periods.findIndex((entry) => entry.period.ordinal === period.ordinal);
  if (index < 0 || !hasFigure(periods[index])) return undefined;
  const { highest, lowest, entry, rank, rankThen } = recordOf(periods, index, scope.estimate);
  const low = lowest ? sayLowest(lowest, scope) : 'which may still grow, and sets no low';
  const since = extreme === 'lowest' ? low : highest && saySince(highest, scope);
  if (among) return `${sayPeriodToll(entry, scope)}, among them ${sayRank(rank, extreme) ?? 'not ranked'}.`;
  const then = rankThen && leads(rankThen, extreme) ? undefined : sayRank(rankThen, extreme);
  return `${sayPeriodToll(entry, scope)}, ${since}${then ? `; at the time ${then}` : ''}.`;
}

const placeOf = ({ fromTop, fromBottom }: Rank, extreme: 'highest' | 'lowest'): number =>
  extreme === 'highest' ? fromTop : fromBottom;

const leads = (rank: Rank, extreme: 'highest' | 'lowest'): boolean =>
  placeOf(rank, extreme) === 1 && rank.tied.length === 0;

/** `the 2nd highest of 24 that can be ranked, tied with March 2021`. */
function sayRank(rank: Rank | undefined, extreme: 'highest' | 'lowest'): string | undefined {
  if (!rank || rank.of < 2) return undefined;
  const place = placeOf(rank, extreme);
  const tied = rank.tied.map(({ period }) => period);
  const ties = tied.length > 0 ? `, tied with ${listPeriods(tied, 3)}` : '';
  return `the ${place === 1 ? '' : `${ordinal(place)} `}${extreme} of ${number(rank.of)} that can be ranked${ties}`;
}

/** The figures as they are claimed of, and, of days of the same scope that share none, what they are a day. */
function sayContrast([first, second]: readonly ClaimedFigure[]): string {
  const whole = `${sayFigure(first)}; ${sayFigure(second)}${sayChange(first, second)}.`;
  const { scope } = first;
  const [days, against] = [first.of.range, second.of.range];
  if (
    scope.mask !== second.scope.mask ||
    scope.victimTypes !== second.scope.victimTypes ||
    overlaps(days, against)
  )
    return whole;
  const sentences = sayDifferences(
    comparePeriods(scope, days, against),
    [named(days), named(against)],
    scope,
  );
  return `${whole} ${capital(sentences.at(-1) ?? '')}`;
}

/** Nothing of figures that are not known in full. */
function sayChange(first: ClaimedFigure, second: ClaimedFigure): string {
  if ([first, second].some(({ doubts }) => doubts.some((doubt) => doubt !== 'counted-apart'))) return '';
  const [a, b] = [first.least, second.least];
  const change = b > 0 ? ` (${signed(percent)(a / b - 1)}, ${times(a / b)} times as many)` : '';
  return `; a difference of ${signed(number)(a - b)}${change}`;
}

const named = (range: ClaimedFigure['of']['range']) => ({ ...range, text: '' });

function sayShare({ figures: [some, all], value }: Outcome): string | undefined {
  if (value === undefined) return undefined;
  const least = some.most > some.least ? 'at least ' : '';
  return `${least}${number(some.least)} of ${sayToll(all.of.toll, all.scope)}, or ${percent(value)}.`;
}

function sayRun(
  { period, calendar, run, level }: Extract<Claim, { readonly kind: 'streak' }>,
  { value = 0 }: Outcome,
  scope: Scope,
): string | undefined {
  const { periods } = periodTolls(scope, calendar);
  const index = periods.findIndex((entry) => entry.period.ordinal === period.ordinal);
  if (index < 0) return undefined;
  const figures = sayPeriodToll(periods[index], scope);
  if (run === 'level') return `${figures}; ${number(value)} in a row with ${number(level)} or more.`;
  const streaks = streaksAt(periods, index, scope.estimate);
  const streak = run === 'quiet' ? streaks.at(-1) : streaks[0];
  return streak && `${figures}; ${sayStreak(streak, period.unit)}.`;
}
