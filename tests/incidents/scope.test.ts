import { expect, test } from 'vitest';
import { canSplit } from '../../src/incidents/scope.js';
import { makeTable, type Row } from './make-table.js';

const ask = (killed: Row['killed'] & {}, estimate: 'low' | 'best' | 'high') =>
  canSplit({ table: makeTable([{ on: '2024', killed, byType: { soldiers: 2 } }]), estimate });

test('canSplit(scope) is false for bounds that are stated of the total alone', () => {
  const ranged = { low: 2, best: 3, high: 4 };
  expect((['low', 'best', 'high'] as const).map((estimate) => ask(ranged, estimate))).toEqual([
    false,
    true,
    false,
  ]);
});

test('canSplit(scope) is true for any estimate where every total is exact', () => {
  expect((['low', 'best', 'high'] as const).map((estimate) => ask(3, estimate))).toEqual([true, true, true]);
});
