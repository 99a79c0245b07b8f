import { describe, expect, test } from 'vitest';
import { yearsToDate } from '../../src/analysis/year-to-date.js';
import { formatDay } from '../../src/calendar/day.js';
import { periodKey } from '../../src/calendar/say-period.js';
import type { Scope } from '../../src/incidents/scope.js';
import { incidents, type Row, tallies } from '../incidents/make-table.js';

const keys = (periods: Parameters<typeof periodKey>[0][]) => periods.map(periodKey);
const sums = (scope: Scope) => yearsToDate(scope).years.map(({ year, toll }) => [year, toll.best]);
const compared = (scope: Scope) =>
  yearsToDate(scope)
    .years.slice(1)
    .map(({ comparison }) => comparison);

describe('yearsToDate(scope) of incidents', () => {
  const rows: Row[] = [
    { on: '2022-02-28', killed: 1 },
    { on: '2022-03-01', killed: 50 },
    { on: '2023-01-01', killed: 2 },
    { on: '2023-02-28', killed: 4 },
    { on: '2024-02-29', killed: 8 },
    { on: '2024-03-01', killed: 50 },
  ];

  test('compares the same days of each year; 29 February falls back to the 28th', () => {
    const scope = incidents(rows, { covered: '2022..2024', window: '2022-01-01..2024-02-29' });
    const windows = yearsToDate(scope).years.map(({ window }) => formatDay(window.end));
    expect(windows).toEqual(['2024-02-29', '2023-02-28', '2022-02-28']);
    expect(sums(scope)).toEqual([
      [2024, 8],
      [2023, 6],
      [2022, 1],
    ]);
    expect(compared(scope)).toMatchObject([
      { kind: 'same-days', earlier: 6, now: 8, atLeast: false },
      { kind: 'same-days', earlier: 1, now: 8, atLeast: false },
    ]);
  });

  test('stops at the as-of day where it lies before the end of the window', () => {
    const scope = { ...incidents(rows, { covered: '2022..2024' }), asOf: 19_782 };
    expect(formatDay(yearsToDate(scope).asOf)).toBe('2024-02-29');
    expect(sums(scope)[0]).toEqual([2024, 8]);
  });

  test('compares no year whose coverage begins after 1 January', () => {
    const scope = incidents(rows, { covered: '2022-01-02..2024-03-01' });
    expect(compared(scope)).toMatchObject([
      { kind: 'same-days' },
      { kind: 'none', reason: 'coverage begins on 2 January 2022' },
    ]);
  });

  test('compares nothing where a year has no figure at all, and says at least where some are missing', () => {
    const some: Row[] = [
      { on: '2022-01-05', killed: null },
      { on: '2023-01-05', killed: null },
      { on: '2023-01-06', killed: 3 },
      { on: '2024-01-05', killed: 4 },
    ];
    expect(compared(incidents(some, { covered: '2022-01-01..2024-01-31' }))).toMatchObject([
      { kind: 'same-days', earlier: 3, now: 4, atLeast: true },
      { kind: 'none', reason: 'no incident has a figure' },
    ]);
  });

  test('compares a quiet year as zero', () => {
    const quiet = incidents([{ on: '2024-01-05', killed: 4 }], { covered: '2023-01-01..2024-01-31' });
    expect(compared(quiet)).toMatchObject([{ kind: 'same-days', earlier: 0, now: 4, atLeast: false }]);
  });

  test('counts an incident that crosses an edge of the window apart, in each year it touches', () => {
    const crossing: Row[] = [
      { on: '2023-12-31..2024-01-01', killed: 5 },
      { on: '2024-01-05', killed: 1 },
      { on: '2023-01-30..2023-02-02', killed: 7 },
    ];
    const { years } = yearsToDate(incidents(crossing, { covered: '2023-01-01..2024-01-31' }));
    expect(years.map(({ toll, apart }) => [toll.best, apart.rows, apart.toll.best])).toEqual([
      [1, 1, 5],
      [0, 1, 7],
    ]);
  });
});

