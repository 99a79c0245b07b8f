import { expect, test } from 'vitest';
import { recordOf } from '../../src/analysis/record-of.js';
import { at, series } from './make-series.js';

const YEARS = [...Array(2).fill(0), 5, ...Array(9).fill(1), 1, 1, 7, ...Array(9).fill(1), 1, 1, 6];

test('recordOf(periods, index, estimate) sets March beside the other Marches', () => {
  const { otherYears, rankInOtherYears } = recordOf(series(...YEARS), 14, 'best');
  expect(otherYears.map(at)).toEqual([2, 26]);
  expect(rankInOtherYears).toMatchObject({ fromTop: 1, of: 3, tied: [] });
});

test('recordOf(periods, index, estimate) ranks a period among all and among those up to it', () => {
  const { rank, rankThen } = recordOf(series(...YEARS), 2, 'best');
  expect([rank?.fromTop, rank?.of, rankThen?.fromTop, rankThen?.of]).toEqual([3, 27, 1, 3]);
});

test('recordOf(periods, index, estimate) lets a partial period set a high, no low and no rank', () => {
  const record = recordOf(series(3, 9, 2, 'partial 5'), 3, 'best');
  expect(record.highest?.kind).toBe('highest-since');
  expect([record.lowest, record.rank]).toEqual([undefined, undefined]);
  expect([record.toPass?.more, at(record.toPass?.entry)]).toEqual([5, 1]);
});

test('recordOf(periods, index, estimate) says nothing of a gap', () => {
  const record = recordOf(series(3, 9, 'gap'), 2, 'best');
  expect(record).toMatchObject({ rank: undefined, highest: undefined, lowest: undefined, toPass: undefined });
});
