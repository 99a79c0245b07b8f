import { expect, test } from 'vitest';
import { changesOf } from '../../src/analysis/changes.js';
import { periodTolls } from '../../src/analysis/period-tolls.js';
import { recordOf } from '../../src/analysis/record-of.js';
import { calendarOf } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import type { Scope } from '../../src/incidents/scope.js';
import { type Row, tallies } from '../incidents/make-table.js';

function changes(scope: Scope, index: number, unit: 'month' | 'week' = 'month') {
  const { periods } = periodTolls(scope, calendarOf(unit));
  return changesOf(scope, periods, recordOf(periods, index, 'best')).map(({ against, comparison }) => [
    periodKey(against),
    comparison.toll.kind === 'compared' ? comparison.toll.first - comparison.toll.second : 'none',
  ]);
}

const months = (...killed: (number | null)[]): Row[] =>
  killed.flatMap((own, index) => {
    const name = `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return own === null ? [] : [{ on: name, killed: own }];
  });

// Thirteen months from January 2022, and the one after them.
const rows = months(5, ...Array(10).fill(1), 3, 9, 4);

test('changesOf(scope, periods, record) is against the period before and the same one a year before', () => {
  expect(changes(tallies(rows), 12)).toEqual([
    ['2022-12', 6],
    ['2022-01', 4],
  ]);
});

test('changesOf(scope, periods, record) is against what the window holds', () => {
  expect(changes(tallies(rows), 0)).toEqual([]);
  expect(changes(tallies(rows), 1)).toEqual([['2022-01', -4]]);
});

test('changesOf(scope, periods, record) tells no difference from a gap', () => {
  const gap = months(5, ...Array(10).fill(1), null, 9);
  expect(changes(tallies(gap), 12)).toEqual([
    ['2022-12', 'none'],
    ['2022-01', 4],
  ]);
});

test('changesOf(scope, periods, record) knows the same week of the year before by its number', () => {
  const weeks: Row[] = Array.from({ length: 53 }, (_, index) => {
    const start = new Date(Date.UTC(2024, 0, 1 + 7 * index)).toISOString().slice(0, 10);
    const end = new Date(Date.UTC(2024, 0, 7 + 7 * index)).toISOString().slice(0, 10);
    return { on: `${start}..${end}`, killed: index };
  });
  expect(changes(tallies(weeks), 52, 'week')).toEqual([
    ['2024-W52', 1],
    ['2024-W01', 52],
  ]);
});
