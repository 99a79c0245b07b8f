import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runAbove, streaksAt } from '../../src/analysis/streaks.js';
import { at, type Short, series } from './make-series.js';

const streaks = (...months: Short[]) =>
  streaksAt(series(...months), months.length - 1, 'best').map(({ kind, length, stop, stoppedBy }) => [
    kind,
    length,
    stop,
    at(stoppedBy && { period: stoppedBy }),
  ]);

describe('streaksAt(periods, index, estimate)', () => {
  test('counts rises until the figures turn', () => {
    expect(streaks(5, 2, 3, 4)).toEqual([['rise', 2, 'turn', 0]]);
  });
  test('counts falls back to the start', () => {
    expect(streaks(5, 3, 2)).toEqual([['fall', 2, 'start', undefined]]);
  });
  test('stops at a gap and at an unknown figure', () => {
    expect(streaks(1, 'gap', 3, 4)).toEqual([['rise', 1, 'no-figure', 1]]);
    expect(streaks(1, '?', 3, 4)).toEqual([['rise', 1, 'no-figure', 1]]);
    expect(streaks(3, 'gap', 4)).toEqual([['none', 0, 'no-figure', 1]]);
  });
  test('knows no rise from a minimum and no fall to one', () => {
    expect(streaks('>3', 4, 5)).toEqual([['rise', 1, 'minimum', 0]]);
    expect(streaks(5, '>4')).toEqual([['none', 0, 'minimum', 1]]);
    expect(streaks(5, 'partial 4')).toEqual([['none', 0, 'minimum', 1]]);
  });
  test('knows a rise to a minimum and a fall from one', () => {
    expect(streaks(3, '>4')).toEqual([['rise', 1, 'start', undefined]]);
    expect(streaks('>5', 4)).toEqual([['fall', 1, 'start', undefined]]);
  });
  test('is stopped by a level period', () => {
    expect(streaks(4, 4)).toEqual([['none', 0, 'level', 0]]);
    expect(streaks(4, 4, 5)).toEqual([['rise', 1, 'level', 0]]);
  });
  test('counts quiet periods, beside the fall to the first', () => {
    expect(streaks(4, 0)).toEqual([
      ['fall', 1, 'start', undefined],
      ['quiet', 1, 'turn', 0],
    ]);
    expect(streaks('gap', 0, 0)).toEqual([
      ['none', 0, 'level', 1],
      ['quiet', 2, 'no-figure', 0],
    ]);
  });
  test('is nothing for a period without a figure, and for the first', () => {
    expect(streaks(4, 'gap')).toEqual([['none', 0, 'no-figure', 1]]);
    expect(streaks(4)).toEqual([['none', 0, 'start', undefined]]);
  });
});

const above = (level: number, ...months: Short[]) => {
  const { length, stop, stoppedBy } = runAbove(series(...months), months.length - 1, 'best', level);
  return [length, stop, at(stoppedBy && { period: stoppedBy })];
};

describe('runAbove(periods, index, estimate, level)', () => {
  test('counts periods with the level or more, until one has less', () => {
    expect(above(5, 9, 4, 5, 6)).toEqual([2, 'turn', 1]);
    expect(above(5, 5, 6)).toEqual([2, 'start', undefined]);
  });
  test('takes a minimum that reaches the level, and is stopped by one that does not', () => {
    expect(above(5, 4, '>5', 'partial 7')).toEqual([2, 'turn', 0]);
    expect(above(5, 9, '>4', 6)).toEqual([1, 'minimum', 1]);
    expect(above(5, 9, 'holed 4', 6)).toEqual([1, 'minimum', 1]);
  });
  test('never goes over a gap or an unknown figure', () => {
    expect(above(5, 9, 'gap', 6)).toEqual([1, 'no-figure', 1]);
    expect(above(5, 9, '?', 6)).toEqual([1, 'no-figure', 1]);
  });
  test('is none where the period itself does not reach the level, or may not', () => {
    expect(above(5, 9, 4)).toEqual([0, 'turn', 1]);
    expect(above(5, 9, 'partial 4')).toEqual([0, 'minimum', 1]);
    expect(above(5, 9, 'gap')).toEqual([0, 'no-figure', 1]);
  });
  test('agrees with stepping back one period at a time', () => {
    const figure = fc.integer({ min: 0, max: 5 });
    const month = fc.oneof(
      { weight: 4, arbitrary: figure as fc.Arbitrary<Short> },
      figure.map((own) => `>${own}`),
      figure.map((own) => `partial ${own}`),
      fc.constantFrom('gap', '?'),
    );
    fc.assert(
      fc.property(
        fc.array(month, { minLength: 1, maxLength: 15 }),
        fc.integer({ min: 1, max: 5 }),
        (all, level) => {
          let length = 0;
          for (const short of [...all].reverse()) {
            const digits = /\d+/.exec(String(short))?.[0];
            if (digits === undefined || Number(digits) < level) break;
            length += 1;
          }
          expect(above(level, ...all)[0]).toBe(length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
