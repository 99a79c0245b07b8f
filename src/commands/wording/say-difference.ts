import type { Barrier, ComparedPeriod, Comparison, Difference } from '../../analysis/compare-periods.js';
import { holdsOne, type Interval, isCount, type NoInterval, type Rates } from '../../analysis/rates.js';
import { type DayRange, sayDay } from '../../calendar/day.js';
import { parsePeriod } from '../../calendar/period.js';
import { sayPeriod, sayRange } from '../../calendar/say-period.js';
import type { Scope } from '../../incidents/scope.js';
import { isAtLeast, isUnknown } from '../../incidents/toll.js';
import { count, list, measureWord, number, pluralOf, sayToll } from './say.js';

/** A period as it was asked for. */
export interface NamedRange extends DayRange {
  readonly text: string;
}

/** `March 2024`, `week 12 of 2024`, `January 2023 to June 2023`. */
export function sayNamed(range: NamedRange): string {
  const period = parsePeriod(range.text);
  return period ? sayPeriod(period) : sayRange(range);
}

type Names = readonly [NamedRange, NamedRange];

/** A sentence about incidents and one about the measure; one for both where the same keeps them from comparison. */
export function sayDifferences(result: Comparison, names: Names, scope: Scope): string[] {
  const incidents = whyNot(result, result.incidents, names, scope);
  const toll = whyNot(result, result.toll, names, scope);
  const people = measureWord(scope.measure);
  if (scope.measure === 'incidents') return [sayDifference(result, 'incidents', incidents)];
  if (result.incidents.kind === 'none' && incidents === toll)
    return [`incidents and ${people} can't be compared: ${toll}.`];
  return [sayDifference(result, 'incidents', incidents), sayDifference(result, scope.measure, toll)];
}

/** `69 incidents recorded in 31 days against 38 in 30: 1.76 times as many a day (95% interval 1.17 to 2.68)`. */
function sayDifference(result: Comparison, measure: string, reason: string): string {
  const difference = measure === 'incidents' ? result.incidents : result.toll;
  if (difference.kind === 'none') return `${measureWord(measure)} can't be compared: ${reason}.`;
  const { ratio, interval, tooFew } = difference;
  if (interval === 'both-zero') return `no ${recorded(measure, 2)} in either period.`;
  if (difference.atLeast) return `${sayFigures(difference, measure, result)}; ${ONLY_MINIMUM}.`;
  const factor = ratio === undefined ? '' : `: ${times(ratio)} times as many a day`;
  const certainty = typeof interval === 'string' ? `; ${reason}` : sayCertainty(interval);
  const apart = result.first.apart.rows + result.second.apart.rows > 0;
  return [
    `${sayFigures(difference, measure, result)}${factor}${certainty}.`,
    ...(tooFew ? ['Too few to compare: fewer than 10 incidents in both periods together.'] : []),
    ...(apart ? ['The incidents counted apart could change this.'] : []),
  ].join(' ');
}

/** Why there is no comparison, or no interval; empty where there is one. */
export function whyNot(result: Comparison, difference: Difference, names: Names, scope: Scope): string {
  if (difference.kind === 'none') return sayBarriers(result, difference, names, scope);
  return difference.atLeast ? ONLY_MINIMUM : noInterval(difference);
}

/** Why there is no interval; empty where there is one. */
export const noInterval = ({ interval }: Rates): string =>
  typeof interval === 'string' ? `no interval, because ${NO_INTERVAL[interval]}` : '';

const ONLY_MINIMUM = 'no difference is given where a side is only a minimum (≥)';

type Compared = Extract<Difference, { readonly kind: 'compared' }>;

function sayFigures({ first, second }: Compared, measure: string, result: Comparison): string {
  const least = ({ incidents, toll }: ComparedPeriod, figure: number) =>
    figure > 0 && isAtLeast(measure === 'incidents' ? incidents : toll) ? 'at least ' : '';
  const of = `${least(result.first, first)}${number(first)} ${recorded(measure, first)} in ${count(result.first.days, 'day')}`;
  const other = second === 0 ? 'none' : number(second);
  return `${of} against ${least(result.second, second)}${other} in ${number(result.second.days)}`;
}

/** `incidents recorded`, but `recorded killed`. */
function recorded(measure: string, figure: number): string {
  const word = measureWord(measure);
  if (!isCount(measure)) return `recorded ${word}`;
  return `${figure === 1 ? word.replace(/s$/, '') : word} recorded`;
}

