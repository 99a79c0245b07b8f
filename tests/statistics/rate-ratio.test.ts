import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsOne, ratioOfRates } from '../../src/statistics/interval.js';
import { rateRatioInterval } from '../../src/statistics/rate-ratio.js';

const round = (value: number | undefined) => (value === undefined ? undefined : Number(value.toFixed(2)));

describe('the published counts of ISIS attacks', () => {
  test.each([
    { name: 'July against June 2023', a: [12, 31], b: [10, 30], expected: [1.16, 0.46, 3.0] },
    { name: 'April against March 2023', a: [38, 30], b: [35, 31], expected: [1.12, 0.69, 1.83] },
    { name: 'March against February 2023', a: [35, 31], b: [21, 28], expected: [1.51, 0.85, 2.72] },
    { name: 'March 2024 against April 2023', a: [69, 31], b: [38, 30], expected: [1.76, 1.17, 2.68] },
    { name: 'October 2024 against October 2023', a: [56, 31], b: [36, 31], expected: [1.56, 1.01, 2.43] },
  ])('$name', ({ a, b, expected }) => {
    const [first, second] = [a, b].map(([count, days]) => ({ count, days }));
    const interval = rateRatioInterval(first, second);
    expect([ratioOfRates(first, second), interval?.low, interval?.high].map(round)).toEqual(expected);
  });
});

// With no event of n in the one period the bounds are in closed form: the share is at most 1 - 0.025^(1/n).
test('rateRatioInterval(first, second) begins at 0 without events in the first', () => {
  const share = 1 - 0.025 ** (1 / 7);
  const interval = rateRatioInterval({ count: 0, days: 30 }, { count: 7, days: 30 });
  expect(interval?.low).toBe(0);
  expect(interval?.high).toBeCloseTo(share / (1 - share), 6);
});

test('rateRatioInterval(first, second) has no upper bound without events in the second', () => {
  const share = 0.025 ** (1 / 7);
  const [first, second] = [
    { count: 7, days: 30 },
    { count: 0, days: 30 },
  ];
  expect(ratioOfRates(first, second)).toBeUndefined();
  const interval = rateRatioInterval(first, second);
  expect(interval?.low).toBeCloseTo(share / (1 - share), 6);
  expect(interval?.high).toBeUndefined();
});

test('rateRatioInterval(first, second) has nothing to say of no events at all', () => {
  expect(rateRatioInterval({ count: 0, days: 30 }, { count: 0, days: 31 })).toBeUndefined();
});

/** P(X <= k) for n events of which each falls into the first period with this probability. */
function atMost(k: number, n: number, share: number): number {
  let [sum, logTerm] = [0, n * Math.log1p(-share)];
  for (let i = 0; i <= k; i += 1) {
    sum += Math.exp(logTerm);
    logTerm += Math.log((n - i) / (i + 1)) + Math.log(share) - Math.log1p(-share);
  }
  return sum;
}

test('each end leaves 2.5% of binomial cases beyond what was counted', () => {
  const period = fc.record({
    count: fc.integer({ min: 1, max: 150 }),
    days: fc.integer({ min: 1, max: 366 }),
  });
  fc.assert(
    fc.property(period, period, (first, second) => {
      const n = first.count + second.count;
      const { low, high } = rateRatioInterval(first, second) ?? { low: Number.NaN, high: Number.NaN };
      const share = (ratio: number) => (ratio * first.days) / (ratio * first.days + second.days);
      expect(1 - atMost(first.count - 1, n, share(low))).toBeCloseTo(0.025, 5);
      expect(atMost(first.count, n, share(high ?? Number.NaN))).toBeCloseTo(0.025, 5);
    }),
  );
});

test('the interval of the periods exchanged is one over it', () => {
  const period = fc.record({
    count: fc.integer({ min: 1, max: 5000 }),
    days: fc.integer({ min: 1, max: 366 }),
  });
  fc.assert(
    fc.property(period, period, (first, second) => {
      const there = rateRatioInterval(first, second);
      const back = rateRatioInterval(second, first);
      expect((there?.low ?? 0) * (back?.high ?? 0)).toBeCloseTo(1, 5);
      const ratio = ratioOfRates(first, second) ?? Number.NaN;
      expect(there?.low).toBeLessThan(ratio);
      expect(there?.high).toBeGreaterThan(ratio);
    }),
  );
});

test('holdsOne(interval) counts its ends in', () => {
  expect(holdsOne({ low: 1, high: 2 })).toBe(true);
  expect(holdsOne({ low: 0, high: 1 })).toBe(true);
  expect(holdsOne({ low: 0.5, high: undefined })).toBe(true);
  expect(holdsOne({ low: 1.01, high: undefined })).toBe(false);
  expect(holdsOne({ low: 0.2, high: 0.99 })).toBe(false);
});
