import type { Change } from '../../analysis/changes.js';
import { hasFigure, type PeriodToll, type PeriodTolls } from '../../analysis/period-tolls.js';
import type { Rank } from '../../analysis/rank.js';
import type { RecordOf } from '../../analysis/record-of.js';
import type { Trial } from '../../analysis/robustness.js';
import type { Run } from '../../analysis/streaks.js';
import { sayPeriod } from '../../calendar/say-period.js';
import type { Scope } from '../../incidents/scope.js';
import type { Facts } from '../../render/report.js';
import { sayPeriodToll } from './leader.js';
import { sayRobustness } from './robustness.js';
import { count, list, listPeriods, number, ordinal, sayToll } from './say.js';
import { changeLines } from './say-change.js';
import { briefSince, sayHigher, sayLowest, saySince, tells } from './say-since.js';
import { sayRun, sayStreak } from './streaks.js';

/** `March 2024: 128 killed, the highest on record, which begins in May 2020.` */
export function sinceSentence(record: RecordOf, scope: Scope): string {
  const { entry, highest } = record;
  const name = sayPeriod(entry.period);
  if (!highest) return `${name} has no figure: unknown, not zero, so it has no place on record.`;
  const state =
    entry.state === 'complete'
      ? ''
      : entry.state === 'partial'
        ? ' so far as is known'
        : ' in the part known';
  return `${sayPeriodToll(entry, scope)}${state}, ${claim(record, scope)}.`;
}

/** The high, unless only the low, or only the quiet, is worth saying. */
function claim(record: RecordOf, scope: Scope): string {
  const { entry, highest, lowest, streaks } = record;
  const quiet = streaks.find(({ kind, length }) => kind === 'quiet' && length > 1);
  if (quiet) return sayStreak(quiet, entry.period.unit);
  if (lowest && leadsLow(record)) return sayLowest(lowest, scope);
  if (highest?.kind === 'highest-since' && !tells(highest))
    return `no high by what is known: ${sayHigher(highest)}`;
  return highest ? saySince(highest, scope) : '';
}

/** What a place on record leaves out that could change it. */
export function sayLoose(
  record: RecordOf,
  { trials }: Found,
  { apart }: Pick<PeriodTolls, 'apart'>,
  scope: Scope,
): string | undefined {
  const placed = trials.filter(({ variant }) => variant.kind === 'place');
  const holds = placed.every((trial) => (leadsLow(record) ? trial.lowestHolds : trial.highestHolds));
  return holds
    ? undefined
    : `What is counted apart (${sayToll(apart.tolls[scope.measure], scope)}) could change this.`;
}

const leadsLow = ({ highest, lowest }: RecordOf): boolean =>
  lowest !== undefined && tells(lowest) && !(highest && tells(highest));

/** What is found of a period besides its place on record. */
export interface Found {
  readonly trials: readonly Trial[];
  readonly changes: readonly Change[];
  /** Where a level is asked about. */
  readonly above: (Run & { readonly level: number }) | undefined;
}

export function sinceFacts(record: RecordOf, { trials, changes, above }: Found, scope: Scope): Facts {
  const { entry, highest, lowest, streaks } = record;
  const { unit } = entry.period;
  const lines: Readonly<Record<string, readonly string[]>> = {
    Rank: rankLines(record, scope),
    'Highest since': highest ? [briefSince(highest, scope)] : [],
    'Lowest since':
      lowest && tells(lowest)
        ? [leadsLow(record) ? briefSince(lowest, scope) : sayLowest(lowest, scope)]
        : [],
    [`Same ${unit}`]: otherYearsLines(record, scope),
    Change: hasFigure(entry) ? changeLines(changes, entry.period, scope) : [],
    Streak: hasFigure(entry) ? streaks.map((streak) => sayStreak(streak, unit)) : [],
    ...(above && { [`${number(above.level)} or more`]: [sayRun(above, unit)] }),
    Robustness: hasFigure(entry) ? sayRobustness(trials, scope, leadsLow(record) ? 'lowest' : 'highest') : [],
  };
  return {
    kind: 'facts',
    facts: Object.entries(lines).flatMap(([label, own]) => (own.length > 0 ? [{ label, lines: own }] : [])),
  };
}

function rankLines({ entry, rank, rankThen, toPass }: RecordOf, scope: Scope): string[] {
  const { unit } = entry.period;
  if (rank)
    return [
      sayRank(rank, `ranked ${unit}`),
      ...(rankThen && rankThen.of < rank.of && rankThen.fromTop < rank.fromTop
        ? [`at the time ${sayPlace(rankThen.fromTop, 'highest')} of ${number(rankThen.of)}`]
        : []),
    ];
  if (!hasFigure(entry)) return [];
  return [
    toPass
      ? `none: it takes ${number(toPass.more)} more to pass ${sayPeriod(toPass.entry.period)}, ${sayPlace(toPass.rank, 'highest')} with ${sayToll(toPass.entry.toll, scope)}`
      : `none, since its figure may still grow; no ranked ${unit} is as high`,
  ];
}

function sayRank({ fromTop, fromBottom, of, tied }: Rank, noun: string): string {
  const ties =
    tied.length > 0
      ? `, tied with ${listPeriods(
          tied.map(({ period }) => period),
          4,
        )}`
      : '';
  const places = [
    ...(fromBottom > 1 || fromTop === 1 ? [sayPlace(fromTop, 'highest')] : []),
    ...(fromTop > 1 || fromBottom === 1 ? [sayPlace(fromBottom, 'lowest')] : []),
  ];
  return `${list(places)} of ${count(of, noun)}${ties}`;
}

const sayPlace = (place: number, which: string): string =>
  `the ${place === 1 ? '' : `${ordinal(place)} `}${which}`;

function otherYearsLines({ otherYears, rankInOtherYears }: RecordOf, scope: Scope): string[] {
  if (otherYears.length === 0) return [];
  const figures = otherYears.map((other) => `${sayPeriod(other.period)}: ${sayFigure(other, scope)}`);
  const rank =
    rankInOtherYears && rankInOtherYears.of > 1
      ? `; this is ${sayPlace(rankInOtherYears.fromTop, 'highest')} of ${rankInOtherYears.of}${rankInOtherYears.tied.length > 0 ? ', tied' : ''}`
      : '';
  return [`${figures.join(' · ')}${rank}`];
}

function sayFigure(entry: PeriodToll, { estimate }: Scope): string {
  if (!hasFigure(entry)) return 'no figure';
  const { toll, state } = entry;
  const more = state !== 'complete' || toll.unknown + toll.incomplete > 0;
  return `${more ? '≥ ' : ''}${number(toll[estimate])}`;
}
