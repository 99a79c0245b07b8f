import { expect, test } from 'vitest';
import { type PeriodTolls, periodTolls, typesNotStated } from '../../src/analysis/period-tolls.js';
import { calendarOf } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import { incidents, type Row, tallies } from '../incidents/make-table.js';

const told = ({ periods }: PeriodTolls) =>
  periods.map(({ period, state, incidents, toll }) => [periodKey(period), state, incidents.best, toll.best]);

test('periodTolls(scope, month) has every month of the window; a quiet one is zero and complete', () => {
  const rows: Row[] = [
    { on: '2024-01-31', killed: 3 },
    { on: '2024-03-01', killed: 2 },
    { on: '2024-03-31', killed: 1 },
  ];
  expect(told(periodTolls(incidents(rows, { covered: '2024-01..2024-04' }), calendarOf('month')))).toEqual([
    ['2024-01', 'complete', 1, 3],
    ['2024-02', 'complete', 0, 0],
    ['2024-03', 'complete', 2, 3],
    ['2024-04', 'complete', 0, 0],
  ]);
});

test('periodTolls(scope, month) calls a month that the window cuts partial, quiet or not', () => {
  const scope = incidents([{ on: '2024-02-15', killed: 3 }], { covered: '2024-01-02..2024-03-30' });
  expect(told(periodTolls(scope, calendarOf('month')))).toEqual([
    ['2024-01', 'partial', 0, 0],
    ['2024-02', 'complete', 1, 3],
    ['2024-03', 'partial', 0, 0],
  ]);
});

const published: Row[] = [
  { on: '2024-01', incidents: 5, killed: 3 },
  { on: '2024-03', incidents: 7, killed: null },
  { on: '2024-04', incidents: null, killed: 2 },
];

test('periodTolls(scope, month) of tallies calls a month without a row a gap, before and after the first', () => {
  const scope = tallies(published, { covered: '2023-12..2024-05' });
  expect(told(periodTolls(scope, calendarOf('month')))).toEqual([
    ['2023-12', 'gap', 0, 0],
    ['2024-01', 'complete', 5, 3],
    ['2024-02', 'gap', 0, 0],
    ['2024-03', 'complete', 7, 0],
    ['2024-04', 'complete', 0, 2],
    ['2024-05', 'gap', 0, 0],
  ]);
});

test('periodTolls(scope, month) tells an unknown figure from zero', () => {
  const { periods } = periodTolls(tallies(published), calendarOf('month'));
  const counts = periods.map(({ incidents, toll }) => [incidents.unknown, toll.unknown, toll.known]);
  expect(counts).toEqual([
    [0, 0, 1],
    [0, 0, 0],
    [0, 1, 0],
    [1, 0, 1],
  ]);
});

test('periodTolls(scope, quarter) of monthly tallies is holed where a month is missing', () => {
  const scope = tallies(published, { covered: '2024-01..2024-09' });
  expect(told(periodTolls(scope, calendarOf('quarter')))).toEqual([
    ['2024-Q1', 'holed', 12, 3],
    ['2024-Q2', 'holed', 0, 2],
    ['2024-Q3', 'gap', 0, 0],
  ]);
});

test('periodTolls(scope, month) calls a month that is cut, and has no figure for its days, a gap', () => {
  const scope = tallies(published, { covered: '2024-01-01..2024-05-10' });
  expect(told(periodTolls(scope, calendarOf('month'))).at(-1)).toEqual(['2024-05', 'gap', 0, 0]);
});

test('byVictim of a period sums to its toll, in the order of the columns, unknown last', () => {
  const rows: Row[] = [
    { on: '2024-03-01', killed: 9, byType: { soldiers: 3, civilians: 2 } },
    { on: '2024-03-02', byType: { soldiers: 0, civilians: 1 } },
  ];
  const [march] = periodTolls(incidents(rows), calendarOf('month')).periods;
  expect(march.byVictim.map(({ victimType, toll }) => [victimType, toll.best])).toEqual([
    ['soldiers', 3],
    ['civilians', 3],
    [null, 4],
  ]);
  expect(march.toll.best).toBe(10);
});

test('typesNotStated(entry) names the types without any figure where another has one', () => {
  const rows: Row[] = [
    { on: '2024-01', byType: { soldiers: 3, civilians: null } },
    { on: '2024-02', byType: { soldiers: 3, civilians: 0 } },
    { on: '2024-03', byType: { soldiers: null, civilians: null } },
  ];
  const { periods } = periodTolls(tallies(rows), calendarOf('month'));
  expect(periods.map(typesNotStated)).toEqual([['civilians'], [], []]);
});
