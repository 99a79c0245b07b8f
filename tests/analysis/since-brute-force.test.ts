import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankIn } from '../../src/analysis/rank.js';
import { highestSince, lowestSince } from '../../src/analysis/since.js';
import { at, type Short, series } from './make-series.js';

// Few figures, so that ties are many.
const figure = fc.integer({ min: 0, max: 5 });
const month: fc.Arbitrary<Short> = fc.oneof(
  { weight: 4, arbitrary: figure },
  figure.map((own) => `>${own}`),
  figure.map((own) => `partial ${own}`),
  figure.map((own) => `holed ${own}`),
  fc.constantFrom('gap', '?'),
);
const months = fc.array(month, { minLength: 1, maxLength: 25 });

const digits = (short: Short) => Number(String(short).replace(/\D/g, ''));
const isKnown = (short: Short) => /\d/.test(String(short));
const isSure = (short: Short) => typeof short === 'number';
const isWhole = (short: Short) => /^>?\d+$/.test(String(short));

/** One step back at a time, straight from the notation. */
function lookBack(all: readonly Short[], found: (short: Short) => boolean, open: (short: Short) => boolean) {
  let [withoutFigure, atLeast, back] = [0, 0, all.length - 2];
  for (; back >= 0 && !found(all[back]); back -= 1) {
    if (!isKnown(all[back])) withoutFigure += 1;
    else if (open(all[back])) atLeast += 1;
  }
  const figure = back < 0 ? undefined : digits(all[back]);
  const minimum = back >= 0 && !isSure(all[back]);
  return { at: Math.max(back, 0), figure, minimum, between: all.length - 2 - back, withoutFigure, atLeast };
}

test('highestSince agrees with looking back one period at a time', () => {
  fc.assert(
    fc.property(months, (all) => {
      const own = all[all.length - 1];
      fc.pre(isKnown(own));
      const { kind, period, ...since } = highestSince(series(...all), all.length - 1, 'best');
      const naive = lookBack(
        all,
        (short) => isKnown(short) && digits(short) >= digits(own),
        (short) => !isSure(short),
      );
      expect({ ...since, at: at({ period }) }).toEqual(naive);
      const name =
        naive.figure === undefined ? 'on-record' : naive.figure === digits(own) ? 'equals' : 'highest-since';
      expect(kind).toBe(name);
    }),
    { numRuns: 2000 },
  );
});

test('lowestSince agrees with looking back one period at a time', () => {
  fc.assert(
    fc.property(months, (all) => {
      const own = all[all.length - 1];
      const found = lowestSince(series(...all), all.length - 1, 'best');
      expect(found !== undefined).toBe(isSure(own));
      if (!isSure(own)) return;
      const naive = lookBack(
        all,
        (short) => isSure(short) && digits(short) <= digits(own),
        (short) => !isSure(short) && digits(short) <= digits(own),
      );
      const name =
        naive.figure === undefined ? 'on-record' : naive.figure === digits(own) ? 'equals' : 'lowest-since';
      expect(found).toMatchObject({ kind: name, figure: naive.figure, between: naive.between });
      expect([at(found), found?.withoutFigure, found?.atLeast]).toEqual([
        naive.at,
        naive.withoutFigure,
        naive.atLeast,
      ]);
    }),
    { numRuns: 2000 },
  );
});

test('rankIn agrees with sorting the figures', () => {
  fc.assert(
    fc.property(months, (all) => {
      const own = all[all.length - 1];
      const periods = series(...all);
      const rank = rankIn(periods, periods[all.length - 1], 'best');
      expect(rank !== undefined).toBe(isWhole(own));
      if (!isWhole(own)) return;
      const sorted = all
        .filter(isWhole)
        .map(digits)
        .sort((a, b) => b - a);
      expect(rank?.fromTop).toBe(sorted.indexOf(digits(own)) + 1);
      expect(rank?.fromBottom).toBe(sorted.toReversed().indexOf(digits(own)) + 1);
      expect(rank?.of).toBe(sorted.length);
      expect(rank?.tied.length).toBe(sorted.filter((other) => other === digits(own)).length - 1);
    }),
    { numRuns: 1000 },
  );
});
