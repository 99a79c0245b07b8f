import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, parseDay } from '../../src/calendar/day.js';
import { parseRange, parseSeason } from '../../src/calendar/parse-range.js';
import { type Calendar, calendarOf, parsePeriod, periodAt, periodsIn } from '../../src/calendar/period.js';
import { periodKey, sayPeriod, sayRange } from '../../src/calendar/say-period.js';
import { calendarOfSeasons, type Season, seasonsOverlap } from '../../src/calendar/seasons.js';
import { day, range } from '../incidents/make-table.js';

const say = ({ start, end }: { start: number; end: number }) => `${formatDay(start)}..${formatDay(end)}`;
const winter = calendarOfSeasons([{ first: 11, last: 2 }]);
const spring = calendarOfSeasons([{ first: 2, last: 4 }]);

test.each([
  ['2024', '2024-01-01..2024-12-31', '2024'],
  ['2024-Q1', '2024-01-01..2024-03-31', 'Q1 2024'],
  ['2024-Q4', '2024-10-01..2024-12-31', 'Q4 2024'],
  ['2024-02', '2024-02-01..2024-02-29', 'February 2024'],
  ['2023-02', '2023-02-01..2023-02-28', 'February 2023'],
  ['2024-02-29', '2024-02-29..2024-02-29', '29 February 2024'],
  ['2020-W53', '2020-12-28..2021-01-03', 'week 53 of 2020'],
  ['2021-W01', '2021-01-04..2021-01-10', 'week 1 of 2021'],
  ['2025-W01', '2024-12-30..2025-01-05', 'week 1 of 2025'],
  ['2016-W01', '2016-01-04..2016-01-10', 'week 1 of 2016'],
])('parsePeriod(%s) is %s, said as %s', (text, days, said) => {
  const period = parsePeriod(text);
  expect(period && [say(period), periodKey(period), sayPeriod(period)]).toEqual([days, text, said]);
});

