import type { Figure } from '../../analysis/figure.js';
import { hasFigure } from '../../analysis/period-tolls.js';
import type { Rolling, Trend, TrendPeriod } from '../../analysis/trend.js';
import { sayPeriod } from '../../calendar/say-period.js';
import type { Scope } from '../../incidents/scope.js';
import type { Group } from '../../incidents/tally.js';
import { sayPeriodToll } from './leader.js';
import { count, measureWord, number, pluralOf, sayRows } from './say.js';

/** The last period and its change, the rolling figures that end with it, and the sum of all. */
export function trendSentences({ periods, apart }: Trend, scope: Scope, { mean, sum }: Rolling): string {
  const last = periods.at(-1);
  if (!last) return 'No season lies in the days asked about.';
  return [
    sayLast(last, periods.at(-2), scope),
    ...(mean === undefined ? [] : [sayRolling('mean', mean, last.rollingMean, periods)]),
    ...(sum === undefined ? [] : [sayRolling('sum', sum, last.rollingSum, periods)]),
    ...(periods.length > 1 ? [sayTotal(last, periods, apart, scope)] : []),
  ].join(' ');
}

function sayLast(last: TrendPeriod, before: TrendPeriod | undefined, scope: Scope): string {
  if (!hasFigure(last)) return `${sayPeriod(last.period)} has no figure: unknown, not zero.`;
  const change = before ? `, ${sayChange(last, before)}` : '';
  return `${sayPeriodToll(last, scope)}${change}.`;
}

function sayChange({ change }: TrendPeriod, before: TrendPeriod): string {
  const name = sayPeriod(before.period);
  if (!change)
    return before.figure
      ? `which can’t be set against ${name}: one of the two is only a minimum`
      : `which can’t be set against ${name}, which has no figure`;
  if (change.value === 0) return `as many as ${name}`;
  return `${atLeast(change)}${number(Math.abs(change.value))} ${change.value > 0 ? 'more' : 'fewer'} than ${name}`;
}

function sayRolling(
  what: 'mean' | 'sum',
  length: number,
  figure: Figure | undefined,
  periods: readonly TrendPeriod[],
): string {
  const { unit } = periods[0].period;
  const subject = `The ${what} of the last ${count(length, unit)}`;
  if (figure) return `${subject} is ${atLeast(figure)}${number(figure.value)}.`;
  if (periods.length < length)
    return `There is no ${what} of ${count(length, unit)}, since only ${count(periods.length, unit)} ${periods.length === 1 ? 'is' : 'are'} asked about.`;
  const unknown = periods.slice(-length).filter((entry) => !entry.figure).length;
  return `${subject} is unknown: ${unknown} of them ${unknown === 1 ? 'has' : 'have'} no figure.`;
}

function sayTotal(
  { cumulative }: TrendPeriod,
  periods: readonly TrendPeriod[],
  { rows, tolls }: Group,
  scope: Scope,
): string {
  const { unit } = periods[0].period;
  const all = `the ${count(periods.length, unit)} from ${sayPeriod(periods[0].period)}`;
  if (!cumulative) return `Nothing is known of ${all}.`;
  const apart = rows > 0 ? `, without ${sayRows(rows, tolls[scope.measure], scope)} counted apart` : '';
  return `In ${all}: ${atLeast(cumulative)}${number(cumulative.value)} ${measureWord(scope.measure)}${apart}.`;
}

const atLeast = ({ minimum }: Figure): string => (minimum ? 'at least ' : '');

/** How gaps and what is counted apart bear on figures that look back. */
export function trendNotes({ periods, apart }: Trend, { mean, sum }: Rolling): string[] {
  const unit = periods[0]?.period.unit ?? 'period';
  const open = periods.some(({ figure }) => !figure);
  return [
    ...(open && mean !== undefined ? [`a mean over a ${unit} without a figure is unknown (–)`] : []),
    ...(open && sum !== undefined
      ? [`a sum over a ${unit} without a figure is at least that of the other ${pluralOf(unit)} (≥)`]
      : []),
    ...(apart.rows > 0
      ? [`what is counted apart is in no ${unit}, and so in no cumulative or rolling figure`]
      : []),
  ];
}
