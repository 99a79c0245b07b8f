import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Comparison, comparePeriods, type Difference } from '../../src/analysis/compare-periods.js';
import type { Scope } from '../../src/incidents/scope.js';
import { day, incidents, type Row, range, tallies } from '../incidents/make-table.js';

const compare = (scope: Scope, first = '2024-03', second = '2024-02'): Comparison =>
  comparePeriods(scope, range(first), range(second));

const barriers = (difference: Difference) =>
  difference.kind === 'none' ? difference.barriers.map(({ side, barrier }) => `${side} ${barrier}`) : [];

function compared(difference: Difference) {
  if (difference.kind !== 'compared') throw new Error(`not compared: ${barriers(difference)}`);
  return difference;
}

const many = (month: string, tolls: readonly (number | null)[]): Row[] =>
  tolls.map((killed, index) => ({ on: `${month}-${String(index + 1).padStart(2, '0')}`, killed }));

describe('tallies', () => {
  const months = (rows: readonly Row[], asked = {}) =>
    tallies(rows, { covered: '2024-01..2024-03', ...asked });

  test('comparePeriods(scope, first, second) gives incidents an interval and people none', () => {
    const scope = months([
      { on: '2024-01', incidents: 5, killed: 9 },
      { on: '2024-02', incidents: 10, killed: 20 },
      { on: '2024-03', incidents: 12, killed: 62 },
    ]);
    const { first, second, incidents: counted, toll } = compare(scope);
    expect([first.days, second.days]).toEqual([31, 29]);
    expect(compared(counted)).toMatchObject({ first: 12, second: 10, tooFew: false });
    expect(compared(counted).ratio).toBeCloseTo(12 / 31 / (10 / 29), 12);
    expect(compared(counted).interval).toMatchObject({ low: expect.any(Number), high: expect.any(Number) });
    expect(compared(toll)).toMatchObject({ first: 62, second: 20, interval: 'tally' });
    expect(compared(toll).ratio).toBeCloseTo(2.9, 12); // 2 a day against 20 in 29
  });

  test('comparePeriods(scope, first, second) compares nothing with a gap', () => {
    const scope = months([
      { on: '2024-01', incidents: 5, killed: 9 },
      { on: '2024-03', incidents: 12, killed: 62 },
    ]);
    const { second, incidents: counted, toll } = compare(scope);
    expect(second.gaps).toEqual([range('2024-02')]);
    expect(barriers(counted)).toEqual(['second gap']);
    expect(barriers(toll)).toEqual(['second gap']);
  });

  test('comparePeriods(scope, first, second) names the part of a period that has no figures', () => {
    const scope = months([
      { on: '2024-01', incidents: 5, killed: 9 },
      { on: '2024-03', incidents: 12, killed: 62 },
    ]);
    const { second, incidents: counted } = compare(scope, '2024-03', '2024-01..2024-02');
    expect(second.gaps).toEqual([range('2024-02')]);
    expect(barriers(counted)).toEqual(['second holed']);
  });

  test('comparePeriods(scope, first, second) compares incidents where only people are unknown', () => {
    const scope = months([
      { on: '2024-01', incidents: 8, killed: 9 },
      { on: '2024-02', incidents: 10, killed: null },
      { on: '2024-03', incidents: 12, killed: 62 },
    ]);
    const alone = compare(scope);
    expect(compared(alone.incidents)).toMatchObject({ first: 12, second: 10 });
    expect(barriers(alone.toll)).toEqual(['second unknown']);
    expect(barriers(compare(scope, '2024-03', '2024-01..2024-02').toll)).toEqual(['second some-unknown']);
  });

  test('comparePeriods(scope, first, second) sets no toll against one of some victim types', () => {
    const scope = months([
      { on: '2024-01', incidents: 8, byType: { soldiers: 4, civilians: 1 } },
      { on: '2024-02', incidents: 10, byType: { soldiers: 7, civilians: null } },
      { on: '2024-03', incidents: 12, byType: { soldiers: 9, civilians: 3 } },
    ]);
    expect(barriers(compare(scope).toll)).toEqual(['second some-types']);
    const soldiers = compare({ ...scope, victimTypes: ['soldiers'] });
    expect(compared(soldiers.toll)).toMatchObject({ first: 9, second: 7 });
  });

  test('comparePeriods(scope, first, second) takes no part of a tally for a whole', () => {
    const scope = months([{ on: '2024-01..2024-03', incidents: 30, killed: 62 }]);
    expect(barriers(compare(scope).incidents)).toEqual(['first across-edge', 'second across-edge']);
  });
});

