import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/calendar/day.js';
import { type DateForms, type Order, readDays } from '../../src/mapping/date-forms.js';
import { monthMarker } from '../../src/mapping/month-names.js';

const plain: DateForms = { century: undefined, markMonths: monthMarker(new Map()) };

function days(text: string, order: Order = 'day-first', forms = plain): string | undefined {
  const range = readDays(text, forms, order);
  if (!range) return undefined;
  const [start, end] = [formatDay(range.start), formatDay(range.end)];
  return start === end ? start : `${start}..${end}`;
}

describe('readDays(text, forms, order) reads one day', () => {
  test.each([
    '2024-03-05',
    '2024/3/5',
    '2024.03.05',
    '2024-03-05T14:30:00Z',
    '2024-03-05 00:00:00.000',
    '5/3/2024',
    '05.03.2024',
    '05-03-2024 14:30',
    '5 3 2024',
    '5 March 2024',
    '5th of March, 2024',
    'March 5, 2024',
    'Mar. 5 2024',
    '5-Mar-2024',
    '2024 March 5',
    '٥/٣/٢٠٢٤',
    '۲۰۲۴-۰۳-۰۵',
    '\u200f٠٥/٠٣/٢٠٢٤',
    '٥ آذار ٢٠٢٤',
    '5 مارس 2024',
  ])('%s', (text) => {
    expect(days(text)).toBe('2024-03-05');
  });
});

test.each([
  ['05/03/2024', '2024-05-03'],
  ['13/03/2024', undefined],
  ['2024/05/03', '2024-05-03'],
])('readDays(%s) with the month first is %s', (text, day) => {
  expect(days(text, 'month-first')).toBe(day);
});

test.each([
  ['2024', '2024-01-01..2024-12-31'],
  ['2024-Q1', '2024-01-01..2024-03-31'],
  ['2024-W12', '2024-03-18..2024-03-24'],
  ['March 2024', '2024-03-01..2024-03-31'],
  ['Mar-2024', '2024-03-01..2024-03-31'],
  ['2024 Sept', '2024-09-01..2024-09-30'],
  ['2024-03', '2024-03-01..2024-03-31'],
  ['3/2024', '2024-03-01..2024-03-31'],
  ['كانون الثاني 2024', '2024-01-01..2024-01-31'],
  ['تشرين الثاني ٢٠٢٤', '2024-11-01..2024-11-30'],
])('readDays(%s), a part of a date, is all it covers: %s', (text, range) => {
  expect(days(text)).toBe(range);
});

test.each([
  ['12-14 March 2024', '2024-03-12..2024-03-14'],
  ['12 – 14 March 2024', '2024-03-12..2024-03-14'],
  ['12 to 14 March 2024', '2024-03-12..2024-03-14'],
  ['12 إلى 14 آذار 2024', '2024-03-12..2024-03-14'],
  ['March 12-14, 2024', '2024-03-12..2024-03-14'],
  ['12/03/2024 - 14/03/2024', '2024-03-12..2024-03-14'],
  ['12-03-2024-14-03-2024', '2024-03-12..2024-03-14'],
  ['12-14/03/2024', '2024-03-12..2024-03-14'],
  ['12/03 - 14/03/2024', '2024-03-12..2024-03-14'],
  ['2024-03-12..2024-03-14', '2024-03-12..2024-03-14'],
  ['30 March - 2 April 2024', '2024-03-30..2024-04-02'],
  ['30 December 2023 - 2 January 2024', '2023-12-30..2024-01-02'],
  ['March-April 2024', '2024-03-01..2024-04-30'],
  ['Dec 2023 - Jan 2024', '2023-12-01..2024-01-31'],
  ['3-5/2024', '2024-03-01..2024-05-31'],
  ['2023-2024', '2023-01-01..2024-12-31'],
])('readDays(%s), a range, is %s', (text, range) => {
  expect(days(text)).toBe(range);
});

test.each([
  '30 December - 2 January 2024',
  'March - 4 April 2024',
  '14-12 March 2024',
  '31/02/2024',
  '2024-02-30',
  '5 March',
  '03/24',
  '5/3/24',
  'Mar-24',
  '2023-24',
  'early March 2024',
  '12 - 03 - 2024',
  '45352',
  '0025-03-05',
  'Ramadan 2024',
  '1-2-3 March 2024',
  '3-5.2024/6',
  '',
])('readDays(%s) is not understood', (text) => {
  expect(days(text)).toBeUndefined();
});

test('readDays(text) adds two digits to the century, and knows the months of the sheet', () => {
  const forms = { century: 2000, markMonths: monthMarker(new Map([['März', 3]])) };
  expect(days('5/3/24', 'day-first', forms)).toBe('2024-03-05');
  expect(days('Mar-24', 'day-first', forms)).toBe('2024-03-01..2024-03-31');
  expect(days('5. März 2024', 'day-first', forms)).toBe('2024-03-05');
});
