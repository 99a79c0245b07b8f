import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../../src/analysis/figure.js';
import { season, type TimeOfYear, timesOf } from '../../src/analysis/season.js';
import { seasonLeader } from '../../src/analysis/season-leader.js';
import { calendarOf } from '../../src/calendar/period.js';
import { calendarOfSeasons } from '../../src/calendar/seasons.js';
import { yearOfPeriod } from '../../src/calendar/time-of-year.js';
import { incidents, type Row, tallies } from '../incidents/make-table.js';
import { type Short, series } from './make-series.js';

const month = calendarOf('month');
const say = (figure: Figure | undefined) =>
  figure ? (figure.minimum ? `≥${figure.value}` : `${figure.value}`) : '?';
const years = (periods: TimeOfYear['known']) => periods.map(({ period }) => yearOfPeriod(period));

/** Januaries of 2020, 2021, ...; all other months are gaps. */
function januaries(...shorts: Short[]): TimeOfYear {
  const months = shorts.flatMap((short) => [short, ...Array<Short>(11).fill('gap')]);
  return timesOf(series(...months), 'best')[0];
}

test('timesOf(periods) takes the mean of the years known, and says which they are', () => {
  const january = januaries(4, 'gap', 8, '?', 0);
  expect(say(january.mean)).toBe('4');
  expect(years(january.known)).toEqual([2020, 2022, 2024]);
  expect(say(january.total)).toBe('≥12');
  expect([years(january.highest), years(january.lowest)]).toEqual([[2022], [2024]]);
});

test('timesOf(periods) gives a mean over a minimum as a minimum', () => {
  expect(say(januaries(4, '>6').mean)).toBe('≥5');
});

test('timesOf(periods) lets a period that is cut hold the highest, and leaves it out of the mean', () => {
  const january = januaries(4, 2, 'partial 9');
  expect([say(january.mean), years(january.highest), years(january.lowest)]).toEqual(['3', [2022], [2021]]);
  expect(years(januaries(4, 2, 'partial 0').lowest)).toEqual([2021]);
});

test('timesOf(periods) names no lowest below which a minimum may lie, and all that share it', () => {
  expect(years(januaries(4, '>3').lowest)).toEqual([]);
  expect(years(januaries(4, '>4').lowest)).toEqual([2020]);
  expect(years(januaries(2, 3, 2).lowest)).toEqual([2020, 2022]);
});

test('timesOf(periods) names no highest and no lowest of one year', () => {
  const january = januaries('gap', 5);
  expect([say(january.mean), january.highest, january.lowest]).toEqual(['5', [], []]);
});

test('timesOf(periods) knows nothing of gaps alone, and no highest of zeros', () => {
  const nothing = januaries('gap', '?');
  expect([say(nothing.mean), say(nothing.total), nothing.highest, nothing.lowest]).toEqual([
    '?',
    '?',
    [],
    [],
  ]);
  expect(januaries(0, 0).highest).toEqual([]);
});

const yearly = (on: string, ...figures: (number | null)[]): Row[] =>
  figures.map((killed, index) => ({ on: `${2020 + index}-${on}`, killed }));

test('season(scope, month) adds up each year, at least where the window cuts it or a month is missing', () => {
  const rows = [...yearly('03-05', 5, 1, 2), ...yearly('04-05', 3, 4, 6)];
  const whole = season(incidents(rows, { covered: '2020-03..2022-04' }), month);
  expect(whole.years.map(({ year, total }) => [year, say(total)])).toEqual([
    [2020, '≥8'],
    [2021, '5'],
    [2022, '≥8'],
  ]);
  expect(say(whole.total)).toBe('21');
  expect(whole.times.map(({ key, known }) => [key, known.length]).slice(0, 3)).toEqual([
    ['01', 2],
    ['02', 2],
    ['03', 3],
  ]);
  const holes = season(tallies([{ on: '2021-03', killed: 5 }], { covered: '2021' }), month);
  expect(holes.years.map(({ total }) => say(total))).toEqual(['≥5']);
});

test('season(scope, week) has week 53 in years that have one', () => {
  const scope = incidents([{ on: '2020-12-30', killed: 4 }], { covered: '2019-12-30..2022-01-02' });
  const { times } = season(scope, calendarOf('week'));
  expect(times).toHaveLength(53);
  expect([times[52].key, years(times[52].known), say(times[52].mean)]).toEqual(['W53', [2020], '4']);
});

