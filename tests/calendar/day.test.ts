import { expect, test } from 'vitest';
import { dayOf, formatDay, parseDay, sameDayOfYear, sayDay, yearOf } from '../../src/calendar/day.js';

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['1970-03-01', 59],
  ['1972-03-01', 790],
  ['2000-02-29', 11_016],
])('parseDay(%s) counts days from 1970: %i', (text, day) => {
  expect(parseDay(text)).toBe(day);
  expect(formatDay(day)).toBe(text);
});

test.each([
  ['2023-02-29', 'a leap day of a common year'],
  ['1900-02-29', 'a leap day of a century'],
  ['2024-04-31', 'a day too many'],
  ['2024-13-01', 'a month too many'],
  ['2024-00-10', 'no month'],
  ['2024-3-1', 'short forms'],
  ['0999-01-01', 'a year before 1000'],
  ['3000-01-01', 'a year after 2999'],
  ['2024-03-31T00:00', 'a time'],
  [' 2024-03-31', 'a space'],
  ['', 'nothing'],
])('parseDay(%j) is undefined: %s', (text) => {
  expect(parseDay(text)).toBeUndefined();
});

test.each([
  ['2024-02-29', 2023, '2023-02-28'],
  ['2024-02-29', 2020, '2020-02-29'],
  ['2023-02-28', 2024, '2024-02-28'],
  ['2024-12-31', 2021, '2021-12-31'],
])('sameDayOfYear(%s, %i) is %s', (text, year, expected) => {
  expect(formatDay(sameDayOfYear(parseDay(text) ?? Number.NaN, year))).toBe(expected);
});

test('sayDay(day) and yearOf(day) hold at the edges of a year, whatever the time zone', () => {
  const [last, first] = [dayOf(2023, 12, 31), dayOf(2024, 1, 1)];
  expect(first - last).toBe(1);
  expect([last, first].map(sayDay)).toEqual(['31 December 2023', '1 January 2024']);
  expect([last, first].map(yearOf)).toEqual([2023, 2024]);
});
