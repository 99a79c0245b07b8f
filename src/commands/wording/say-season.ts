import type { Seasons, TimeOfYear } from '../../analysis/season.js';
import { aDay, compared, LEAST_YEARS, type SeasonLeader } from '../../analysis/season-leader.js';
import type { Unit } from '../../calendar/period.js';
import { sayTimeOfYear, yearOfPeriod } from '../../calendar/time-of-year.js';
import type { Scope } from '../../incidents/scope.js';
import type { Group } from '../../incidents/tally.js';
import { isAtLeast, isUnknown } from '../../incidents/toll.js';
import { capital, count, list, measureWord, number, pluralOf, sayToll } from './say.js';

/** `month of the year`, `season`. */
export const sayKind = (unit: Unit): string => (unit === 'season' ? unit : `${unit} of the year`);

/** Which time of the year leads, on how many years that rests, and what it leaves open. */
export function seasonSentences(
  leader: SeasonLeader | undefined,
  { times, apart }: Seasons,
  scope: Scope,
  unit: Unit,
): string {
  if (!leader) return noLeader(times, scope, unit);
  return [
    leader.times.length > 1 ? sayTie(leader, scope) : sayLead(leader, scope, unit),
    ...(leader.open.length > 0 ? [sayOpen(leader.open, unit)] : []),
    ...sayDaily(leader, scope),
    ...sayWithout(leader),
    ...sayApart(leader, apart, scope, unit),
  ].join(' ');
}

const nameOf = ({ periods }: TimeOfYear): string => sayTimeOfYear(periods[0].period);

const NAMES = 4;

/** `March, April and 3 more`. */
function listNames(times: readonly TimeOfYear[]): string {
  const names = times.map(nameOf);
  return names.length > NAMES
    ? `${names.slice(0, NAMES).join(', ')} and ${names.length - NAMES} more`
    : list(names);
}

function sayLead({ times: [time], mean, open }: SeasonLeader, scope: Scope, unit: Unit): string {
  const what =
    scope.measure === 'killed'
      ? `the deadliest ${sayKind(unit)}`
      : `the ${sayKind(unit)} with the most ${measureWord(scope.measure)}`;
  const years = list(time.known.map(({ period }) => String(yearOfPeriod(period))));
  const known = open.length > 0 ? `As far as is known, ${nameOf(time)}` : capital(nameOf(time));
  return `${known} is ${what} on average: ${sayMean(mean)}, the mean of ${count(time.known.length, 'year')} (${years}).`;
}

function sayTie({ times, mean }: SeasonLeader, scope: Scope): string {
  const word = measureWord(scope.measure);
  const years = times.map((time) => `${nameOf(time)} over ${count(time.known.length, 'year')}`);
  return `${listNames(times)} tie on average, with ${sayMean(mean)} ${word}: ${list(years)}.`;
}

const sayMean = ({ value, minimum }: SeasonLeader['mean']): string =>
  `${minimum ? 'at least ' : ''}${number(value)}`;

const sayOpen = (open: readonly TimeOfYear[], unit: Unit): string =>
  open.length === 1
    ? `The mean of ${nameOf(open[0])} is only a minimum, and may be higher.`
    : `The means of ${open.length} other ${pluralOf(unit)} are only minima, and may be higher.`;

function sayDaily({ times: [first], higherADay }: SeasonLeader, { estimate }: Scope): string[] {
  if (!higherADay) return [];
  const [own, higher] = [first, higherADay].map((time) => number(aDay(time, estimate)));
  return [`Counted a day ${nameOf(higherADay)} is higher: ${higher} against ${own}.`];
}

function sayWithout({ withoutHighest, next }: SeasonLeader): string[] {
  if (!withoutHighest || !next?.mean) return [];
  const { year, mean, leads } = withoutHighest;
  return [
    `Without its highest year, ${year}, its mean is ${sayMean(mean)}, ${leads ? 'still above' : 'not above'} ${nameOf(next)} (${sayMean(next.mean)}).`,
  ];
}

/** What is counted apart, if all of it belonged to the next. */
function sayApart({ mean, next }: SeasonLeader, apart: Group, scope: Scope, unit: Unit): string[] {
  const loose = apart.tolls[scope.measure];
  if (apart.rows === 0 || !next?.mean) return [];
  const open = isUnknown(loose) || isAtLeast(loose);
  const enough = loose[scope.estimate] / next.known.length >= mean.value - next.mean.value;
  return open || enough
    ? [`What is counted apart (${sayToll(loose, scope)}) could put another ${unit} first.`]
    : [];
}

function noLeader(times: readonly TimeOfYear[], scope: Scope, unit: Unit): string {
  const enough = compared(times);
  if (enough.length >= 2)
    return `No ${sayKind(unit)} is known to have a mean above 0 ${measureWord(scope.measure)}.`;
  const what =
    scope.measure === 'killed' ? 'the deadliest' : `the one with the most ${measureWord(scope.measure)}`;
  const none =
    enough.length === 1
      ? `Only ${nameOf(enough[0])} has figures throughout in ${LEAST_YEARS} years or more`
      : `No ${sayKind(unit)} has figures throughout in ${LEAST_YEARS} years or more`;
  return `${none}, so none is called ${what} on average.`;
}

/** What the means leave out. */
export function seasonNotes({ times, periods }: Seasons, unit: Unit): string[] {
  const enough = compared(times);
  const few = times.filter((time) => !enough.includes(time));
  const years = new Set(enough.map(({ known }) => known.map(({ period }) => yearOfPeriod(period)).join()));
  const part = periods.some(({ state }) => state === 'partial' || state === 'holed');
  return [
    ...(few.length > 0 && enough.length > 0
      ? [`not compared, with figures throughout in fewer than ${LEAST_YEARS} years: ${listNames(few)}`]
      : []),
    ...(years.size > 1
      ? [`the means are not of the same years: each is of those with figures throughout`]
      : []),
    ...(part ? [`a ${unit} with figures for a part of it is in no mean, and can’t be the lowest`] : []),
  ];
}
