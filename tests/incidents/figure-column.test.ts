import { expect, test } from 'vitest';
import { figureColumn } from '../../src/incidents/figure-column.js';
import { makeTable } from './make-table.js';

const unknown = Number.NaN;
const table = makeTable([
  { on: '2024-03-01', killed: 9, byType: { soldiers: 3, civilians: 2 } },
  { on: '2024-03-02', byType: { soldiers: 3, civilians: null } },
  { on: '2024-03-03', byType: { soldiers: 0, civilians: null } },
  { on: '2024-03-04', killed: 7, byType: { soldiers: null, civilians: null } },
  { on: '2024-03-05', byType: { soldiers: null, civilians: null }, incidents: 4 },
  { on: '2024-03-06', byType: { soldiers: 0, civilians: 0 }, incidents: null },
]);
const read = (...victimTypes: string[]) => {
  const { best, incomplete } = figureColumn(table, 'killed', victimTypes);
  return { best: [...best], incomplete: [...incomplete] };
};

test('figureColumn(table, measure) is the total of everyone', () => {
  expect([...figureColumn(table, 'killed').best]).toEqual([9, 3, 0, 7, unknown, 0]);
});

test('figureColumn(table, incidents) is how many each row stands for, whatever the victim types', () => {
  expect([...figureColumn(table, 'incidents', ['soldiers']).best]).toEqual([1, 1, 1, 1, 4, unknown]);
});

test('figureColumn(table, measure, [type]) is of that type alone, unknown where it is not stated', () => {
  expect(read('soldiers')).toEqual({ best: [3, 3, 0, unknown, unknown, 0], incomplete: [0, 0, 0, 0, 0, 0] });
  expect(read('civilians').best).toEqual([2, unknown, unknown, unknown, unknown, 0]);
});

test('figureColumn(table, measure, types) sums the stated ones; zero and an unknown are unknown', () => {
  expect(read('soldiers', 'civilians')).toEqual({
    best: [5, 3, unknown, unknown, unknown, 0],
    incomplete: [0, 1, 0, 0, 0, 0],
  });
});

test('figureColumn(table, measure, [unknown]) is what the total holds beyond its parts', () => {
  expect(read('unknown').best).toEqual([4, 0, 0, 7, unknown, 0]);
});

test('figureColumn(table, measure) refuses a measure that the table does not have', () => {
  expect(() => figureColumn(table, 'wounded')).toThrow('the table has no measure wounded');
});
