import fc from 'fast-check';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { bootstrapRatio } from '../../src/statistics/bootstrap-ratio.js';

const tolls = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });

test('bootstrapRatio(first, second) is the same each time, in whatever order incidents come', () => {
  fc.assert(
    fc.property(tolls, tolls, (a, b) => {
      const expected = bootstrapRatio({ tolls: a, days: 31 }, { tolls: b, days: 30 });
      const turned = bootstrapRatio(
        { tolls: [...a].reverse(), days: 31 },
        { tolls: [...b].reverse(), days: 30 },
      );
      expect(turned).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

test('bootstrapRatio(first, second) goes with the days of the periods', () => {
  const [a, b] = [
    [3, 5, 2, 8, 1, 4],
    [2, 2, 6, 1, 3],
  ];
  const even = bootstrapRatio({ tolls: a, days: 30 }, { tolls: b, days: 30 });
  const twice = bootstrapRatio({ tolls: a, days: 30 }, { tolls: b, days: 60 });
  expect(twice?.low).toBeCloseTo(2 * (even?.low ?? 0), 9);
  expect(twice?.high).toBeCloseTo(2 * (even?.high ?? 0), 9);
});

// Of ten draws from ten incidents a given one is missing in 35%: far more than an end leaves out.
test('bootstrapRatio(first, second) of a period with a single incident is open at that end', () => {
  const [one, nine] = [[9], [1, 1, 1, 1, 1, 1, 1, 1, 1]];
  expect(bootstrapRatio({ tolls: one, days: 30 }, { tolls: nine, days: 30 })?.low).toBe(0);
  expect(bootstrapRatio({ tolls: nine, days: 30 }, { tolls: one, days: 30 })?.high).toBeUndefined();
});

test('bootstrapRatio(first, second) says nothing where nobody was counted in a period', () => {
  const [none, some] = [
    { tolls: [0, 0, 0], days: 30 },
    { tolls: [1, 2, 3], days: 30 },
  ];
  expect(bootstrapRatio(none, some)).toBeUndefined();
  expect(bootstrapRatio(some, none)).toBeUndefined();
  expect(bootstrapRatio({ tolls: [], days: 30 }, some)).toBeUndefined();
});

test('bootstrapRatio(first, second) is wider for the same people in fewer, graver incidents', () => {
  const people = (incidents: number, each: number) => Array.from({ length: incidents }, () => each);
  const width = (incidents: number, each: number) => {
    const period = { tolls: people(incidents, each), days: 30 };
    const { low, high } = bootstrapRatio(period, period) ?? { low: 0, high: 0 };
    return (high ?? Number.POSITIVE_INFINITY) - low;
  };
  expect(width(12, 10)).toBeGreaterThan(2 * width(120, 1));
});

/** Incidents at random days with 0 to 9 killed each: how many there are varies as well as their tolls. */
function simulated(random: ReturnType<typeof xoroshiro128plus>, chance: number, days: number): number[] {
  const drawn: number[] = [];
  for (let hour = 0; hour < days * 24; hour += 1)
    if (uniformInt(random, 1, 1000) <= chance) drawn.push(uniformInt(random, 0, 9));
  return drawn;
}

test('the interval covers a known ratio of 2 in about 95 of 100 simulated pairs', () => {
  const random = xoroshiro128plus(1);
  let covered = 0;
  for (let pair = 0; pair < 100; pair += 1) {
    const first = { tolls: simulated(random, 100, 31), days: 31 };
    const second = { tolls: simulated(random, 50, 30), days: 30 };
    const { low, high } = bootstrapRatio(first, second) ?? { low: 0, high: 0 };
    if (low <= 2 && (high ?? Number.POSITIVE_INFINITY) >= 2) covered += 1;
  }
  expect(covered).toBeGreaterThanOrEqual(89);
  expect(covered).toBeLessThanOrEqual(99);
});