describe('incidents', () => {
  const february = many('2024-02', [1, 2, 3, 4, 5, 6]);
  const march = many('2024-03', [2, 4, 6, 8, 10, 12]);
  const asked = { covered: '2024-01..2024-03' };

  test('comparePeriods(scope, first, second) gives people an interval around their ratio', () => {
    const { toll } = compare(incidents([...february, ...march], asked));
    const { ratio, interval, ...rest } = compared(toll);
    expect(rest).toEqual({ kind: 'compared', first: 42, second: 21, atLeast: false, tooFew: false });
    expect(ratio).toBeCloseTo((2 * 29) / 31, 12);
    expect(interval).toMatchObject({ low: expect.any(Number), high: expect.any(Number) });
    const { low, high } = interval as { low: number; high: number };
    expect(low).toBeLessThan(ratio ?? 0);
    expect(high).toBeGreaterThan(ratio ?? 0);
  });

  test('comparePeriods(scope, first, second) says where nine incidents are too few', () => {
    const nine = [...february, ...march.slice(0, 3)];
    expect(compared(compare(incidents(nine, asked)).incidents).tooFew).toBe(true);
    const ten = [...february, ...march.slice(0, 4)];
    expect(compared(compare(incidents(ten, asked)).toll).tooFew).toBe(false);
  });

  test('comparePeriods(scope, first, second) leaves unknown tolls out and says at least', () => {
    const scope = incidents([...february, ...many('2024-03', [5, null])], asked);
    const { first, toll, incidents: counted } = compare(scope);
    expect(first.toll).toMatchObject({ best: 5, unknown: 1 });
    expect(compared(toll)).toMatchObject({ first: 5, second: 21, atLeast: true });
    expect(compared(counted)).toMatchObject({ first: 2, second: 6, atLeast: false });
  });

  test('comparePeriods(scope, first, second) can compare no tolls of which none is known', () => {
    const scope = incidents([...february, ...many('2024-03', [null, null])], asked);
    expect(barriers(compare(scope).toll)).toEqual(['first unknown']);
  });

  test('comparePeriods(scope, first, second) knows a quiet month from an unknown one', () => {
    const { toll, incidents: counted } = compare(incidents(february, asked));
    expect(compared(toll)).toMatchObject({ first: 0, second: 21, ratio: 0, interval: 'zero' });
    expect(compared(counted)).toMatchObject({ ratio: 0, interval: { low: 0, high: expect.any(Number) } });
    const turned = compare(incidents(february, asked), '2024-02', '2024-03');
    expect(compared(turned.incidents).ratio).toBeUndefined();
    expect(compared(turned.incidents).interval).toMatchObject({ high: undefined });
    const quiet = compare(incidents(february, asked), '2024-03', '2024-01');
    expect(compared(quiet.incidents)).toMatchObject({ ratio: undefined, interval: 'both-zero' });
    expect(compared(quiet.toll)).toMatchObject({ ratio: undefined, interval: 'both-zero' });
  });

  test('comparePeriods(scope, first, second) compares nothing with a period that the coverage cuts', () => {
    const cut = incidents([...february, ...march], { covered: '2024-01..2024-03-30' });
    expect(barriers(compare(cut).incidents)).toEqual(['first partial']);
    expect(compare(cut).first.toll.best).toBe(42);
    expect(barriers(compare(cut, '2024-05', '2024-02').toll)).toEqual(['first outside']);
  });

  test('comparePeriods(scope, first, second) counts apart what reaches across an edge', () => {
    const rows = [...february, ...march, { on: '2024-02-28..2024-03-02', killed: 100 }];
    const { first, second, toll } = compare(incidents(rows, asked));
    expect([first.apart.rows, second.apart.rows]).toEqual([1, 1]);
    expect(first.apart.toll.best).toBe(100);
    expect(compared(toll)).toMatchObject({ first: 42, second: 21 });
    const placed = compare(incidents(rows, { ...asked, place: 'end' }));
    expect(placed.first.toll.best).toBe(142);
    expect(placed.second.apart.rows).toBe(0);
  });

  test('comparePeriods(scope, first, second) refuses periods that share a day', () => {
    expect(() => compare(incidents(february, asked), '2024', '2024-02')).toThrow('share days');
  });
});

test('comparePeriods(scope, first, second) sums as a naive count does, in whatever order rows come', () => {
  const row = fc.record({
    start: fc.integer({ min: day('2024-01-01'), max: day('2024-04-30') }),
    length: fc.integer({ min: 0, max: 3 }),
    killed: fc.option(fc.integer({ min: 0, max: 30 })),
  });
  const iso = (value: number) => new Date(value * 86_400_000).toISOString().slice(0, 10);
  const edge = fc.integer({ min: day('2024-01-01'), max: day('2024-04-30') });
  const edges = fc.uniqueArray(edge, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), edges, (drawn, days) => {
      const [a, b, c, d] = days.sort((x, y) => x - y);
      const rows = drawn.map(({ start, length, killed }): Row => {
        return { on: `${iso(start)}..${iso(start + length)}`, killed };
      });
      const scope = (list: Row[]) => incidents(list, { covered: '2024-01..2024-05' });
      const result = comparePeriods(scope(rows), { start: a, end: b }, { start: c, end: d });
      const turned = comparePeriods(scope([...rows].reverse()), { start: a, end: b }, { start: c, end: d });
      expect(turned).toEqual(result);
      for (const { range: own, incidents: counted, toll, apart } of [result.first, result.second]) {
        const inside = drawn.filter(({ start, length }) => start >= own.start && start + length <= own.end);
        const touching = drawn.filter(({ start, length }) => start <= own.end && start + length >= own.start);
        expect(counted.best).toBe(inside.length);
        expect(toll.best).toBe(inside.reduce((sum, { killed }) => sum + (killed ?? 0), 0));
        expect(toll.unknown).toBe(inside.filter(({ killed }) => killed === null).length);
        expect(apart.rows).toBe(touching.length - inside.length);
      }
    }),
    { numRuns: 40 },
  );
});
