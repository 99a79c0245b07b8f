import type { Calendar } from '../calendar/period.js';
import type { Dimension } from '../incidents/dimension.js';
import { having } from '../incidents/having.js';
import { UNKNOWN } from '../incidents/incident-table.js';
import { canSplit, measuresOf, type Scope } from '../incidents/scope.js';
import { type Group, tally } from '../incidents/tally.js';
import { inPeriods, type PeriodToll } from './period-tolls.js';

/** One question of many: a measure, of everyone, of one victim type or of one area. */
export interface Combination {
  /** The question alone. */
  readonly scope: Scope;
  readonly victimType: string | undefined;
  readonly admin1: string | undefined;
  /** Every period of the window. */
  readonly periods: readonly PeriodToll[];
}

/**
 * Each measure of everyone, of each victim type that the source names and of each area, where any figure is above
 * zero; a measure that is stated without victim types has none of them.
 */
export function combinations(scope: Scope, calendar: Calendar, measures: readonly string[]): Combination[] {
  const split = measures.filter((measure) => scope.table.splitMeasures.includes(measure));
  return [
    ...ofGroups(scope, calendar, measures, grouped(scope, calendar, measures)),
    ...byVictim(scope, calendar, split),
    ...byArea(scope, calendar, measures),
  ];
}

/** What can be looked at; beside victim types that are asked about, not the incidents, which are all incidents. */
export const measuresToScan = (scope: Scope): string[] => [
  ...(scope.victimTypes ? [] : ['incidents']),
  ...measuresOf(scope),
];

function grouped(
  scope: Scope,
  calendar: Calendar,
  measures: readonly string[],
  also: readonly Dimension[] = [],
): readonly Group[] {
  const by = [{ kind: 'period', calendar } as const, ...also];
  return tally(scope, { by, measures: [...new Set(['incidents', ...measures])] }).groups;
}

/** A combination for each measure; the first key of the groups is the period. */
function ofGroups(
  scope: Scope,
  calendar: Calendar,
  measures: readonly string[],
  groups: readonly Group[],
  kind: Partial<Pick<Combination, 'victimType' | 'admin1'>> = {},
): Combination[] {
  const some = measures.filter((measure) => groups.some(({ tolls }) => tolls[measure][scope.estimate] > 0));
  return some.map((measure) => {
    const own = { ...scope, measure };
    const periods = inPeriods(own, calendar, groups);
    return { victimType: undefined, admin1: undefined, ...kind, scope: own, periods };
  });
}

function byVictim(scope: Scope, calendar: Calendar, measures: readonly string[]): Combination[] {
  if (scope.victimTypes || measures.length === 0 || !canSplit(scope)) return [];
  const types = scope.table.victimTypes.filter((type) => type !== UNKNOWN);
  return types.flatMap((victimType) => {
    const own = { ...scope, victimTypes: [victimType] };
    return ofGroups(own, calendar, measures, grouped(own, calendar, measures), { victimType });
  });
}

/** None where every row names the same area. */
function byArea(scope: Scope, calendar: Calendar, measures: readonly string[]): Combination[] {
  const groups = grouped(scope, calendar, measures, [{ kind: 'text', field: 'admin1' }]);
  const names = [...new Set(groups.map(({ keys }) => keys[1]))];
  if (names.length < 2) return [];
  const known = names.filter((name) => typeof name === 'string').sort();
  return known.flatMap((admin1) => {
    const own = having(scope, 'admin1', admin1);
    const rows = groups.filter(({ keys }) => keys[1] === admin1);
    return ofGroups(own, calendar, measures, rows, { admin1 });
  });
}
