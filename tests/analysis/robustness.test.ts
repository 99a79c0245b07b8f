import { expect, test } from 'vitest';
import { periodTolls } from '../../src/analysis/period-tolls.js';
import { robustness } from '../../src/analysis/robustness.js';
import { calendarOf, type Period, parsePeriod } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import { type Asked, incidents, type Row, tallies } from '../incidents/make-table.js';

const month = calendarOf('month');

function tried(rows: readonly Row[], period: string, asked: Asked = {}, make = incidents) {
  const scope = make(rows, asked);
  const trials = robustness(scope, month, periodTolls(scope, month), parsePeriod(period) as Period);
  return trials.map(({ variant, figure, highest, highestHolds }) => [
    variant.kind === 'estimate' ? variant.estimate : variant.kind === 'place' ? variant.place : variant.kind,
    figure,
    highest && `${highest.kind} ${periodKey(highest.period)}`,
    highestHolds,
  ]);
}

const days = (figures: Readonly<Record<string, NonNullable<Row['killed']> | null>>): Row[] =>
  Object.entries(figures).map(([on, killed]) => ({ on, killed }));

test('robustness tries the other estimates where there are ranges', () => {
  const rows = days({
    '2024-01-05': { low: 2, best: 9, high: 9 },
    '2024-02-05': { low: 4, best: 5, high: 9 },
    '2024-03-05': { low: 3, best: 6, high: 6 },
  });
  expect(tried(rows, '2024-03', { covered: '2024-01..2024-03' })).toEqual([
    ['low', 3, 'highest-since 2024-02', false],
    ['high', 6, 'highest-since 2024-02', false],
    ['without-largest', 0, 'highest-since 2024-02', false],
  ]);
});

test('robustness leaves out the largest incident of the period', () => {
  const rows = days({ '2024-01-05': 9, '2024-02-05': 4, '2024-03-05': 6, '2024-03-06': 5 });
  expect(tried(rows, '2024-03')).toEqual([['without-largest', 5, 'highest-since 2024-01', false]]);
  expect(tried(rows, '2024-02')).toEqual([['without-largest', 0, 'highest-since 2024-01', true]]);
});

test('robustness puts incidents that are counted apart elsewhere', () => {
  const rows = days({ '2024-01-31..2024-02-01': 8, '2024-01-05': 3, '2024-02-05': 4, '2024-03-05': 6 });
  expect(tried(rows, '2024-03', { covered: '2024-01..2024-03' }).slice(0, 3)).toEqual([
    ['start', 6, 'highest-since 2024-01', false],
    ['end', 6, 'highest-since 2024-02', false],
    ['spread', 6, 'highest-since 2024-02', false],
  ]);
});

test('robustness puts incidents that reach across an edge of the window where they start or end', () => {
  const rows = days({ '2023-12-31..2024-01-01': 8, '2024-01-05': 3, '2024-02-05': 4 });
  const places = tried(rows, '2024-02', { covered: '2024-01..2024-02' }).slice(0, 3);
  expect(places).toEqual([
    ['start', 4, 'on-record 2024-01', true],
    ['end', 4, 'highest-since 2024-01', false],
    ['spread', 4, 'on-record 2024-01', true],
  ]);
});

test('robustness tries nothing for tallies of single figures, and for a period without a figure', () => {
  expect(tried(days({ '2024-01': 3, '2024-02': 4 }), '2024-02', {}, tallies)).toEqual([]);
  expect(tried(days({ '2024-01-05': 3, '2024-02-05': null }), '2024-02')).toEqual([]);
});

test('robustness tries a low as well', () => {
  const rows = days({ '2024-01-05': 3, '2024-01-31..2024-02-01': 2, '2024-02-05': 4, '2024-03-05': 3 });
  const scope = incidents(rows, { covered: '2024-01..2024-03' });
  const trials = robustness(scope, month, periodTolls(scope, month), parsePeriod('2024-03') as Period);
  const lows = trials.map(({ lowest, lowestHolds }) => [
    lowest && `${lowest.kind} ${periodKey(lowest.period)}`,
    lowestHolds,
  ]);
  expect(lows.slice(0, 3)).toEqual([
    ['on-record 2024-01', false],
    ['equals 2024-01', true],
    ['on-record 2024-01', false],
  ]);
});
