import type { Breakdown } from '../../analysis/breakdown.js';
import type { Dimension, Key } from '../../incidents/dimension.js';
import type { Scope } from '../../incidents/scope.js';
import type { Group } from '../../incidents/tally.js';
import type { Column, Table, Value } from '../../render/report.js';
import { sayKey } from '../options/dimension-option.js';
import { tollValue } from '../wording/say.js';

/** The first dimension down, the second across; `margins` are the breakdowns by each of them alone. */
export function crossTable(
  { groups, apart, total }: Breakdown,
  margins: readonly Breakdown[],
  scope: Scope,
  names: readonly string[],
  [down, across]: readonly Dimension[],
): Table {
  const [rows, columns] = margins.map((margin) => margin.groups);
  const value = ({ tolls }: Group): Value => tollValue(tolls[scope.measure], scope);
  const cells = new Map(groups.map((group) => [JSON.stringify(group.keys), value(group)]));
  const cell = (row: Key, column: Key): Value => {
    const found = cells.get(JSON.stringify([row, column]));
    return found === undefined ? 0 : found;
  };
  const apartRow: Value[] = ['counted apart', ...columns.map(() => null), value(apart)];
  return {
    kind: 'table',
    columns: [
      { key: names[0], label: names[0], kind: 'text' },
      ...columns.map(({ keys: [key] }): Column => {
        const label = sayKey(key, across);
        return { key: label, label, kind: 'count' };
      }),
      { key: 'total', label: 'total', kind: 'count' },
    ],
    rows: [
      ...rows.map((row) => [
        sayKey(row.keys[0], down),
        ...columns.map((column) => cell(row.keys[0], column.keys[0])),
        value(row),
      ]),
      ...(apart.rows > 0 ? [apartRow] : []),
    ],
    footer: [['total', ...columns.map(value), value(total)]],
  };
}
