import type { Calendar } from '../calendar/period.js';
import type { Dimension } from '../incidents/dimension.js';
import { type Incident, listIncidents } from '../incidents/list-incidents.js';
import { canSplit, measuresOf, type Scope } from '../incidents/scope.js';
import { type Group, tally } from '../incidents/tally.js';
import { breakdown } from './breakdown.js';
import { type Deadliest, deadliest } from './deadliest.js';
import { firstRows } from './sort-rows.js';
import { type YearsToDate, yearsToDate } from './year-to-date.js';

export interface Section {
  readonly label: string;
  readonly groups: readonly Group[];
  readonly dimension: Dimension;
}

export interface Summary {
  readonly total: Group;
  readonly deadliest: Deadliest;
  readonly years: YearsToDate;
  readonly sections: readonly Section[];
  /** The latest incidents; none for tallies. */
  readonly last: readonly Incident[];
}

const SECTION_FIELDS = [
  ['Places', 'admin1'],
  ['Perpetrators', 'perpetrator'],
] as const;

export function summarise(scope: Scope, calendar: Calendar): Summary {
  const { table } = scope;
  const measures = ['incidents', ...measuresOf(scope)];
  const sections: Section[] = [];
  const add = (label: string, dimension: Dimension, wanted: readonly string[]) => {
    const { groups } = breakdown(scope, [dimension], wanted);
    if (groups.length > 0 && groups.some(({ keys }) => keys[0] !== null))
      sections.push({ label, groups, dimension });
  };
  const people = scope.measure !== 'incidents';
  if (people && table.splitMeasures.includes(scope.measure) && canSplit(scope))
    add('Victims', { kind: 'victim' }, [scope.measure]);
  for (const [label, field] of SECTION_FIELDS) {
    if (table.texts.has(field))
      add(label, { kind: 'text', field }, [...new Set([scope.measure, 'incidents'])]);
  }
  return {
    total: tally(scope, { by: [], measures }).total,
    deadliest: deadliest(scope, calendar),
    years: yearsToDate(scope),
    sections,
    last: table.row === 'incident' ? listIncidents(scope, firstRows(scope, 'date', 3)) : [],
  };
}