test('season(scope, seasons) sets several seasons beside each other', () => {
  const seasons = calendarOfSeasons([
    { first: 11, last: 1 },
    { first: 2, last: 4 },
  ]);
  const rows = [
    { on: '2020-12-05', killed: 5 },
    { on: '2021-01-05', killed: 2 },
    { on: '2021-03-05', killed: 9 },
    { on: '2021-06-05', killed: 100 },
  ];
  const { times, outside } = season(incidents(rows, { covered: '2020-11..2021-10' }), seasons);
  expect(times.map(({ key, mean }) => [key, say(mean)])).toEqual([
    ['02-04', '9'],
    ['11-01', '7'],
  ]);
  expect(outside.tolls.killed.best).toBe(100);
});

const leaderOf = (rows: readonly Row[], covered = '2020..2022') =>
  seasonLeader(season(incidents(rows, { covered }), month).times, 'best');

test('seasonLeader(times) has the highest mean, and says whether it leads without its highest year', () => {
  const leader = leaderOf([...yearly('03-05', 1, 2, 30), ...yearly('04-05', 5, 6, 7)]);
  expect(leader?.times.map(({ key }) => key)).toEqual(['03']);
  expect(say(leader?.mean)).toBe('11');
  expect(leader?.next?.key).toBe('04');
  expect(leader?.withoutHighest).toEqual({ year: 2022, mean: { value: 1.5, minimum: false }, leads: false });
  const steady = leaderOf([...yearly('03-05', 9, 9, 30), ...yearly('04-05', 5, 6, 7)]);
  expect(steady?.withoutHighest).toMatchObject({ leads: true, mean: { value: 9 } });
});

test('seasonLeader(times) says which is higher a day: 90 in 84 days of February, 93 in 93 of March', () => {
  const later = (rows: Row[]) => rows.map((row) => ({ ...row, on: row.on.replace('2020', '2023') }));
  const rows = later([...yearly('02-05', 30, 30, 30), ...yearly('03-05', 31, 31, 31)]);
  const [march, even] = [leaderOf(rows, '2021..2023'), leaderOf(rows.slice(0, 3), '2021..2023')];
  expect([march?.times[0].key, march?.higherADay?.key]).toEqual(['03', '02']);
  expect([even?.times[0].key, even?.higherADay]).toEqual(['02', undefined]);
});

test('seasonLeader(times) tells ties', () => {
  const leader = leaderOf([...yearly('03-05', 1, 2, 3), ...yearly('04-05', 2, 2, 2)]);
  expect(leader?.times.map(({ key }) => key)).toEqual(['03', '04']);
  expect(leader?.withoutHighest).toBeUndefined();
});

test('seasonLeader(times) refuses with fewer than three years known, with one to compare, and over zeros', () => {
  expect(leaderOf(yearly('03-05', 5, 6), '2020..2021')).toBeUndefined();
  expect(leaderOf([{ on: '2020-03-05', killed: 0 }])).toBeUndefined();
  expect(seasonLeader([januaries(4, 5, 6)], 'best')).toBeUndefined();
  expect(seasonLeader([januaries(4, 5, 'gap', 'partial 9'), januaries(1, 2, 3)], 'best')).toBeUndefined();
});

test('seasonLeader(times) names means that are minima, and may be higher', () => {
  const [low, high, few] = [januaries(1, '>2', 3), januaries(4, 5, 6), januaries(90, '>90')];
  const leader = seasonLeader([low, high, few], 'best');
  expect(leader?.times).toEqual([high]);
  expect(leader?.open).toEqual([low]);
});

const short: fc.Arbitrary<Short> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(9) },
  fc.nat(9).map((own) => `>${own}`),
  fc.nat(9).map((own) => `partial ${own}`),
  fc.constantFrom('gap', '?'),
);

test('timesOf(periods) agrees with picking every twelfth month from the notation', () => {
  fc.assert(
    fc.property(fc.array(short, { minLength: 1, maxLength: 60 }), (months) => {
      const times = timesOf(series(...months), 'best');
      expect(times).toHaveLength(Math.min(12, months.length));
      times.forEach(({ mean, known, lowest }, index) => {
        const own = months.filter((_, at) => at % 12 === index);
        const whole = own.filter((month) => /^>?\d/.test(String(month)));
        const figures = whole.map((month) => Number(String(month).replace('>', '')));
        const sum = figures.reduce((a, b) => a + b, 0);
        expect(known).toHaveLength(whole.length);
        expect(mean?.value).toBe(whole.length > 0 ? sum / whole.length : undefined);
        expect(mean?.minimum ?? false).toBe(whole.some((month) => typeof month === 'string'));
        const least = Math.min(...figures);
        expect(lowest).toHaveLength(whole.length < 2 ? 0 : whole.filter((month) => month === least).length);
      });
    }),
  );
});
