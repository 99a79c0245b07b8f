import { contains, type DayRange, overlaps } from '../calendar/day.js';
import { type Calendar, type Period, periodsIn } from '../calendar/period.js';
import { canSplit, type Scope } from '../incidents/scope.js';
import { type Group, tally } from '../incidents/tally.js';
import { isUnknown, noToll, type Toll } from '../incidents/toll.js';

/**
 * `partial`: the window cuts the period. `gap`: there are no figures for it. `holed`: for stretches of it there are
 * none. Only figures of a `complete` period can be ranked; those of the others may still grow.
 */
export type PeriodState = 'complete' | 'partial' | 'gap' | 'holed';

export interface PeriodToll {
  readonly period: Period;
  readonly state: PeriodState;
  readonly incidents: Toll;
  /** Of the measure asked about. */
  readonly toll: Toll;
  /** Of the measure asked about; the victim type null is unknown. */
  readonly byVictim: readonly { readonly victimType: string | null; readonly toll: Toll }[];
}

export interface PeriodTolls {
  /** Every period of the window, quiet ones too, in order. */
  readonly periods: readonly PeriodToll[];
  readonly apart: Group;
  readonly outside: Group;
  readonly total: Group;
}

export function periodTolls(scope: Scope, calendar: Calendar): PeriodTolls {
  const { measure } = scope;
  const by = { kind: 'period', calendar } as const;
  const { groups, apart, outside, total } = tally(scope, {
    by: [by],
    measures: [...new Set(['incidents', measure])],
  });
  const victims = victimsByOrdinal(scope, calendar);
  const periods = inPeriods(scope, calendar, groups).map((entry) => ({
    ...entry,
    byVictim: victims.get(entry.period.ordinal) ?? [],
  }));
  return { periods, apart, outside, total };
}

/** Every period of the window with its group, whose first key is the period; without victim types. */
export function inPeriods(scope: Scope, calendar: Calendar, groups: readonly Group[]): PeriodToll[] {
  const byOrdinal = new Map(groups.map((group) => [group.keys[0], group]));
  return periodsIn(calendar, scope.window).map((period) => {
    const tolls = byOrdinal.get(period.ordinal)?.tolls;
    return {
      period,
      state: stateOf(period, scope),
      incidents: tolls?.incidents ?? noToll(),
      toll: tolls?.[scope.measure] ?? noToll(),
      byVictim: [],
    };
  });
}

function victimsByOrdinal(scope: Scope, calendar: Calendar): Map<number, PeriodToll['byVictim'][number][]> {
  const { measure, table } = scope;
  const byOrdinal = new Map<number, PeriodToll['byVictim'][number][]>();
  if (!table.splitMeasures.includes(measure) || !canSplit(scope)) return byOrdinal;
  const by = [{ kind: 'period', calendar }, { kind: 'victim' }] as const;
  for (const { keys, tolls } of tally(scope, { by, measures: [measure] }).groups) {
    const ordinal = keys[0] as number;
    const entry = { victimType: keys[1] as string | null, toll: tolls[measure] };
    byOrdinal.set(ordinal, [...(byOrdinal.get(ordinal) ?? []), entry]);
  }
  for (const entries of byOrdinal.values()) {
    const rank = ({ victimType }: PeriodToll['byVictim'][number]) =>
      victimType === null ? Number.POSITIVE_INFINITY : table.victimTypes.indexOf(victimType);
    entries.sort((a, b) => rank(a) - rank(b));
  }
  return byOrdinal;
}

/** What the window and the gaps leave of the period. */
export function stateOf(period: DayRange, { window, gaps }: Pick<Scope, 'window' | 'gaps'>): PeriodState {
  if (gaps.some((gap) => contains(gap, clip(period, window)))) return 'gap';
  if (!contains(window, period)) return 'partial';
  return gaps.some((gap) => overlaps(gap, period)) ? 'holed' : 'complete';
}

const clip = (range: DayRange, window: DayRange): DayRange => ({
  start: Math.max(range.start, window.start),
  end: Math.min(range.end, window.end),
});

/** Whether the period has a figure at all. */
export const hasFigure = ({ state, toll }: PeriodToll): boolean => state !== 'gap' && !isUnknown(toll);

export const isRanked = (entry: PeriodToll): boolean => entry.state === 'complete' && hasFigure(entry);

/** Whether the figure can't grow: of a whole period, with the toll of every incident and victim type. */
export const isExact = (entry: PeriodToll): boolean =>
  isRanked(entry) && entry.toll.incomplete === 0 && entry.toll.unknown === 0;

/** Victim types for which the period has no figure, where it has one for others. */
export const typesNotStated = ({ byVictim, toll }: PeriodToll): string[] =>
  toll.incomplete === toll.minimum
    ? []
    : byVictim.flatMap(({ victimType, toll: own }) =>
        isUnknown(own) && victimType !== null ? [victimType] : [],
      );