describe('yearsToDate(scope) of tallies', () => {
  const row = (on: string, soldiers: number | null, civilians: number | null): Row => ({
    on,
    byType: { soldiers, civilians },
  });
  const rows = [
    row('2023-01', 1, 1),
    row('2023-03', 4, null),
    row('2023-04', 8, 8),
    row('2023-05', 100, 100),
    row('2024-01', 16, 16),
    row('2024-02', 32, 32),
    row('2024-03', 64, 64),
    row('2024-04', 128, 128),
  ];
  const scope = tallies(rows, { covered: '2023-01..2024-04' });

  test('compares the months that both years have in full, and names them', () => {
    const [comparison] = compared(scope);
    expect(comparison).toMatchObject({ kind: 'common-periods', earlier: 18, now: 288, atLeast: false });
    expect('periods' in comparison && keys([...comparison.periods])).toEqual(['2023-01', '2023-04']);
  });

  test('tells months without figures from incomplete ones', () => {
    const [, earlier] = yearsToDate(scope).years;
    expect(keys([...earlier.withoutFigure])).toEqual(['2023-02']);
    expect(keys([...earlier.incomplete])).toEqual(['2023-03']);
    expect(earlier.toll).toMatchObject({ best: 22, incomplete: 1 });
  });

  test('leaves out the month that the as-of day cuts, of both years', () => {
    const cut = tallies(rows, { covered: '2023-01..2024-04', window: '2023-01-01..2024-04-15' });
    const [comparison] = compared(cut);
    expect(comparison).toMatchObject({ kind: 'common-periods', earlier: 2, now: 32 });
  });

  test('compares nothing where no month is known in both years', () => {
    const apart = tallies([row('2023-01', 1, 1), row('2024-02', 1, 1)]);
    expect(compared(apart)).toEqual([{ kind: 'none', reason: 'no period has full figures in both years' }]);
  });
});

describe('alreadyAbove', () => {
  const above = (scope: Scope) => yearsToDate(scope).alreadyAbove;
  const asked = { covered: '2022-01-01..2024-03-31' };

  test('lists the earlier years whose whole toll is passed, not those that are equalled', () => {
    const rows: Row[] = [
      { on: '2022-12-31', killed: 4 },
      { on: '2023-12-31', killed: 5 },
      { on: '2024-03-05', killed: 5 },
    ];
    expect(above(incidents(rows, asked))).toEqual([{ year: 2022, toll: 4 }]);
  });

  test.each<[string, Row]>([
    ['an unknown toll', { on: '2022-06-01', killed: null }],
    ['an incident that crosses its edge', { on: '2021-12-01..2022-02-01', killed: 1 }],
  ])('leaves out a year with %s', (_, row) => {
    const rows: Row[] = [row, { on: '2023-06-01', killed: 1 }, { on: '2024-03-05', killed: 5 }];
    expect(above(incidents(rows, asked))).toEqual([{ year: 2023, toll: 1 }]);
  });

  test('leaves out a year that is not covered in full', () => {
    const rows: Row[] = [{ on: '2024-03-05', killed: 5 }];
    expect(above(incidents(rows, { covered: '2022-01-02..2024-03-31' }))).toEqual([{ year: 2023, toll: 0 }]);
  });

  test('leaves out a year of tallies with a gap', () => {
    const quarters = ['2022-Q1', '2022-Q2', '2022-Q4', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'];
    const rows: Row[] = [...quarters.map((on) => ({ on, killed: 1 })), { on: '2024-Q1', killed: 5 }];
    expect(above(tallies(rows))).toEqual([{ year: 2023, toll: 4 }]);
  });
});

describe('pace', () => {
  const pace = (scope: Scope) => yearsToDate(scope).pace;

  test('is the toll of the days so far, for all days of the year', () => {
    const rows: Row[] = [{ on: '2023-01-05', killed: 10 }];
    expect(pace(incidents(rows, { covered: '2023-01-01..2023-01-31' }))).toBe(118);
    const leap = incidents([{ on: '2024-01-01', killed: 28 }], { covered: '2024-01-01..2024-01-28' });
    expect(pace(leap)).toBe(366);
  });

  test.each<[string, Scope]>([
    ['before 28 days', incidents([{ on: '2024-01-01', killed: 28 }], { covered: '2024-01-01..2024-01-27' })],
    [
      'where nobody was killed',
      incidents([{ on: '2024-01-01', killed: 0 }], { covered: '2024-01-01..2024-03' }),
    ],
    ['over a whole year', incidents([{ on: '2023-01-05', killed: 10 }], { covered: '2023' })],
    [
      'where coverage begins late',
      incidents([{ on: '2023-02-05', killed: 1 }], { covered: '2023-01-02..2023-03' }),
    ],
    [
      'without any figure',
      incidents([{ on: '2023-01-05', killed: null }], { covered: '2023-01-01..2023-03' }),
    ],
    [
      'where some tolls are unknown',
      incidents(
        [
          { on: '2023-01-05', killed: 1 },
          { on: '2023-01-06', killed: null },
        ],
        { covered: '2023-01-01..2023-03' },
      ),
    ],
    [
      'with a gap',
      tallies([
        { on: '2023-01', killed: 1 },
        { on: '2023-03', killed: 1 },
      ]),
    ],
    [
      'where the as-of day cuts a tally, whose toll is then left out',
      tallies(
        [
          { on: '2023-01', killed: 1 },
          { on: '2023-02', killed: 9 },
        ],
        {
          covered: '2023-01..2023-02',
          window: '2023-01-01..2023-02-15',
        },
      ),
    ],
  ])('is undefined %s', (_, scope) => {
    expect(pace(scope)).toBeUndefined();
  });
});
