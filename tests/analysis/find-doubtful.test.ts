import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownDays } from '../../src/analysis/checks/outside-coverage.js';
import { findDoubtful } from '../../src/analysis/find-doubtful.js';
import { formatDay } from '../../src/calendar/day.js';
import { day, type Row } from '../incidents/make-table.js';
import { makeEntries } from './make-entries.js';

const found = (rows: readonly Row[], known: KnownDays = {}, cumulative: readonly string[] = []) =>
  findDoubtful(makeEntries(rows), known, cumulative).map(({ kind, at }) => `${kind} line ${at.entry.line}`);

test('findDoubtful(entries) finds bounds on the wrong side of their best figure', () => {
  const killed = (low: number, best: number, high: number): Row => ({
    on: '2024-03-05',
    killed: { low, best, high },
  });
  const rows = [killed(1, 2, 3), killed(2, 2, 2), killed(3, 2, 3), killed(1, 4, 3), killed(3, Number.NaN, 2)];
  expect(found(rows)).toEqual(['low-above-best line 4', 'best-above-high line 5', 'low-above-high line 6']);
});

test('findDoubtful(entries, known) finds rows wholly outside the days known, open ends at the day stated', () => {
  const rows = [
    '2024-02-29',
    '2024-02-28..2024-03-01',
    '2024-03-31..2024-04-01',
    '2024-04-01',
    '2024-04-01..',
    '..2024-04-01',
  ];
  const known = { start: day('2024-03-01'), end: day('2024-03-31') };
  const all = rows.map((on) => ({ on }));
  expect(found(all, known)).toEqual([2, 5, 6, 7].map((line) => `outside-coverage line ${line}`));
  expect(found(all)).toEqual([]);
});

describe('findDoubtful(entries): coordinates', () => {
  const country = (name: string, ...points: [number, number][]): Row[] =>
    points.map((at) => ({ on: '2024-03-05', at, texts: { country: name } }));
  const palmyra: [number, number][] = Array.from({ length: 5 }, (_, i) => [34.5 + i / 100, 38.3]);

  test('are probably exchanged where none is near and five are near the other way round', () => {
    expect(found(country('Syria', ...palmyra, [38.3, 34.5]))).toEqual(['swapped-coordinates line 7']);
  });

  test('are compared with five others at least, and of the same country', () => {
    expect(found(country('Syria', ...palmyra.slice(1), [38.3, 34.5]))).toEqual([]);
    expect(found([...country('Syria', ...palmyra), ...country('Turkey', [38.3, 34.5])])).toEqual([]);
  });

  test('near others are right, and so are those that are far from all', () => {
    expect(found(country('Syria', ...palmyra, [38.3, 34.5], [38.4, 34.6]))).toEqual([]);
    expect(found(country('Syria', ...palmyra, [33.5, 36.3]))).toEqual([]);
  });
});

describe('findDoubtful(entries): duplicates', () => {
  const report = (id: string, changes: Partial<Row> = {}, texts: Record<string, string> = {}): Row => ({
    on: '2024-03-05',
    killed: 5,
    texts: { id, place: 'Palmyra', target: 'army', source: id, ...texts },
    ...changes,
  });

  test('are of the same day, place, parties and toll, whatever their id and source', () => {
    expect(found([report('a'), report('b'), report('c')])).toEqual([
      'probable-duplicate line 3',
      'probable-duplicate line 4',
    ]);
  });

  test.each<[string, Row]>([
    ['another day', report('b', { on: '2024-03-06' })],
    ['another place', report('b', {}, { place: 'Sukhna' })],
    ['another target', report('b', {}, { target: 'bus' })],
    ['another toll', report('b', { killed: 6 })],
  ])('are not of %s', (_, other) => {
    expect(found([report('a'), other])).toEqual([]);
  });

  test('have a place, a single day and five killed at least: less is equal by chance', () => {
    const pair = (...change: Parameters<typeof report> extends [string, ...infer Rest] ? Rest : never) => [
      report('a', ...change),
      report('b', ...change),
    ];
    expect(found(pair({ killed: 4 }))).toEqual([]);
    expect(found(pair({ on: '2024-03-05..2024-03-06' }))).toEqual([]);
    expect(found(pair({}, { place: '' }))).toEqual([]);
  });
});

describe('findDoubtful(entries): jumps', () => {
  const daily = (...figures: number[]): Row[] =>
    figures.map((killed, index) => ({ on: formatDay(day('2025-10-01') + index), killed }));

  test('are above 50 and above ten times the median of the neighbours above zero', () => {
    expect(found(daily(60, 70, 65, 786, 0, 72, 61))).toEqual(['sudden-jump line 5']);
    expect(found(daily(5, 5, 5, 51, 5, 5))).toEqual(['sudden-jump line 5']);
    expect(found(daily(5, 5, 5, 50, 4, 4))).toEqual([]);
    expect(found(daily(6, 6, 6, 60, 6, 6))).toEqual([]);
  });

  test('need five neighbours, and are not sought in cumulative figures', () => {
    expect(found(daily(5, 5, 0, 500, 5, 5))).toEqual([]);
    expect(found(daily(60, 70, 65, 786, 800, 810, 900), {}, ['killed'])).toEqual([]);
  });

  test('are of days, whose incidents are added up; the largest is named', () => {
    const rows = daily(5, 5, 5, 5, 5, 20);
    const same = [{ on: '2025-10-06', killed: 40 }];
    expect(found([...rows, ...same])).toEqual(['sudden-jump line 8']);
  });

  test('are found as by plain loops', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(8), fc.nat(200)), { maxLength: 60 }), (figures) => {
        const above = figures.flatMap((figure, index) => (figure > 0 ? [{ figure, line: index + 2 }] : []));
        const expected = above.flatMap(({ figure, line }, at) => {
          const near: number[] = [];
          for (let other = at - 15; other <= at + 15; other += 1)
            if (other !== at && above[other]) near.push(above[other].figure);
          near.sort((a, b) => a - b);
          const middle =
            near.length % 2 === 1
              ? near[(near.length - 1) / 2]
              : (near[near.length / 2 - 1] + near[near.length / 2]) / 2;
          return figure > 50 && near.length >= 5 && figure > 10 * middle ? [`sudden-jump line ${line}`] : [];
        });
        expect(found(daily(...figures))).toEqual(expected);
      }),
    );
  });
});
