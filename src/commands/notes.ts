import { hasFigure, type PeriodToll, typesNotStated } from '../analysis/period-tolls.js';
import type { Scope } from '../incidents/scope.js';
import type { Group } from '../incidents/tally.js';
import { count, list, listPeriods, sayToll } from './say.js';

/** Periods without figures, named; never zero. */
export function gapNotes(periods: readonly PeriodToll[], scope: Scope): string[] {
  const missing = periods.filter((entry) => !hasFigure(entry)).map(({ period }) => period);
  if (missing.length === 0) return [...typeNotes(periods)];
  const of = `${missing.length} of ${count(periods.length, periods[0].period.unit)}`;
  const why =
    scope.table.row === 'tally'
      ? 'have no figure and are unknown, not zero'
      : 'hold incidents without any figure';
  return [`${of} ${why}: ${listPeriods(missing, 4)}`, ...typeNotes(periods)];
}

function typeNotes(periods: readonly PeriodToll[]): string[] {
  const notStated = periods.filter((entry) => entry.state !== 'gap' && typesNotStated(entry).length > 0);
  if (notStated.length === 0) return [];
  const types = [...new Set(notStated.flatMap(typesNotStated))];
  const unit = notStated[0].period.unit;
  return [
    `${list(types)} not stated in ${count(notStated.length, unit)}: their figure (≥) is of the other victim types alone`,
  ];
}

/** Incidents that no single period holds, and those outside every season. */
export function apartNotes(
  { apart, outside }: { readonly apart: Group; readonly outside: Group },
  scope: Scope,
): string[] {
  const row = scope.table.row;
  const say = (group: Group) => `${count(group.rows, row)} (${sayToll(group.tolls[scope.measure], scope)})`;
  return [
    ...(apart.rows > 0
      ? [
          `counted apart, because their dates do not fit inside one period: ${say(apart)}; --place start, end or spread puts them in`,
        ]
      : []),
    ...(outside.rows > 0 ? [`outside every season, and not counted in it: ${say(outside)}`] : []),
  ];
}
