import type { Deadliest, RankedPeriod } from '../../analysis/deadliest.js';
import { hasFigure, type PeriodToll, typesNotStated } from '../../analysis/period-tolls.js';
import { sayPeriod } from '../../calendar/period.js';
import type { Scope } from '../../incidents/scope.js';
import { count, list, measureWord, sayToll, sayVictims } from './say.js';
import { saySince } from './say-since.js';

/** The period that leads, since when, and what its figure leaves open. */
export function headline(
  first: readonly RankedPeriod[],
  { unranked, periods }: Deadliest,
  scope: Scope,
): string {
  const [leader] = first;
  const unit = periods[0]?.period.unit ?? 'month';
  if (!leader || leader.toll[scope.estimate] === 0) return noLeader(unranked, unit, scope);
  if (first.length > 1) {
    const names = list(first.map(({ period }) => sayPeriod(period)));
    return `${names} tie with ${sayToll(leader.toll, scope)} each.`;
  }
  return `${sayPeriodToll(leader, scope)}, ${saySince(leader.since)}.`;
}

/** `March 2024: 128 killed (84 soldiers, 44 civilians) in 69 incidents`. */
export function sayPeriodToll(entry: PeriodToll, scope: Scope): string {
  const incidents = scope.measure === 'incidents' ? '' : inIncidents(entry, scope);
  const victims = sayVictims(entry.byVictim, scope);
  const split =
    entry.byVictim.some(({ victimType }) => victimType !== null) && victims !== '' ? ` (${victims})` : '';
  return `${sayPeriod(entry.period)}: ${sayToll(entry.toll, scope)}${split}${incidents}`;
}

const inIncidents = ({ incidents }: PeriodToll, scope: Scope): string =>
  incidents.known === 0
    ? ''
    : ` in ${count(incidents.best, 'incident')}${scope.table.row === 'tally' ? '' : ''}`;

function noLeader(unranked: readonly RankedPeriod[], unit: string, scope: Scope): string {
  const [top] = unranked;
  if (!top) return `No ${unit} has any ${measureWord(scope.measure)} on record.`;
  return `No whole ${unit} can be ranked; ${sayPeriod(top.period)} has ${sayToll(top.toll, scope)} so far as is known.`;
}

/** `partial; civilians not stated`. */
export function remarks(entry: PeriodToll, scope: Scope): string {
  const missing = typesNotStated(entry);
  const { unknown } = entry.toll;
  return [
    ...(entry.state === 'partial' ? ['partial: the coverage cuts it'] : []),
    ...(entry.state === 'holed' ? ['figures for a part of it only'] : []),
    ...(missing.length > 0 ? [`${list(missing)} not stated`] : []),
    ...(unknown > 0 && hasFigure(entry) ? [`${count(unknown, scope.table.row)} without a figure`] : []),
  ].join('; ');
}
