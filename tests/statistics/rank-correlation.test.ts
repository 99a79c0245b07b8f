import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEWEST_PAIRS, rankCorrelation } from '../../src/statistics/rank-correlation.js';

const eight = [1, 2, 3, 4, 5, 6, 7, 8];

test('rankCorrelation(first, second) is 1 in the same order, whatever the distances, and -1 in the opposite', () => {
  const grown = [0, 1, 2, 5, 10, 50, 100, 9000];
  expect(rankCorrelation(eight, grown)).toBeCloseTo(1, 12);
  expect(rankCorrelation(eight, [...grown].reverse())).toBeCloseTo(-1, 12);
});

test('rankCorrelation(first, second) follows 1 - 6 Σd² / n(n² - 1) where nothing is tied', () => {
  // d = 1, 1, 0, 0, 3, 1, 1, 1, so Σd² = 14.
  expect(rankCorrelation(eight, [2, 1, 3, 4, 8, 5, 6, 7])).toBeCloseTo(1 - (6 * 14) / (8 * 63), 12);
});

test('rankCorrelation(first, second) says why there is none', () => {
  expect(rankCorrelation(eight.slice(1), eight.slice(1))).toBe('too-few');
  expect(rankCorrelation(eight, [3, 3, 3, 3, 3, 3, 3, 3])).toBe('constant');
  expect(rankCorrelation([], [])).toBe('too-few');
});

test('rankCorrelation(first, second) is Pearson’s of mean ranks, counted naively', () => {
  const figure = fc.integer({ min: 0, max: 12 });
  const pairs = fc.array(fc.tuple(figure, figure), { minLength: FEWEST_PAIRS, maxLength: 40 });
  fc.assert(
    fc.property(pairs, (drawn) => {
      const [first, second] = [0, 1].map((side) => drawn.map((pair) => pair[side]));
      const result = rankCorrelation(first, second);
      if (new Set(first).size === 1 || new Set(second).size === 1) expect(result).toBe('constant');
      else expect(result).toBeCloseTo(naive(first, second), 9);
    }),
  );
});

function naive(first: readonly number[], second: readonly number[]): number {
  const middle = (first.length + 1) / 2;
  const [a, b] = [first, second].map((values) =>
    values.map((value) => {
      const below = values.filter((other) => other < value).length;
      return below + (values.filter((other) => other === value).length + 1) / 2 - middle;
    }),
  );
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, index) => sum + value * y[index], 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}
