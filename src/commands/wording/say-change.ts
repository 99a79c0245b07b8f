import type { Change } from '../../analysis/changes.js';
import type { Difference } from '../../analysis/compare-periods.js';
import type { Period } from '../../calendar/period.js';
import { periodKey, sayPeriod } from '../../calendar/say-period.js';
import type { Scope } from '../../incidents/scope.js';
import { sayDelta } from './say.js';
import { noInterval, sayCertainty, times, whyNot } from './say-difference.js';

type Compared = Extract<Difference, { readonly kind: 'compared' }>;

/** A line for each comparison, then why there are no intervals and what could change them. */
export function changeLines(changes: readonly Change[], period: Period, scope: Scope): string[] {
  const told = changes.filter(({ comparison: { toll } }) => isTold(toll));
  const reasons = told.map(({ comparison: { toll } }) => sayNoInterval(toll));
  const apart = told.some(({ comparison: { first, second } }) => first.apart.rows + second.apart.rows > 0);
  const lines = [
    ...changes.map((change) => sayChange(change, period, scope)),
    ...reasons,
    ...(apart ? ['incidents counted apart could change this'] : []),
  ];
  return [...new Set(lines)].filter((line) => line !== '');
}

/** A difference between minima is not. */
export const isTold = (toll: Difference): boolean => toll.kind === 'compared' && !toll.atLeast;

/** `+31 on April 2023, 1.76 times as many a day (95% interval 1.17 to 2.68); ...`. */
function sayChange(change: Change, period: Period, scope: Scope): string {
  const { against, comparison } = change;
  const { toll } = comparison;
  const other = sayPeriod(against);
  if (toll.kind === 'none') return sayNone(change, toll, period, scope);
  if (toll.atLeast) return `against ${other}: no difference, as a side is only a minimum`;
  if (toll.interval === 'both-zero') return `against ${other}: none in either`;
  return [
    `${sayDelta(toll.first - toll.second)} on ${other}${sayRatio(toll)}`,
    ...(toll.tooFew ? ['too few to compare, fewer than 10 incidents in both together'] : []),
  ].join('; ');
}

const sayNoInterval = (toll: Difference): string =>
  toll.kind === 'compared' && toll.interval !== 'both-zero' ? noInterval(toll) : '';

const sayRatio = ({ ratio, interval }: Compared): string =>
  `${ratio === undefined ? '' : `, ${times(ratio)} times as many a day`}${sayCertainty(interval)}`;

/** What keeps the period itself from comparison is said without the other. */
function sayNone(
  { against, comparison }: Change,
  { barriers }: Extract<Difference, { readonly kind: 'none' }>,
  period: Period,
  scope: Scope,
): string {
  const own = barriers.filter(({ side }) => side === 'first');
  const [first, second] = [period, against].map((one) => ({ ...one, text: periodKey(one) }));
  const said = { kind: 'none', barriers: own.length > 0 ? own : barriers } as const;
  const reason = whyNot(comparison, said, [first, second], scope);
  return `can’t be told${own.length > 0 ? '' : ` against ${sayPeriod(against)}`}: ${reason}`;
}
