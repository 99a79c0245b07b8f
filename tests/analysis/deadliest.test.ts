import { expect, test } from 'vitest';
import { deadliest, type RankedPeriod } from '../../src/analysis/deadliest.js';
import { calendarOf } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import type { Place } from '../../src/incidents/scope.js';
import { incidents, type Row, tallies } from '../incidents/make-table.js';

const month = calendarOf('month');
const told = ({ rank, period, toll }: RankedPeriod) => [rank, periodKey(period), toll.best];
const perMonth = (...figures: (number | null)[]): Row[] =>
  figures.map((killed, index) => ({ on: `2024-0${index + 1}`, killed }));

test('deadliest(scope, month) ranks 1, 2, 2, 4, those of one rank in order of time', () => {
  const { ranked } = deadliest(tallies(perMonth(3, 5, 9, 5)), month);
  expect(ranked.map(told)).toEqual([
    [1, '2024-03', 9],
    [2, '2024-02', 5],
    [2, '2024-04', 5],
    [4, '2024-01', 3],
  ]);
  expect(ranked.map(({ tied }) => tied)).toEqual([false, true, true, false]);
});

test('deadliest(scope, month) ranks quiet months, and neither gaps nor unknown tolls', () => {
  const quiet: Row[] = [
    { on: '2024-01-05', killed: 2 },
    { on: '2024-03-05', killed: null },
    { on: '2024-04-05', killed: 1 },
  ];
  const all = deadliest(incidents(quiet, { covered: '2024-01..2024-04' }), month);
  expect(all.ranked.map(told)).toEqual([
    [1, '2024-01', 2],
    [2, '2024-04', 1],
    [3, '2024-02', 0],
  ]);
  expect(all.unranked).toEqual([]);
  const gaps = deadliest(tallies(perMonth(2, null), { covered: '2024-01..2024-04' }), month);
  expect(gaps.ranked.map(told)).toEqual([[1, '2024-01', 2]]);
  expect(gaps.periods).toHaveLength(4);
});

test('deadliest(scope, month) gives a month that is cut no rank, but says what it needs to pass the next', () => {
  const rows: Row[] = [
    { on: '2024-01-05', killed: 9 },
    { on: '2024-02-05', killed: 6 },
    { on: '2024-03-05', killed: 4 },
  ];
  const { ranked, unranked } = deadliest(incidents(rows, { covered: '2024-01-01..2024-03-10' }), month);
  expect(ranked.map(told)).toEqual([
    [1, '2024-01', 9],
    [2, '2024-02', 6],
  ]);
  expect(unranked.map(told)).toEqual([[undefined, '2024-03', 4]]);
  expect(unranked[0].toPass).toMatchObject({ more: 3, entry: { toll: { best: 6 } } });
  expect(ranked.every(({ toPass }) => toPass === undefined)).toBe(true);
});

test('deadliest(scope, month) lets a month that is cut hold the high already', () => {
  const rows: Row[] = [
    { on: '2024-01-05', killed: 9 },
    { on: '2024-02-05', killed: 10 },
  ];
  const [february] = deadliest(incidents(rows, { covered: '2024-01-01..2024-02-10' }), month).unranked;
  expect(february).toMatchObject({ rank: undefined, toPass: undefined, since: { kind: 'on-record' } });
});

test('deadliest(scope, quarter) gives no rank where a month is missing', () => {
  const rows: Row[] = [...perMonth(1, 1, 1), { on: '2024-04', killed: 50 }];
  const { ranked, unranked } = deadliest(
    tallies(rows, { covered: '2024-01..2024-06' }),
    calendarOf('quarter'),
  );
  expect(ranked.map(told)).toEqual([[1, '2024-Q1', 3]]);
  expect(unranked.map(told)).toEqual([[undefined, '2024-Q2', 50]]);
});

test('deadliest(scope, month) ranks by the estimate and the measure asked about', () => {
  const rows: Row[] = [
    { on: '2024-01-05', killed: { low: 1, best: 5, high: 5 } },
    { on: '2024-02-05', killed: { low: 2, best: 2, high: 9 } },
    { on: '2024-02-29', killed: 0 },
  ];
  const first = (asked: object) => periodKey(deadliest(incidents(rows, asked), month).ranked[0].period);
  const covered = '2024-01..2024-02';
  expect(first({ covered })).toBe('2024-01');
  expect(first({ covered, estimate: 'low' })).toBe('2024-02');
  expect(first({ covered, estimate: 'high' })).toBe('2024-02');
  expect(first({ covered, measure: 'incidents' })).toBe('2024-02');
});

test('deadliest(scope, month) gives shares of what is counted in periods', () => {
  const rows: Row[] = [
    { on: '2024-01-05', killed: 3 },
    { on: '2024-02-05', killed: 1 },
    { on: '2024-01-31..2024-02-01', killed: 96 },
  ];
  const { ranked, apart, total } = deadliest(incidents(rows, { covered: '2024-01..2024-02' }), month);
  expect(ranked.map(({ share }) => share)).toEqual([0.75, 0.25]);
  expect([apart.tolls.killed.best, total.tolls.killed.best]).toEqual([96, 100]);
  const quiet = deadliest(incidents([{ on: '2024-01-05', killed: 0 }], { covered: '2024-01' }), month);
  expect(quiet.ranked[0].share).toBeUndefined();
});

const straddling: Row[] = [
  { on: '2024-01-05', killed: 3, texts: { id: 'a' } },
  { on: '2024-01-06', killed: 3, texts: { id: 'b' } },
  { on: '2024-01-31..2024-02-01', killed: 9, texts: { id: 'c' } },
  { on: '2024-03-01', killed: 0, texts: { id: 'd' } },
];

test.each<[Place, (string | undefined)[]]>([
  ['apart', ['a', undefined, undefined]],
  ['start', ['c', undefined, undefined]],
  ['end', ['a', 'c', undefined]],
])('the largest incident with place %s: the first of equals, none where nobody was killed', (place, ids) => {
  const { ranked } = deadliest(incidents(straddling, { covered: '2024-01..2024-03', place }), month);
  const inTime = [...ranked].sort((a, b) => a.period.start - b.period.start);
  expect(inTime.map(({ largest }) => largest?.id)).toEqual(ids);
});

test('tallies have no largest incident', () => {
  expect(deadliest(tallies(perMonth(3, 5)), month).ranked.map(({ largest }) => largest)).toEqual([
    undefined,
    undefined,
  ]);
});
