import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionsAt, type Operator } from '../../src/analysis/conditions.js';
import { at, type Short, series } from './make-series.js';

type Asked = readonly [Operator, number, readonly Short[]];

function met(...asked: Asked[]) {
  const conditions = asked.map(([operator, bound, months]) => ({
    operator,
    bound,
    periods: series(...months),
  }));
  const { entries, verdict, since, between, open, earlier } = conditionsAt(
    conditions,
    asked[0][2].length - 1,
    'best',
  );
  const place = (period: (typeof open)[number]) => at({ period });
  return {
    each: entries.map((entry) => entry.verdict),
    verdict,
    since: since && place(since),
    between,
    open: open.map(place),
    earlier: earlier.map(place),
  };
}

describe('conditionsAt(conditions, index, estimate)', () => {
  test('finds the latest earlier period that meets all', () => {
    const killed: Asked = ['<', 12, [3, 14, 20, 9]];
    const incidents: Asked = ['<', 5, [4, 2, 6, 3]];
    expect(met(killed, incidents)).toEqual({
      each: ['meets', 'meets'],
      verdict: 'meets',
      since: 0,
      between: 2,
      open: [],
      earlier: [0],
    });
  });

  test('has a period fail that fails one, however little is known of the other', () => {
    expect(met(['<', 12, [14]], ['<', 5, ['gap']])).toMatchObject({
      each: ['fails', 'open'],
      verdict: 'fails',
    });
  });

  test('counts periods in between that could meet all: without a figure, or with a minimum below', () => {
    const all = met(['<', 12, [3, 'gap', '?', '>8', '>15', 'partial 8', 'holed 12', 9]]);
    expect(all).toMatchObject({ since: 0, between: 6, open: [1, 2, 3, 5], earlier: [0] });
  });

  test('takes a minimum that reaches a lower bound as meeting it', () => {
    expect(met(['>=', 10, ['>10', '>9', 10]])).toMatchObject({ since: 0, open: [1] });
    expect(met(['>', 10, ['>10', 11]])).toMatchObject({ since: undefined, open: [0] });
  });

  test('knows an exact number only from an exact figure', () => {
    expect(met(['=', 2, [2, '>2', '>3', '>1', 2]])).toMatchObject({ since: 0, open: [1, 3] });
  });

  test('has all earlier periods in between where none is known to meet them', () => {
    expect(met(['<=', 2, [3, '?', 2]])).toMatchObject({ since: undefined, between: 2, open: [1] });
    expect(met(['<=', 2, [2]])).toMatchObject({ since: undefined, between: 0 });
  });
});

const figure = fc.integer({ min: 0, max: 4 });
const month: fc.Arbitrary<Short> = fc.oneof(
  { weight: 3, arbitrary: figure },
  figure.map((own) => `>${own}`),
  figure.map((own) => `partial ${own}`),
  fc.constantFrom('gap', '?'),
);
const pairs = fc.array(fc.tuple(month, month), { minLength: 1, maxLength: 12 });
const operator = fc.constantFrom<Operator>('<', '<=', '=', '>=', '>');

/** Every figure that a month may turn out to have, as far as it matters here. */
function possible(short: Short): number[] {
  const digits = /\d+/.exec(String(short))?.[0];
  const from = Number(digits ?? 0);
  return typeof short === 'number' ? [short] : Array.from({ length: 8 - from }, (_, index) => from + index);
}

const holds = (operator: Operator, a: number, b: number): boolean =>
  ({ '<': a < b, '<=': a <= b, '=': a === b, '>=': a >= b, '>': a > b })[operator];

test('conditionsAt agrees with trying every figure that a minimum or a gap may hide', () => {
  fc.assert(
    fc.property(pairs, operator, operator, figure, figure, (all, first, second, a, b) => {
      const verdictOf = ([x, y]: readonly [Short, Short]) => {
        const outcomes = possible(x).flatMap((one) =>
          possible(y).map((other) => holds(first, one, a) && holds(second, other, b)),
        );
        if (outcomes.every(Boolean)) return 'meets';
        return outcomes.some(Boolean) ? 'open' : 'fails';
      };
      const verdicts = all.map(verdictOf);
      const result = met([first, a, all.map(([x]) => x)], [second, b, all.map(([, y]) => y)]);
      const before = verdicts.slice(0, -1);
      const last = before.lastIndexOf('meets');
      // What nothing can be below, a figure that is missing can't be either: those are "open" all the same.
      fc.pre(!(first === '<' && a === 0) && !(second === '<' && b === 0));
      fc.pre(!(first === '>=' && a === 0) && !(second === '>=' && b === 0));
      expect(result.verdict).toBe(verdicts.at(-1));
      expect(result.since).toBe(last < 0 ? undefined : last);
      expect(result.open).toEqual([...before.keys()].filter((own) => own > last && before[own] === 'open'));
    }),
    { numRuns: 1500 },
  );
});
