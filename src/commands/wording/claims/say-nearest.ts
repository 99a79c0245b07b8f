import type { Claim, Contrast } from '../../../analysis/claims/claim.js';
import type { Outcome } from '../../../analysis/claims/outcome.js';
import { comparePeriods } from '../../../analysis/compare-periods.js';
import { hasFigure, periodTolls } from '../../../analysis/period-tolls.js';
import { type RecordOf, recordOf } from '../../../analysis/record-of.js';
import { streaksAt } from '../../../analysis/streaks.js';
import type { Scope } from '../../../incidents/scope.js';
import { sayPeriodToll } from '../leader.js';
import { capital, number, ordinal, sayToll } from '../say.js';
import { sayDifferences } from '../say-difference.js';
import { sayLowest, saySince } from '../say-since.js';
import { sayStreak } from '../streaks.js';
import { percent } from './say-claim.js';
import { sayFigure } from './say-figure.js';

/** What the data do say of what is claimed. */
export function sayNearest(claim: Claim, outcome: Outcome, scope: Scope): string | undefined {
  switch (claim.kind) {
    case 'since':
    case 'rank':
    case 'on-record':
      return sayRecord(claim, scope);
    case 'comparison':
      return sayContrast(claim, scope);
    case 'share':
      return sayShare(outcome, scope);
    case 'streak':
      return sayRun(claim, outcome, scope);
    case 'year-to-date':
      return claim.says.kind === 'against'
        ? sayContrast({ ...claim.says, against: claim.says.days, days: claim.days }, scope)
        : sayFigures(outcome, scope);
    case 'total':
      return sayFigures(outcome, scope);
  }
}

const sayFigures = ({ figures, against }: Outcome, scope: Scope): string =>
  `${[...new Set([...figures, ...against.slice(0, 3)])].map((figure) => sayFigure(figure, scope)).join('; ')}.`;

type RecordClaim = Extract<Claim, { readonly kind: 'since' | 'rank' | 'on-record' }>;

function sayRecord({ period, calendar, extreme }: RecordClaim, scope: Scope): string | undefined {
  const { periods } = periodTolls(scope, calendar);
  const index = periods.findIndex((entry) => entry.period.ordinal === period.ordinal);
  if (index < 0 || !hasFigure(periods[index])) return undefined;
  const record = recordOf(periods, index, scope.estimate);
  const { highest, lowest, entry } = record;
  const since =
    extreme === 'lowest' && lowest ? sayLowest(lowest, scope) : highest && saySince(highest, scope);
  return `${sayPeriodToll(entry, scope)}, ${since}${sayRank(record, extreme)}.`;
}

function sayRank({ rankThen }: RecordOf, extreme: 'highest' | 'lowest'): string {
  const place = extreme === 'highest' ? rankThen?.fromTop : rankThen?.fromBottom;
  if (!rankThen || place === undefined || place === 1 || rankThen.of < 2) return '';
  return `; then the ${ordinal(place)} ${extreme} of ${number(rankThen.of)} that can be ranked`;
}

function sayContrast(
  { days, against }: { readonly days: Contrasted['days']; readonly against: Contrasted['against'] },
  scope: Scope,
): string {
  const result = comparePeriods(scope, days, against);
  const [, people] = sayDifferences(result, [days, against], scope);
  return capital(people ?? sayDifferences(result, [days, against], scope)[0]);
}

type Contrasted = Extract<Claim, { readonly kind: 'comparison' }> & { readonly contrast: Contrast };

function sayShare({ figures: [some, all], value }: Outcome, scope: Scope): string | undefined {
  if (value === undefined) return undefined;
  return `${number(some.least)} of ${sayToll(all.of.toll, scope)}, or ${percent(value)}.`;
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
