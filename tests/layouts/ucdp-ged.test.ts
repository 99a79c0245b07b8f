import { expect, test } from 'vitest';
import { formatDay } from '../../src/calendar/day.js';
import { ucdpGed } from '../../src/layouts/ucdp-ged.js';
import { openLayout } from './open-row.js';

const event: Record<string, string> = {
  id: '7',
  type_of_violence: '1',
  side_a: 'Government of Syria',
  side_b: 'IS',
  adm_1: 'Homs governorate',
  date_prec: '2',
  date_start: '2018-03-01 00:00:00.000',
  date_end: '2018-03-03 00:00:00.000',
  deaths_a: '1',
  deaths_b: '2',
  deaths_civilians: '3',
  deaths_unknown: '4',
  best: '10',
  high: '9',
  low: '12',
};

const read = (changes: Record<string, string> = {}) => {
  const row = { ...event, ...changes };
  return openLayout(ucdpGed, Object.keys(row)).read(Object.values(row));
};

test('read(row) takes dates with a time part, and estimates in any order as they stand', () => {
  const { start, end, totals } = read();
  expect([start, end].map(formatDay)).toEqual(['2018-03-01', '2018-03-03']);
  expect(totals.killed).toEqual({ low: 12, best: 10, high: 9 });
});

test('read(row) gives the dead of each side the type and the name of the side', () => {
  const parts = read().parts.map(({ victimType, side, best }) => [victimType, side, best]);
  expect(parts).toEqual([
    ['government forces', 'Government of Syria', 1],
    ['non-state fighters', 'IS', 2],
    ['civilians', 'civilians', 3],
    ['unknown', '', 4],
  ]);
});

test('read(row) names a perpetrator only where the source attributes the act', () => {
  expect(read().texts.perpetrator).toBe('');
  expect(read({ type_of_violence: '3' }).texts.perpetrator).toBe('Government of Syria');
});

test('read(row) says a precision in words and an area in one spelling', () => {
  expect(read().texts).toMatchObject({ date_precision: 'range of 2-6 days', admin1: 'Homs Governorate' });
});
