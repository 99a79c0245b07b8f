import { expect, test } from 'vitest';
import { breakdown } from '../../src/analysis/breakdown.js';
import type { Dimension } from '../../src/incidents/dimension.js';
import type { Scope } from '../../src/incidents/scope.js';
import { type Asked, incidents, type Row } from '../incidents/make-table.js';

const admin1 = { kind: 'text', field: 'admin1' } as const;
const rows: Row[] = [
  { on: '2024-03-05', killed: { low: 9, best: 2, high: 2 }, texts: { admin1: 'Raqqa' } },
  { on: '2024-03-04', killed: 5, texts: { admin1: 'Homs' } },
  { on: '2024-03-04', killed: 9, texts: { admin1: '' } },
  { on: '2024-03-09..2024-03-10', killed: 2, texts: { admin1: 'Hama' } },
];
const told = (scope: Scope, ...by: Dimension[]) =>
  breakdown(scope, by, ['incidents', 'killed']).groups.map(({ keys, tolls }) => [...keys, tolls.killed.best]);

test('breakdown(scope, by a text) has the highest first, ties by name, the unknown last', () => {
  expect(told(incidents(rows), admin1)).toEqual([
    ['Homs', 5],
    ['Hama', 2],
    ['Raqqa', 2],
    [null, 9],
  ]);
});

test('breakdown(scope, by a text) orders by the estimate asked about', () => {
  const byLow = told(incidents(rows, { estimate: 'low' }), admin1).map(([name]) => name);
  expect(byLow).toEqual(['Raqqa', 'Homs', 'Hama', null]);
});

test('breakdown(scope, by weekday) keeps the order of the week', () => {
  expect(told(incidents(rows), { kind: 'weekday' })).toEqual([
    [1, 14],
    [2, 2],
    [null, 2],
  ]);
});

test('breakdown(scope, by two dimensions) has a group for each pair that has rows', () => {
  expect(told(incidents(rows), { kind: 'weekday' }, admin1)).toEqual([
    [1, 'Homs', 5],
    [1, null, 9],
    [2, 'Raqqa', 2],
    [null, 'Hama', 2],
  ]);
});

test('breakdown(scope, ...) adds up to the total, with what crosses the window apart', () => {
  const asked: Asked = { covered: '2024-03-01..2024-03-09' };
  const { groups, apart, outside, total } = breakdown(incidents(rows, asked), [admin1], ['killed']);
  expect(groups.map(({ tolls }) => tolls.killed.best)).toEqual([5, 2, 9]);
  expect([apart, outside, total].map(({ tolls }) => tolls.killed.best)).toEqual([2, 0, 18]);
});
