import { expect, test } from 'vitest';
import { rankIn, toPass } from '../../src/analysis/rank.js';
import { at, series } from './make-series.js';

test('rankIn(periods, entry, estimate) gives ties the same rank, from either end', () => {
  const periods = series(7, 5, 5, 2, 'gap', 'partial 9', '?');
  const rank = (index: number) => {
    const found = rankIn(periods, periods[index], 'best');
    return found && [found.fromTop, found.fromBottom, found.of, found.tied.map(at)];
  };
  expect(rank(0)).toEqual([1, 4, 4, []]);
  expect(rank(1)).toEqual([2, 2, 4, [2]]);
  expect(rank(3)).toEqual([4, 1, 4, []]);
});

test.each([4, 5, 6])(
  'rankIn(periods, entry, estimate) ranks no gap, partial or unknown period: %i',
  (index) => {
    const periods = series(7, 5, 5, 2, 'gap', 'partial 9', '?');
    expect(rankIn(periods, periods[index], 'best')).toBeUndefined();
  },
);

test('toPass(periods, entry, estimate) is one more than the next ranked period above', () => {
  const periods = series(9, 6, 6, 4, 'partial 5', 'holed 8');
  const next = toPass(periods, periods[4], 'best');
  expect([next?.more, at(next?.entry), next?.rank]).toEqual([2, 2, 2]);
});

test('toPass(periods, entry, estimate) takes one more to pass an equal', () => {
  const periods = series(9, 'partial 9');
  expect(toPass(periods, periods[1], 'best')?.more).toBe(1);
});

test('toPass(periods, entry, estimate) is undefined for whole periods and above all of them', () => {
  const periods = series(9, 'partial 10', 3);
  expect(toPass(periods, periods[1], 'best')).toBeUndefined();
  expect(toPass(periods, periods[2], 'best')).toBeUndefined();
});