const NO_INTERVAL: Record<NoInterval, string> = {
  tally: 'a tally does not say how many each single incident harmed',
  zero: 'one of the periods has none',
  'both-zero': 'neither period has any',
};

/** `1.76`; what is not zero is never said to be. */
export const times = (ratio: number): string =>
  ratio > 0 && ratio < 0.005
    ? '<0.01'
    : ratio.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const sayInterval = ({ low, high }: Interval): string =>
  high === undefined ? `95% interval from ${times(low)} up` : `95% interval ${times(low)} to ${times(high)}`;

/** ` (95% interval 1.17 to 2.68); chance alone would seldom give such a difference`; empty without an interval. */
export const sayCertainty = (interval: Interval | NoInterval): string =>
  typeof interval === 'string' ? '' : ` (${sayInterval(interval)}); ${sayChance(interval)}`;

const sayChance = (interval: Interval): string =>
  holdsOne(interval)
    ? 'the difference is within what chance alone would give'
    : 'chance alone would seldom give such a difference';

function sayBarriers(
  result: Comparison,
  { barriers }: Extract<Difference, { readonly kind: 'none' }>,
  names: Names,
  scope: Scope,
): string {
  return barriers
    .map(({ side, barrier }) => {
      const name = sayNamed(names[side === 'first' ? 0 : 1]);
      return BARRIERS[barrier](name, result[side], scope);
    })
    .join('; ');
}

const BARRIERS: Record<Barrier, (name: string, period: ComparedPeriod, scope: Scope) => string> = {
  outside: (name, _, { window }) => `${name} lies outside the days known or asked about, ${sayRange(window)}`,
  partial: (name, { range }, { window }) =>
    `${name} is partial, ${list([
      ...(range.start < window.start ? [`known from ${sayDay(window.start)}`] : []),
      ...(range.end > window.end ? [`known to ${sayDay(window.end)}`] : []),
    ])}`,
  gap: (name) => `${name} has no figures, which is unknown and not zero`,
  holed: (name, { gaps }) => `${name} has no figures for ${list(gaps.map(sayRange))}`,
  'across-edge': (name, { apart }, { table }) =>
    `${count(apart.rows, table.row)} of ${name} ${apart.rows === 1 ? 'reaches' : 'reach'} across its edge`,
  unknown: (name) => `nothing in ${name} has a figure, which is unknown and not zero`,
  'some-unknown': (name, _, { table }) => `some ${pluralOf(table.row)} of ${name} have no figure`,
  minimum: (name) => `${name} has a minimum only`,
  'some-types': (name) => `${name} has figures for some victim types only; --victim compares one type`,
};

/** What the figures leave out, and of what the interval speaks. */
export function compareNotes(result: Comparison, names: Names, scope: Scope): string[] {
  const sides = [result.first, result.second].map((period, index) => ({
    period,
    name: sayNamed(names[index]),
  }));
  return [
    ...sides.flatMap(({ period, name }) => unknownNote(period, name, scope)),
    ...sides.flatMap(({ period: { apart }, name }) =>
      apart.rows > 0
        ? [
            `counted apart from ${name}, because their dates reach across its edge: ${count(apart.rows, scope.table.row)} (${sayToll(apart.toll, scope)}); --place start or end puts them in`,
          ]
        : [],
    ),
    ...intervalNotes([result.incidents, result.toll]),
  ];
}

/** Of what an interval speaks, and what it takes for granted; nothing where there is none. */
export const intervalNotes = (all: readonly (Difference | Rates)[]): string[] =>
  all.some((rates) => 'interval' in rates && typeof rates.interval === 'object')
    ? [
        'the interval speaks of recorded counts, not of all violence, and takes incidents to be independent: attacks that come in waves vary more',
      ]
    : [];

function unknownNote({ toll }: ComparedPeriod, name: string, { measure, table }: Scope): string[] {
  const word = measureWord(measure);
  return [
    ...(toll.unknown > 0 && !isUnknown(toll)
      ? [`${count(toll.unknown, table.row)} of ${name} without a figure of ${word}; unknown, not zero`]
      : []),
    ...(toll.incomplete > toll.minimum
      ? [
          `${count(toll.incomplete - toll.minimum, table.row)} of ${name} with ${word} for some victim types only`,
        ]
      : []),
    ...(toll.minimum > 0 ? [`${count(toll.minimum, table.row)} of ${name} with a minimum of ${word}`] : []),
  ];
}
