import { expect, test } from 'vitest';
import { figureColumn } from '../../src/incidents/figure-column.js';
import { MINIMUM, SOME_TYPES } from '../../src/incidents/incident-table.js';
import { listIncidents } from '../../src/incidents/list-incidents.js';
import { tally } from '../../src/incidents/tally.js';
import { incidents, makeTable, type Row } from './make-table.js';

const rows: Row[] = [
  { on: '2024-03-01', killed: '4+' },
  { on: '2024-03-02', byType: { soldiers: 3, civilians: '2+' } },
  { on: '2024-03-03', byType: { soldiers: null, civilians: '2+' } },
  { on: '2024-03-04', killed: '9+', byType: { soldiers: 3, civilians: 2 } },
  { on: '2024-03-05', byType: { soldiers: 1, civilians: { low: 4, best: Number.NaN, high: 6 } } },
  { on: '2024-03-06', byType: { soldiers: null, civilians: { low: 4, best: Number.NaN, high: 6 } } },
  {
    on: '2024-03-07',
    killed: { low: 24, best: Number.NaN, high: 99 },
    byType: { civilians: 20, soldiers: null },
  },
];

const unknown = Number.NaN;

const plain = (column: ReturnType<typeof figureColumn>) =>
  Object.fromEntries(Object.entries(column).map(([name, figures]) => [name, [...figures]]));

test('a stated minimum counts as its figure, and says that more may be meant', () => {
  expect(plain(figureColumn(makeTable(rows), 'killed'))).toEqual({
    low: [4, 5, 2, 9, 5, 4, 24],
    best: [4, 5, 2, 9, 1, unknown, unknown],
    high: [4, 5, 2, 9, 7, 6, 99],
    incomplete: [MINIMUM, MINIMUM, SOME_TYPES, MINIMUM, SOME_TYPES, 0, 0],
  });
});

test('the minimum of one victim type is a minimum where that type is asked about', () => {
  const of = (...types: string[]) => plain(figureColumn(makeTable(rows), 'killed', types));
  expect(of('civilians')).toEqual({
    low: [0, 2, 2, 2, 4, 4, 20],
    best: [0, 2, 2, 2, unknown, unknown, 20],
    high: [0, 2, 2, 2, 6, 6, 20],
    incomplete: [0, MINIMUM, MINIMUM, 0, 0, 0, 0],
  });
  expect(of('soldiers').incomplete).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(of('unknown')).toMatchObject({
    low: [4, 0, 0, 4, 0, unknown, 4],
    best: [4, 0, 0, 4, 0, unknown, unknown],
    high: [4, 0, 0, 4, 0, unknown, 79],
    incomplete: [MINIMUM, 0, 0, MINIMUM, 0, 0, 0],
  });
});

test('sums with minimums are incomplete, in all and by victim type', () => {
  const scope = incidents(rows);
  const { total } = tally(scope, { by: [], measures: ['killed'] });
  expect(total.tolls.killed).toEqual({
    low: 53,
    best: 21,
    high: 132,
    known: 5,
    unknown: 2,
    incomplete: 5,
    minimum: 3,
  });
  const { groups } = tally(scope, { by: [{ kind: 'victim' }], measures: ['killed'] });
  const toll = (type: string | null) => groups.find(({ keys }) => keys[0] === type)?.tolls.killed;
  expect(toll('civilians')).toMatchObject({ low: 34, best: 26, high: 38, known: 4, unknown: 2, minimum: 2 });
  expect(toll('soldiers')).toMatchObject({ best: 7, minimum: 0 });
  expect(toll(null)).toMatchObject({ low: 12, best: 8, high: 87, known: 2, unknown: 1, minimum: 2 });
});

test('a listed incident names its minimums', () => {
  expect(listIncidents(incidents(rows)).map(({ minimums }) => minimums.length)).toEqual([
    1, 1, 0, 1, 0, 0, 0,
  ]);
});
