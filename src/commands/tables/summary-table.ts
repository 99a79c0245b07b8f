import type { Summary } from '../../analysis/summarise.js';
import type { Scope } from '../../incidents/scope.js';
import type { Group } from '../../incidents/tally.js';
import type { Column, Table, Value } from '../../render/report.js';
import { sayKey } from '../options/dimension-option.js';
import { periodData } from '../wording/json.js';
import { tollValue } from '../wording/say.js';

/** All sections as one long table. */
export function summaryTable({ total, deadliest: { periods }, sections }: Summary, scope: Scope): Table {
  const columns: Column[] = [
    { key: 'section', label: 'section', kind: 'text' },
    { key: 'group', label: 'group', kind: 'text' },
    { key: 'incidents', label: 'incidents', kind: 'count' },
    { key: scope.measure === 'incidents' ? 'figure' : scope.measure, label: scope.measure, kind: 'count' },
    { key: 'without_figure', label: 'without figure', kind: 'count' },
  ];
  const row = (section: string, name: string, { tolls }: Pick<Group, 'tolls'>): Value[] => [
    section,
    name,
    tollValue(tolls.incidents, scope),
    tollValue(tolls[scope.measure], scope),
    tolls[scope.measure].unknown,
  ];
  return {
    kind: 'table',
    only: 'data',
    columns,
    rows: [
      row('total', '', total),
      ...sections.flatMap(({ label, groups, dimension }) =>
        groups.map((group) => row(label.toLowerCase(), sayKey(group.keys[0], dimension), group)),
      ),
      ...periods.map((entry): Value[] =>
        entry.state === 'gap'
          ? ['period', periodData(entry.period).period, null, null, null]
          : row('period', periodData(entry.period).period, {
              tolls: { incidents: entry.incidents, [scope.measure]: entry.toll },
            }),
      ),
    ],
  };
}
