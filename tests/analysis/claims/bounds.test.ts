import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Bounds,
  exactly,
  isMore,
  isSame,
  less,
  meets,
  over,
  type Truth,
} from '../../../src/analysis/claims/bounds.js';
import { type Amount, SIZES } from '../../../src/analysis/claims/claim.js';

const amount = (size: Amount['size'], number: number, slack = 0): Amount => ({ size, number, slack });

test('meets(figure, amount) is open where what is not known could meet or miss it', () => {
  expect(meets(exactly(84), amount('exactly', 84))).toBe('yes');
  expect(meets({ least: 8, most: Number.POSITIVE_INFINITY }, amount('fewer-than', 12))).toBe('open');
  expect(meets({ least: 15, most: Number.POSITIVE_INFINITY }, amount('fewer-than', 12))).toBe('no');
  expect(meets({ least: 15, most: Number.POSITIVE_INFINITY }, amount('more-than', 12))).toBe('yes');
});

test('meets(figure, amount) takes exactly 34% for what rounds to it', () => {
  expect(meets(exactly(44 / 128), amount('exactly', 0.34, 0.005))).toBe('yes');
  expect(meets(exactly(44 / 127), amount('exactly', 0.34, 0.005))).toBe('no');
});

test('meets(figure, amount) rounds half up, and is not led astray by binary fractions', () => {
  expect(meets(exactly(69 / 200), amount('exactly', 0.34, 0.005))).toBe('no');
  expect(meets(exactly(69 / 200), amount('exactly', 0.35, 0.005))).toBe('yes');
  expect(meets(exactly(110 / 100 - 1), amount('at-most', 0.1))).toBe('yes');
  expect(meets(exactly(115 / 100 - 1), amount('at-least', 0.15))).toBe('yes');
});

test('over(a, b) has no bounds where the second may be nothing', () => {
  expect(over({ least: 4, most: 4 }, { least: 0, most: 2 })).toEqual({
    least: 2,
    most: Number.POSITIVE_INFINITY,
  });
  expect(over(exactly(4), exactly(0))).toBeUndefined();
});

const bounds = fc
  .tuple(fc.nat({ max: 6 }), fc.nat({ max: 4 }))
  .map(([least, width]): Bounds => ({ least, most: least + width }));

const values = ({ least, most }: Bounds): number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index);

const all = (results: readonly boolean[]): Truth =>
  results.every(Boolean) ? 'yes' : results.some(Boolean) ? 'open' : 'no';

const pairs = (a: Bounds, b: Bounds) => values(a).flatMap((x) => values(b).map((y) => [x, y] as const));

test('isMore and isSame say what every pair of possible figures says', () => {
  fc.assert(
    fc.property(bounds, bounds, (a, b) => {
      expect(isMore(a, b)).toBe(all(pairs(a, b).map(([x, y]) => x > y)));
      expect(isSame(a, b)).toBe(all(pairs(a, b).map(([x, y]) => x === y)));
    }),
  );
});

test('less(a, b) holds the difference of every pair of possible figures, and no more', () => {
  fc.assert(
    fc.property(bounds, bounds, (a, b) => {
      const differences = pairs(a, b).map(([x, y]) => x - y);
      expect(less(a, b)).toEqual({ least: Math.min(...differences), most: Math.max(...differences) });
    }),
  );
});

const holds = (value: number, { size, number, slack }: Amount): boolean =>
  ({
    exactly: value === number || (value >= number - slack && value < number + slack),
    about: Math.abs(value - number) <= slack,
    between: Math.abs(value - number) <= slack,
    'at-least': value >= number,
    'at-most': value <= number,
    'more-than': value > number,
    'fewer-than': value < number,
  })[size];

test('meets(figure, amount) says what every possible figure says', () => {
  const amounts = fc.record({
    size: fc.constantFrom(...SIZES),
    number: fc.nat({ max: 8 }),
    slack: fc.nat({ max: 2 }),
  });
  fc.assert(
    fc.property(bounds, amounts, (figure, claimed) => {
      expect(meets(figure, claimed)).toBe(all(values(figure).map((value) => holds(value, claimed))));
    }),
  );
});
