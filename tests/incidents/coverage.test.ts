import { expect, test } from 'vitest';
import { formatDay } from '../../src/calendar/day.js';
import { gapsOf, inferredCoverage, tallyUnit } from '../../src/incidents/coverage.js';
import { makeTable, type Row, range } from './make-table.js';

const rowsOn = (...dates: string[]): Row[] => dates.map((on) => ({ on, killed: 1 }));
const say = ({ start, end }: { start: number; end: number }) => `${formatDay(start)}..${formatDay(end)}`;

function gaps(rows: readonly Row[], window: string, row: 'incident' | 'tally' = 'tally'): string[] {
  const table = makeTable(rows, row);
  return gapsOf(table, new Uint8Array(table.length).fill(1), range(window)).map(say);
}

test('gapsOf(...) of tallies are the stretches that no row covers, in whatever order rows come', () => {
  expect(gaps(rowsOn('2024-05', '2024-02', '2024-03'), '2024-01..2024-07')).toEqual([
    '2024-01-01..2024-01-31',
    '2024-04-01..2024-04-30',
    '2024-06-01..2024-07-31',
  ]);
});

test('gapsOf(...) of tallies stay within the window', () => {
  const rows = rowsOn('2023-01', '2024-03', '2024-09');
  expect(gaps(rows, '2024-02..2024-05')).toEqual(['2024-02-01..2024-02-29', '2024-04-01..2024-05-31']);
  expect(gaps(rows, '2024-03-10..2024-03-20')).toEqual([]);
  expect(gaps(rows, '2025')).toEqual(['2025-01-01..2025-12-31']);
});

test('gapsOf(...) of tallies that overlap count a day as covered once', () => {
  expect(gaps(rowsOn('2024-Q1', '2024-02', '2024-04'), '2024-01..2024-05')).toEqual([
    '2024-05-01..2024-05-31',
  ]);
});

test('gapsOf(...) of incidents are none: a day without incidents is quiet', () => {
  expect(gaps(rowsOn('2024-03-05'), '2024', 'incident')).toEqual([]);
});

test('gapsOf(...) of incidents are those of the publisher, unless the files have incidents in them', () => {
  const told = (rows: readonly Row[], window: string) => {
    const table = { ...makeTable(rows), gaps: [range('1993')] };
    return gapsOf(table, new Uint8Array(table.length).fill(1), range(window)).map(say);
  };
  expect(told(rowsOn('1992-12-31', '1994'), '1990..1995')).toEqual(['1993-01-01..1993-12-31']);
  expect(told(rowsOn('1992', '1994'), '1993-07..1994')).toEqual(['1993-07-01..1993-12-31']);
  expect(told(rowsOn('1992', '1993-05-01'), '1990..1995')).toEqual([]);
  expect(told(rowsOn('2013'), '2013')).toEqual([]);
});

test('inferredCoverage(table) is from the first to the last date that is known', () => {
  const table = makeTable(rowsOn('2024-03-05..2024-03-09', '..2024-02-01', '2024-03-07..'));
  expect(inferredCoverage(table)).toEqual({ ...range('2024-02-01..2024-03-09'), stated: false });
  expect(inferredCoverage(makeTable([]))).toBeUndefined();
});

test.each([
  [['2024-03-05', '2024-04'], 'month'],
  [['2024-W12'], 'week'],
  [['2024-02', '2024-Q2'], 'quarter'],
  [['2024-Q1'], 'quarter'],
  [['2023', '2024'], 'year'],
])('tallyUnit(table) of %j is the %s', (dates, unit) => {
  expect(tallyUnit(makeTable(rowsOn(...dates), 'tally'))).toBe(unit);
});
