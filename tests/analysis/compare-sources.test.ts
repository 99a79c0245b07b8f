import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonWindow, compareSources, type SourceComparison } from '../../src/analysis/compare-sources.js';
import { parseSeason } from '../../src/calendar/parse-range.js';
import { type Calendar, calendarOf } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import { calendarOfSeasons } from '../../src/calendar/seasons.js';
import type { Scope } from '../../src/incidents/scope.js';
import { day, incidents, type Row, range, tallies } from '../incidents/make-table.js';

const month = calendarOf('month');

function compare(first: Scope, second: Scope, calendar: Calendar = month): SourceComparison {
  const window = commonWindow([first, second]);
  if (!window) throw new Error('no day in common');
  return compareSources([first, second], window, calendar);
}

const keys = (periods: readonly { readonly period: Parameters<typeof periodKey>[0] }[]) =>
  periods.map(({ period }) => periodKey(period));

const barriers = ({ periods }: SourceComparison) =>
  periods.map(([a, b]) => `${periodKey(a.period)} ${a.barrier ?? 'ok'} ${b.barrier ?? 'ok'}`);

const figures = ({ compared }: SourceComparison) =>
  compared.map(({ period, first, second }) => [periodKey(period), first, second]);

/** Monthly tallies from January 2024; null is a month whose toll is not stated, undefined one without a row. */
const monthly = (tolls: readonly (number | null | undefined)[], covered?: string): Scope =>
  tallies(
    tolls.flatMap((killed, index): Row[] =>
      killed === undefined ? [] : [{ on: `2024-${String(index + 1).padStart(2, '0')}`, killed }],
    ),
    { covered: covered ?? `2024-01..2024-${String(tolls.length).padStart(2, '0')}` },
  );

test('commonWindow(scopes) is what both cover; undefined where they share no day', () => {
  expect(commonWindow([monthly([1, 2, 3]), monthly([1, 2, 3, 4], '2024-02-10..2024-04')])).toEqual(
    range('2024-02-10..2024-03-31'),
  );
  expect(commonWindow([monthly([1]), monthly([undefined, 2], '2024-02..2024-02')])).toBeUndefined();
});

test('compareSources(scopes, window, calendar) counts who has more, and where both agree', () => {
  const result = compare(monthly([5, 9, 0, 4]), monthly([5, 12, 0, 1]));
  expect(figures(result)).toEqual([
    ['2024-01', 5, 5],
    ['2024-02', 9, 12],
    ['2024-03', 0, 0],
    ['2024-04', 4, 1],
  ]);
  expect(result).toMatchObject({ withFigures: 4, equal: 2, more: [1, 1], rankCorrelation: 'too-few' });
});

describe('compareSources(scopes, window, calendar) compares no', () => {
  test('gap, and no unknown toll', () => {
    const result = compare(monthly([5, undefined, 3]), monthly([5, 2, null]));
    expect(barriers(result)).toEqual(['2024-01 ok ok', '2024-02 gap ok', '2024-03 ok unknown']);
    expect(figures(result)).toEqual([['2024-01', 5, 5]]);
    expect(result.withFigures).toBe(1);
  });

  test('period that one of them cuts; the other keeps the whole of it', () => {
    const cut = incidents([{ on: '2024-02-03', killed: 4 }], { covered: '2024-01..2024-02-15' });
    const result = compare(cut, monthly([5, 7, 9]));
    expect(barriers(result)).toEqual(['2024-01 ok ok', '2024-02 partial ok']);
    expect(result.periods[1].map(({ toll }) => toll.best)).toEqual([4, 7]);
    expect(result).toMatchObject({ withFigures: 2, more: [0, 1] });
  });

  test('minimum: an incident without a toll, a tally without some victim types', () => {
    const record = incidents(
      [
        { on: '2024-01-03', killed: 4 },
        { on: '2024-01-04', killed: null },
        { on: '2024-02-04', killed: 6 },
      ],
      { covered: '2024-01..2024-02' },
    );
    const sums = tallies([
      { on: '2024-01', byType: { soldiers: 4, civilians: 0 } },
      { on: '2024-02', byType: { soldiers: 6, civilians: null } },
    ]);
    const result = compare(record, sums);
    expect(barriers(result)).toEqual(['2024-01 some-unknown ok', '2024-02 ok some-types']);
    expect(result).toMatchObject({ withFigures: 2, equal: 0, compared: [] });
  });

  test('month that a longer tally crosses', () => {
    const long = tallies([
      { on: '2024-01-01..2024-02-10', killed: 3 },
      { on: '2024-02-11..2024-02-29', killed: 2 },
      { on: '2024-03', killed: 4 },
    ]);
    const result = compare(long, monthly([1, 2, 3]));
    expect(barriers(result)).toEqual(['2024-01 across-edge ok', '2024-02 across-edge ok', '2024-03 ok ok']);
    expect(result.withFigures).toBe(2);
    expect(keys(result.highest[0])).toEqual(['2024-03']);
  });

  test('day outside every season', () => {
    const season = calendarOfSeasons([parseSeason('02-03') ?? { first: 0, last: 0 }]);
    const result = compare(monthly([100, 2, 3]), monthly([1, 4, 3]), season);
    expect(figures(result)).toEqual([['2024-02..2024-03', 5, 7]]);
    const none = compare(monthly([1]), monthly([2]), season);
    expect(none).toMatchObject({ periods: [], compared: [], highest: [[], []] });
  });
});

