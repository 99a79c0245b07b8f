import { describe, expect, test } from 'vitest';
import { streaksAt } from '../../src/analysis/streaks.js';
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
