import { describe, expect, test } from 'vitest';
import { highestSince, lowestSince } from '../../src/analysis/since.js';
import { at, type Short, series } from './make-series.js';

const high = (...months: Short[]) => {
  const { period, ...since } = highestSince(series(...months), months.length - 1, 'best');
  return { ...since, at: at({ period }) };
};

const low = (...months: Short[]) => {
  const since = lowestSince(series(...months), months.length - 1, 'best');
  return since && { kind: since.kind, at: at(since), figure: since.figure, atLeast: since.atLeast };
};

describe('highestSince(periods, index, estimate)', () => {
  test('finds the latest earlier period that is higher', () => {
    expect(high(9, 7, 3, 5)).toMatchObject({ kind: 'highest-since', at: 1, figure: 7, between: 1 });
  });
  test('says whether the earlier figure is a minimum', () => {
    expect(high('>9', 3, 5)).toMatchObject({ kind: 'highest-since', at: 0, minimum: true });
    expect(high(9, 3, 5)).toMatchObject({ minimum: false });
  });
  test('calls a tie equal', () => {
    expect(high(9, 5, 3, 5)).toMatchObject({ kind: 'equals', at: 1 });
  });
  test('is on record without one, and counts what has no figure or a minimum', () => {
    expect(high(2, 'gap', '?', '>3', 'partial 1', 5)).toEqual({
      kind: 'on-record',
      at: 0,
      figure: undefined,
      minimum: false,
      between: 5,
      withoutFigure: 2,
      atLeast: 2,
    });
  });
  test('holds for a partial period, and against one', () => {
    expect(high(9, 'partial 6', 3, 'partial 5')).toMatchObject({ kind: 'highest-since', at: 1 });
  });
});

describe('lowestSince(periods, index, estimate)', () => {
  test('finds the latest earlier period that is lower, a tie as equal', () => {
    expect(low(1, 9, 7, 5)).toMatchObject({ kind: 'lowest-since', at: 0, figure: 1 });
    expect(low(1, 5, 7, 5)).toMatchObject({ kind: 'equals', at: 1 });
    expect(low(6, 9, 7, 5)).toMatchObject({ kind: 'on-record', at: 0, figure: undefined });
  });
  test.each(['partial 0', 'holed 0', '>0', '?', 'gap'])('is undefined for %s, which sets no low', (month) => {
    expect(low(6, 9, month)).toBeUndefined();
  });
  test.each(['partial 2', 'holed 2', '>2'])(
    'does not rely on %s, and counts it as a reservation',
    (month) => {
      expect(low(1, month, 7, 5)).toEqual({ kind: 'lowest-since', at: 0, figure: 1, atLeast: 1 });
    },
  );
  test('has no reservation about a minimum that is higher', () => {
    expect(low(1, '>6', 7, 5)).toMatchObject({ at: 0, atLeast: 0 });
  });
});