test('compareSources(scopes, window, calendar) finds where they differ most, with ties, and leaves 0 without a ratio', () => {
  const result = compare(monthly([10, 100, 0, 6, 3, 8, 7]), monthly([20, 80, 9, 2, 1, 8, 7]));
  // Apart by 10, 20, 9, 4, 2; as ratios 2, 1.25, none, 3, 3.
  expect(keys(result.furthestApart.byDifference)).toEqual(['2024-02', '2024-01', '2024-03']);
  expect(keys(result.furthestApart.byRatio)).toEqual(['2024-04', '2024-05', '2024-01']);
  expect(result.furthestApart.withoutRatio).toBe(1);
  const tied = compare(monthly([1, 2, 3, 4, 5]), monthly([2, 3, 4, 5, 9]));
  expect(keys(tied.furthestApart.byDifference)).toEqual([
    '2024-05',
    '2024-01',
    '2024-02',
    '2024-03',
    '2024-04',
  ]);
});

test('compareSources(scopes, window, calendar) names the highest periods of each, minima and gaps of the other too', () => {
  const result = compare(monthly([9, 4, 9, 30], '2024-01..2024-04'), monthly([0, undefined, 5]));
  expect(result.highest.map(keys)).toEqual([['2024-01', '2024-03'], ['2024-03']]);
  expect(compare(monthly([0, 0]), monthly([0, 0])).highest).toEqual([[], []]);
});

test('compareSources(scopes, window, calendar) gives a rank correlation from eight periods on', () => {
  const rising = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(compare(monthly(rising), monthly(rising.map((n) => n * n))).rankCorrelation).toBeCloseTo(1, 12);
  expect(compare(monthly(rising), monthly([2, 2, 2, 2, 2, 2, 2, 2])).rankCorrelation).toBe('constant');
});

test('compareSources(scopes, window, calendar) sums as a naive count does, and mirrors when turned', () => {
  const from = day('2024-01-01');
  const row = fc.record({
    on: fc.integer({ min: from, max: from + 120 }),
    killed: fc.option(fc.integer({ min: 0, max: 4 })),
  });
  const rows = fc.array(row, { maxLength: 12 });
  const iso = (value: number) => new Date(value * 86_400_000).toISOString().slice(0, 10);
  const scope = (list: readonly { on: number; killed: number | null }[], covered: string) =>
    incidents(
      list.map(({ on, killed }) => ({ on: iso(on), killed })),
      { covered },
    );
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      const [a, b] = [scope(one, '2024-01..2024-04'), scope(other, '2024-02..2024-05')];
      const result = compare(a, b);
      const months = ['2024-02', '2024-03', '2024-04'];
      const naive = months.flatMap((name) => {
        const of = (list: typeof one) => list.filter(({ on }) => iso(on).startsWith(name));
        const both = [of(one), of(other)];
        if (both.flat().some(({ killed }) => killed === null)) return [];
        return [[name, ...both.map((list) => list.reduce((sum, { killed }) => sum + (killed ?? 0), 0))]];
      });
      expect(figures(result)).toEqual(naive);
      expect(result.equal).toBe(naive.filter(([, x, y]) => x === y).length);
      const turned = compare(b, a);
      expect(turned.more).toEqual([...result.more].reverse());
      expect(turned.furthestApart.byDifference.map(({ period }) => period)).toEqual(
        result.furthestApart.byDifference.map(({ period }) => period),
      );
    }),
    { numRuns: 60 },
  );
});
