import { expect, test } from 'vitest';
import { bestOf, minimumOf } from '../../src/incidents/entry.js';
import { makeEntries } from '../analysis/make-entries.js';

const [whole, holed, empty, stated] = makeEntries([
  { on: '2024-03', byType: { soldiers: 3, civilians: 2 } },
  { on: '2024-03', byType: { soldiers: null, civilians: 2 } },
  { on: '2024-03', byType: { soldiers: null, civilians: null } },
  { on: '2024-03', killed: 9, byType: { soldiers: 3, civilians: null } },
]);

test('bestOf(entry, total) is the stated total, else the sum of parts that are all known', () => {
  expect([whole, holed, empty, stated].map((entry) => bestOf(entry, 'killed'))).toEqual([
    5,
    Number.NaN,
    Number.NaN,
    9,
  ]);
});

test('minimumOf(entry, total) adds up the parts that are known', () => {
  expect([whole, holed, empty, stated].map((entry) => minimumOf(entry, 'killed'))).toEqual([
    5,
    2,
    Number.NaN,
    9,
  ]);
});

test('bestOf(entry, part) is what stands there', () => {
  expect([whole, holed].map((entry) => bestOf(entry, 'killed_soldiers'))).toEqual([3, Number.NaN]);
  expect(bestOf(whole, 'wounded')).toBeNaN();
});
