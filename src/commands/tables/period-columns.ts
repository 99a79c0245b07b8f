import type { PeriodToll } from '../../analysis/period-tolls.js';
import type { Unit } from '../../calendar/period.js';
import { sayPeriod } from '../../calendar/say-period.js';
import type { Scope } from '../../incidents/scope.js';
import { isUnknown, type Toll } from '../../incidents/toll.js';
import type { Column, Value } from '../../render/report.js';
import { periodData } from '../wording/json.js';
import { measureWord, tollValue } from '../wording/say.js';

export interface PeriodColumn<Entry> {
  readonly column: Column;
  readonly value: (entry: Entry) => Value;
}

/** The period, its toll, and that of each victim type. */
export function periodColumns(
  shown: readonly PeriodToll[],
  scope: Scope,
  unit: Unit,
): PeriodColumn<PeriodToll>[] {
  const { measure } = scope;
  const own = { key: measure, label: measureWord(measure), kind: 'count' } as const;
  return [
    {
      column: { key: 'period', label: unit, kind: 'text', only: 'people' },
      value: ({ period }) => sayPeriod(period),
    },
    {
      column: { key: 'period', label: unit, kind: 'text', only: 'data' },
      value: ({ period }) => periodData(period).period,
    },
    { column: own, value: (entry) => soFar(entry, entry.toll, scope) },
    ...(measure === 'incidents' ? [] : victimColumns(shown, scope)),
  ];
}

/** None where incidents are the measure. */
export function incidentColumns(scope: Scope, only?: Column['only']): PeriodColumn<PeriodToll>[] {
  if (scope.measure === 'incidents') return [];
  const column = { key: 'incidents', label: 'incidents', kind: 'count' } as const;
  return [
    {
      column: only ? { ...column, only } : column,
      value: (entry) => soFar(entry, entry.incidents, scope),
    },
  ];
}

function victimColumns(shown: readonly PeriodToll[], scope: Scope): PeriodColumn<PeriodToll>[] {
  return victimTypesOf(shown).map((type) => {
    const label = type ?? 'unknown';
    return {
      column: { key: `${scope.measure}_${label.replaceAll(' ', '_')}`, label, kind: 'count' },
      value: (entry) => soFar(entry, tollOf(entry, type), scope),
    };
  });
}

/** In their order; null is unknown. */
export const victimTypesOf = (periods: readonly PeriodToll[]): (string | null)[] => [
  ...new Set(periods.flatMap(({ byVictim }) => byVictim.map(({ victimType }) => victimType))),
];

/** A type that no row of the period states is zero, unless its whole toll is unknown. */
function tollOf({ byVictim, toll }: PeriodToll, type: string | null): Toll | 0 | null {
  return byVictim.find(({ victimType }) => victimType === type)?.toll ?? (isUnknown(toll) ? null : 0);
}

/** Of a period that is not known in full every figure is a minimum; a gap has none. */
function soFar({ state }: PeriodToll, toll: Toll | 0 | null, scope: Scope): Value {
  if (state === 'gap' || toll === null) return null;
  const value = toll === 0 ? 0 : tollValue(toll, scope);
  return state !== 'complete' && typeof value === 'number' ? { atLeast: value } : value;
}