test.each([
  '2021-W53',
  '2024-W53',
  '2024-W00',
  '2024-W54',
  '2024-W1',
  '2024-Q5',
  '2024-Q0',
  '2024-13',
  '2024-00',
  '2024-3',
  '2023-02-29',
  '24',
  '0999',
  '2024-',
  'March 2024',
  '2024-03 ',
  '',
])('parsePeriod(%j) is undefined', (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

test.each([
  ['2021-01-01', '2020-W53'],
  ['2019-12-30', '2020-W01'],
  ['1969-12-31', '1970-W01'],
])('periodAt(week, %s) is %s', (text, week) => {
  expect(periodKey(periodAt('week', day(text)))).toBe(week);
});

test('parsePeriod(periodKey(period)) is the period', () => {
  const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year' as const);
  const days = fc.integer({ min: day('1001-01-01'), max: day('2998-12-31') });
  fc.assert(
    fc.property(unit, days, (of, at) => {
      const period = periodAt(of, at);
      expect(period.start <= at && at <= period.end).toBe(true);
      expect(parsePeriod(periodKey(period))).toEqual(period);
    }),
    { numRuns: 1000 },
  );
});

test('period(ordinal) begins on the day after the one before ends', () => {
  const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year' as const);
  fc.assert(
    fc.property(unit, fc.integer({ min: day('1900-01-01'), max: day('2100-12-31') }), (of, at) => {
      const { ordinal, end } = periodAt(of, at);
      expect(calendarOf(of).period(ordinal + 1).start).toBe(end + 1);
      expect(calendarOf(of).ordinal(end + 1)).toBe(ordinal + 1);
    }),
  );
});

describe('parseRange(text)', () => {
  test.each([
    ['2018-01..2025-12-13', '2018-01-01..2025-12-13'],
    ['2024', '2024-01-01..2024-12-31'],
    ['2023-Q4..2024-02', '2023-10-01..2024-02-29'],
    ['2024-03-05..2024-03-05', '2024-03-05..2024-03-05'],
  ])('reads %s as %s', (text, days) => {
    expect(parseRange(text)).toEqual({ start: parseDay(days.slice(0, 10)), end: parseDay(days.slice(12)) });
  });

  test.each(['2024..2023', '2024..', '..2024', '2020..2021..2022', '2024-13..2025', ''])(
    'refuses %j',
    (text) => {
      expect(parseRange(text)).toBeUndefined();
    },
  );
});

test.each([
  ['02-04', { first: 2, last: 4 }],
  ['11-2', { first: 11, last: 2 }],
  ['5-5', { first: 5, last: 5 }],
  ['00-04', undefined],
  ['11-13', undefined],
  ['2', undefined],
  ['02-04-06', undefined],
])('parseSeason(%s) is %j', (text, season) => {
  expect(parseSeason(text)).toEqual(season);
});

test.each([
  ['2023-10-31', undefined],
  ['2023-11-01', 2023],
  ['2023-12-31', 2023],
  ['2024-01-01', 2023],
  ['2024-02-29', 2023],
  ['2024-03-01', undefined],
  ['2024-11-01', 2024],
])('ordinal(%s) in November to February is %s, the year in which it begins', (text, ordinal) => {
  expect(winter.ordinal(day(text))).toBe(ordinal);
});

const halves = calendarOfSeasons([
  { first: 11, last: 1 },
  { first: 2, last: 4 },
]);

test.each([
  ['2023-10-31', undefined],
  ['2023-11-01', '2023-11..2024-01'],
  ['2024-01-31', '2023-11..2024-01'],
  ['2024-02-01', '2024-02..2024-04'],
  ['2024-04-30', '2024-02..2024-04'],
  ['2024-05-01', undefined],
])('of two seasons %s lies in %s', (text, key) => {
  const ordinal = halves.ordinal(day(text));
  expect(ordinal === undefined ? undefined : periodKey(halves.period(ordinal))).toBe(key);
});

test('several seasons follow each other in time', () => {
  expect(periodsIn(halves, range('2023-01..2024-05')).map(periodKey)).toEqual([
    '2022-11..2023-01',
    '2023-02..2023-04',
    '2023-11..2024-01',
    '2024-02..2024-04',
  ]);
});

test.each([
  ['02-04', '04-06', true],
  ['02-04', '05-07', false],
  ['11-02', '02-03', true],
  ['11-02', '01-01', true],
  ['11-02', '03-10', false],
  ['01-12', '06-06', true],
])('seasonsOverlap(%s, %s) is %s', (a, b, overlap) => {
  const [first, second] = [a, b].map((text) => parseSeason(text) as Season);
  expect([seasonsOverlap(first, second), seasonsOverlap(second, first)]).toEqual([overlap, overlap]);
});

test('a season is keyed by its months and said with the years it needs', () => {
  const all = [
    winter.period(2023),
    spring.period(2024),
    calendarOfSeasons([{ first: 5, last: 5 }]).period(2024),
  ];
  expect(all.map(periodKey)).toEqual(['2023-11..2024-02', '2024-02..2024-04', '2024-05..2024-05']);
  expect(all.map(sayPeriod)).toEqual([
    'November 2023 to February 2024',
    'February to April 2024',
    'May 2024',
  ]);
  expect(say(winter.period(2022))).toBe('2022-11-01..2023-02-28');
});

test.each([
  ['2024-03-05..2024-03-05', '5 March 2024'],
  ['2024-03..2024-03', 'March 2024'],
  ['2020-05..2024-11', 'May 2020 to November 2024'],
  ['2024..2024', '2024'],
  ['2023-03..2024-02', 'March 2023 to February 2024'],
  ['2024-02-01..2024-02-28', '1-28 February 2024'],
  ['2018-03-22..2018-03-23', '22-23 March 2018'],
  ['2017-09-28..2017-10-11', '28 September to 11 October 2017'],
  ['2020-12-28..2021-01-03', '28 December 2020 to 3 January 2021'],
])('sayRange(%s) is %s', (text, said) => {
  expect(sayRange(range(text))).toBe(said);
});

describe('periodsIn(calendar, range)', () => {
  const keys = (calendar: Calendar, days: string) => periodsIn(calendar, range(days)).map(periodKey);

  test('gives every period that touches the range', () => {
    expect(keys(calendarOf('month'), '2023-12-31..2024-02-01')).toEqual(['2023-12', '2024-01', '2024-02']);
    expect(keys(calendarOf('week'), '2021-01-03..2021-01-04')).toEqual(['2020-W53', '2021-W01']);
    expect(keys(calendarOf('year'), '1969-12-31..1970-01-01')).toEqual(['1969', '1970']);
  });

  test('begins with the season in which the range begins', () => {
    expect(keys(winter, '2024-01-15..2024-11-01')).toEqual(['2023-11..2024-02', '2024-11..2025-02']);
  });

  test('leaves out the days between seasons, also where the range begins or ends there', () => {
    expect(keys(winter, '2024-05-01..2025-06-30')).toEqual(['2024-11..2025-02']);
    expect(keys(winter, '2024-05-01..2024-10-31')).toEqual([]);
  });

  test('numbers seasons by their year in the 20th century too', () => {
    const ordinals = periodsIn(spring, range('1980-05-01..1983-12')).map(({ ordinal }) => ordinal);
    expect(ordinals).toEqual([1981, 1982, 1983]);
  });
});
