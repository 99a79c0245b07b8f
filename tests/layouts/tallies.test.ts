import { expect, test } from 'vitest';
import { formatDay } from '../../src/calendar/day.js';
import { CountedTallies } from '../../src/layouts/counted-tallies.js';
import { tallies } from '../../src/layouts/tallies.js';
import { openLayout } from './open-row.js';

const header = ['period', 'incidents', 'high_quality_incidents', 'killed_soldiers', 'admin1', 'target'];
const read = (row: string) => openLayout(tallies, header).read(row.split(','));

test('read(row) weighs a tally by its incidents; an empty count is unknown', () => {
  expect(read('2024-03,69,10,84,,')).toMatchObject({
    weight: 69,
    totals: { high_quality_incidents: { best: 10 } },
  });
  expect(read('2024-03,,,84,,').weight).toBeNaN();
  expect(openLayout(tallies, ['period', 'killed']).read(['2024-03', '5']).weight).toBeNaN();
});

test.each([
  ['2024', '2024-01-01..2024-12-31'],
  ['2024-Q1', '2024-01-01..2024-03-31'],
  ['2024-W12', '2024-03-18..2024-03-24'],
  ['2024-03-31', '2024-03-31..2024-03-31'],
  ['2024-01..2024-06', '2024-01-01..2024-06-30'],
])('read(row) takes %s for a period', (period, days) => {
  const { start, end } = read(`${period},1,,,,`);
  expect(`${formatDay(start)}..${formatDay(end)}`).toBe(days);
});

test('read(row) refuses what is no period', () => {
  const message =
    'period "2024-13" is not a period such as 2024, 2024-Q1, 2024-03, 2024-W12, 2024-03-31 or 2024-01..2024-06';
  expect(() => read('2024-13,1,,,,')).toThrow(message);
  expect(() => read('2024-06..2024-01,1,,,,')).toThrow('is not a period');
  expect(() => read(',1,,,,')).toThrow('period is empty');
});

test.each([
  ['2024-03,1,,,,', 'the same period', 'f.csv:2'],
  ['2024-Q1,1,,,Homs,', 'a longer period', 'f.csv:2'],
  ['2024-03,1,,,,army', 'a total over one dimension and a part of another', 'f.csv:2'],
  ['2024-03,1,,,Hama,', 'another place', undefined],
  ['2024-04,1,,,Homs,', 'another period', undefined],
])('placeOfSame(%s) after a tally of March 2024 in Homs: %s', (row, _, place) => {
  const counted = new CountedTallies();
  const file = openLayout(tallies, header);
  file.read('2024-03,1,,,Homs,'.split(','));
  counted.add(file.draft, 'f.csv:2');
  file.read(row.split(','));
  expect(counted.placeOfSame(file.draft)).toBe(place);
});
