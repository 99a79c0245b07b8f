import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearRates } from '../../src/analysis/year-rates.js';
import { yearsToDate } from '../../src/analysis/year-to-date.js';
import type { Scope } from '../../src/incidents/scope.js';
import { day, incidents, type Row, tallies } from '../incidents/make-table.js';

const rates = (scope: Scope) => yearRates(scope, yearsToDate(scope));
const monthly = (year: number, counts: readonly (number | null)[], killed?: readonly number[]): Row[] =>
  counts.map((own, index) => ({
    on: `${year}-${String(index + 1).padStart(2, '0')}`,
    incidents: own,
    killed: killed?.[index] ?? 0,
  }));

test('yearRates(scope, years) of counts in tallies is exact, a day of the months that both years have', () => {
  // 12 in the 31 days of January 2024 against 10 in as many; February 2023 is a gap.
  const rows = [...monthly(2023, [10]), ...monthly(2024, [12, 20])];
  const found = rates(tallies(rows, { covered: '2023-01..2024-02', measure: 'incidents' })).get(2023);
  expect(found).toMatchObject({ ratio: 1.2, tooFew: false, interval: { low: expect.any(Number) } });
  // A leap year: 29 in the 29 days of February 2024 are as many a day as 28 in 28.
  const leap = [...monthly(2023, [31, 28]), ...monthly(2024, [31, 29])];
  expect(rates(tallies(leap, { measure: 'incidents' })).get(2023)?.ratio).toBe(1);
});

test('yearRates(scope, years) gives people in tallies a ratio, no interval, and says where incidents are few', () => {
  const rows = [...monthly(2023, [4], [10]), ...monthly(2024, [5], [30])];
  const found = rates(tallies(rows, { covered: '2023-01..2024-01' })).get(2023);
  expect(found).toEqual({ ratio: 3, interval: 'tally', tooFew: true });
  const unknown = [...monthly(2023, [null], [10]), ...monthly(2024, [5], [30])];
  expect(rates(tallies(unknown, { covered: '2023-01..2024-01' })).get(2023)?.tooFew).toBeUndefined();
});

test('yearRates(scope, years) gives people of single incidents an interval, and minima nothing', () => {
  const days = (year: number, killed: readonly (number | null)[]): Row[] =>
    killed.map((own, index) => ({ on: `${year}-01-0${index + 1}`, killed: own }));
  const asked = { covered: '2022-01-01..2024-01-31' };
  const rows = [...days(2022, [3, null]), ...days(2023, [1, 2, 3, 4, 5]), ...days(2024, [2, 4, 6, 8, 10])];
  const found = rates(incidents(rows, asked));
  expect([...found.keys()]).toEqual([2023]);
  expect(found.get(2023)).toMatchObject({ ratio: 2, tooFew: false, interval: { low: expect.any(Number) } });
});

test('yearRates(scope, years) has no ratio to a quiet year', () => {
  const scope = incidents([{ on: '2024-01-05', killed: 4 }], { covered: '2023-01-01..2024-01-31' });
  expect(rates(scope).get(2023)).toMatchObject({ ratio: undefined, interval: 'zero' });
});

test('yearRates(scope, years) is the ratio of two plain counts a day', () => {
  const on = fc.integer({ min: day('2022-01-01'), max: day('2024-02-29') });
  fc.assert(
    fc.property(fc.array(on, { minLength: 1, maxLength: 30 }), (starts) => {
      const iso = starts.map((start) => new Date(start * 86_400_000).toISOString().slice(0, 10));
      const scope = incidents(
        iso.map((own) => ({ on: own })),
        { covered: '2022-01-01..2024-02-29', measure: 'incidents' },
      );
      const inYear = (year: number, last: string) =>
        iso.filter((own) => own >= `${year}-01-01` && own <= `${year}-${last}`).length;
      const now = inYear(2024, '02-29');
      for (const year of [2022, 2023]) {
        const then = inYear(year, '02-28');
        const found = rates(scope).get(year);
        if (then === 0) expect(found?.ratio).toBeUndefined();
        else expect(found?.ratio).toBeCloseTo(now / 60 / (then / 59), 12);
        expect(found?.tooFew).toBe(now + then < 10);
      }
    }),
  );
});
