import type { Breakdown } from '../../analysis/breakdown.js';
import type { Dimension, Key } from '../../incidents/dimension.js';
import type { Scope } from '../../incidents/scope.js';
import { addFigure, noToll, type Toll } from '../../incidents/toll.js';
import type { Column, Table, Value } from '../../render/report.js';
import { sayKey } from '../options/dimension-option.js';
import { tollValue } from '../wording/say.js';

/** The first dimension down, the second across, totals at both ends. */
export function crossTable(
  { groups, apart, total }: Breakdown,
  scope: Scope,
  names: readonly string[],
  [down, across]: readonly Dimension[],
): Table {
  const toll = (wanted: readonly Toll[]) => sum(wanted);
  const cells = groups.map(({ keys, tolls }) => ({ keys, toll: tolls[scope.measure] }));
  const byToll = (index: number) =>
    distinct(cells.map(({ keys }) => keys[index])).sort((a, b) =>
      compareKeys(a, b, (key) => figureOf(cells, index, key, scope)),
    );
  const [rows, columns] = [byToll(0), byToll(1)];
  const cell = (row: Key, column: Key): Value => {
    const found = cells.find(({ keys }) => keys[0] === row && keys[1] === column);
    return found ? tollValue(found.toll, scope) : 0;
  };
  const total1 = (index: number, key: Key) =>
    toll(cells.filter(({ keys }) => keys[index] === key).map((one) => one.toll));
  return {
    kind: 'table',
    columns: [
      { key: names[0], label: names[0], kind: 'text' },
      ...columns.map(
        (key): Column => ({ key: sayKey(key, across), label: sayKey(key, across), kind: 'count' }),
      ),
      { key: 'total', label: 'total', kind: 'count' },
    ],
    rows: [
      ...rows.map((row) => [
        sayKey(row, down),
        ...columns.map((column) => cell(row, column)),
        tollValue(total1(0, row), scope),
      ]),
      ...(apart.rows > 0
        ? [['counted apart', ...columns.map(() => null), tollValue(apart.tolls[scope.measure], scope)]]
        : []),
    ],
    footer: [
      [
        'total',
        ...columns.map((column) => tollValue(total1(1, column), scope)),
        tollValue(total.tolls[scope.measure], scope),
      ],
    ],
  };
}

const distinct = (keys: readonly Key[]): Key[] => [...new Set(keys)];

function compareKeys(a: Key, b: Key, figure: (key: Key) => number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return figure(b) - figure(a) || (a < b ? -1 : 1);
}

const figureOf = (
  cells: readonly { keys: readonly Key[]; toll: Toll }[],
  index: number,
  key: Key,
  { estimate }: Scope,
): number =>
  cells.filter(({ keys }) => keys[index] === key).reduce((total, { toll }) => total + toll[estimate], 0);

function sum(tolls: readonly Toll[]): Toll {
  const total = noToll();
  for (const toll of tolls) {
    if (toll.known > 0) addFigure(total, toll, 0);
    total.known += toll.known - Number(toll.known > 0);
    total.unknown += toll.unknown;
    total.incomplete += toll.incomplete;
  }
  return total;
}
