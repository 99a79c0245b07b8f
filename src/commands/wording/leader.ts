import type { Deadliest, RankedPeriod } from '../../analysis/deadliest.js';
import { hasFigure, type PeriodToll, typesNotStated } from '../../analysis/period-tolls.js';
import { contains } from '../../calendar/day.js';
import { sayPeriod } from '../../calendar/say-period.js';
import type { Scope } from '../../incidents/scope.js';
import { count, list, measureWord, pluralOf, sayAtLeast, sayToll, sayVictims } from './say.js';
import { saySince } from './say-since.js';

/** The period that leads, since when, and what its figure leaves open. */
export function headline(first: readonly RankedPeriod[], result: Deadliest, scope: Scope): string {
  const { unranked, periods } = result;
  const [leader] = first;
  const unit = periods[0]?.period.unit ?? 'month';
  if (!leader || leader.toll[scope.estimate] === 0) return noLeader(unranked, unit, scope);
  if (first.length > 1) {
    const names = list(first.map(({ period }) => sayPeriod(period)));
    return [`${names} tie with ${sayToll(leader.toll, scope)} each.`, ...doubts(leader, result, scope)].join(
      ' ',
    );
  }
  const best = beaten(leader, result, scope)
    ? `the highest of the ${pluralOf(unit)} with figures throughout`
    : saySince(leader.since, scope);
  return [`${sayPeriodToll(leader, scope)}, ${best}.`, ...doubts(leader, result, scope)].join(' ');
}

/** `March 2024: 128 killed (84 soldiers, 44 civilians) in 69 incidents`. */
export function sayPeriodToll(entry: PeriodToll, scope: Scope): string {
  const incidents = scope.measure === 'incidents' ? '' : inIncidents(entry);
  const victims = sayVictims(entry.byVictim, scope);
  const split =
    entry.byVictim.some(({ victimType }) => victimType !== null) && victims !== '' ? ` (${victims})` : '';
  const toll = entry.state === 'complete' ? sayToll(entry.toll, scope) : sayAtLeast(entry.toll, scope);
  return `${sayPeriod(entry.period)}: ${toll}${split}${incidents}`;
}

/** Whether a period that is not known in full has at least as much. */
const beaten = (leader: RankedPeriod, { unranked: [open] }: Deadliest, { estimate }: Scope): boolean =>
  open !== undefined && open.toll[estimate] >= leader.toll[estimate];

/** What could put another period first: one that is not known in full, or incidents that no period holds. */
function doubts(leader: RankedPeriod, result: Deadliest, scope: Scope): string[] {
  const { ranked, unranked, apart } = result;
  const figure = (entry: RankedPeriod | undefined) => entry?.toll[scope.estimate] ?? 0;
  const [open] = unranked;
  const second = ranked.find((entry) => figure(entry) < figure(leader));
  const lead = figure(leader) - figure(second);
  const loose = apart.tolls[scope.measure];
  return [
    ...(beaten(leader, result, scope)
      ? [
          `${sayPeriod(open.period)}, without figures for a part of it, has ${sayAtLeast(open.toll, scope)} already.`,
        ]
      : []),
    ...(second && loose[scope.estimate] >= lead
      ? [`What is counted apart (${sayToll(loose, scope)}) could put another ${leader.period.unit} first.`]
      : []),
  ];
}

const inIncidents = ({ incidents }: PeriodToll): string =>
  incidents.known === 0 ? '' : ` in ${count(incidents.best, 'incident')}`;

function noLeader(unranked: readonly RankedPeriod[], unit: string, scope: Scope): string {
  const [open] = unranked;
  const none = `No ${unit} with figures throughout has more than 0 ${measureWord(scope.measure)}`;
  return open
    ? `${none}; ${sayPeriod(open.period)}, known in part, has ${sayAtLeast(open.toll, scope)}.`
    : `${none}.`;
}

const cut = ({ period }: PeriodToll, { coverage }: Scope): string =>
  contains(coverage, period) ? 'partial: cut by the days asked about' : 'partial: the coverage cuts it';

/** `partial; civilians not stated`. */
export function remarks(entry: PeriodToll, scope: Scope): string {
  const missing = typesNotStated(entry);
  const { unknown, incomplete, minimum } = entry.toll;
  return [
    ...(entry.state === 'partial' ? [cut(entry, scope)] : []),
    ...(entry.state === 'holed' ? ['figures for a part of it only'] : []),
    ...(missing.length > 0 ? [`${list(missing)} not stated`] : []),
    ...(missing.length === 0 && incomplete > minimum
      ? [`${count(incomplete - minimum, scope.table.row)} with some victim types only`]
      : []),
    ...(minimum > 0 ? [`${count(minimum, scope.table.row)} with a minimum`] : []),
    ...(unknown > 0 && hasFigure(entry) ? [`${count(unknown, scope.table.row)} without a figure`] : []),
  ].join('; ');
}
