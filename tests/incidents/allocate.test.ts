import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from '../../src/incidents/allocate.js';

test.each([
  [10, [1, 1], [5, 5]],
  [1, [1, 1], [1, 0]],
  [2, [1, 1, 1], [1, 1, 0]],
  [7, [10, 20], [2, 5]],
  [1, [1, 3], [0, 1]],
  [0, [3, 4], [0, 0]],
  [5, [31], [5]],
])('allocate(%i, %j) is %j: by largest remainder, the earlier first in a tie', (figure, weights, parts) => {
  expect(allocate(figure, weights)).toEqual(parts);
});

test('allocate(figure, weights) gives whole parts that sum to the figure, each within one of its share', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 366 }), { minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(fc.nat(100_000), weights, (figure, days) => {
      const parts = allocate(figure, days);
      const all = days.reduce((sum, count) => sum + count, 0);
      expect(parts.every(Number.isInteger)).toBe(true);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(figure);
      parts.forEach((part, index) => {
        expect(Math.abs(part - (figure * days[index]) / all)).toBeLessThan(1);
      });
    }),
  );
});
