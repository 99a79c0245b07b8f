import { describe, expect, test } from 'vitest';
import { checkClaim } from '../../../src/analysis/claims/check-claim.js';
import type { Amount, Claim, Contrast, StreakClaim } from '../../../src/analysis/claims/claim.js';
import { tryClaim } from '../../../src/analysis/claims/try-claim.js';
import { amount, evidence, months, period, span } from './make-evidence.js';

const COVERED = { row: 'tally', covered: '2020-01..2020-06' } as const;

describe('a total', () => {
  const rows = [
    { on: '2020-01-05', killed: 3 },
    { on: '2020-01-09', killed: 16 },
    { on: '2020-01-30..2020-02-02', killed: 2 },
  ];
  const total = (own: Amount, complete = true) =>
    checkClaim(
      { kind: 'total', days: span('2020-01'), amount: own },
      evidence(rows, { complete, covered: '2020-01..2020-02' }),
    );

  test('can’t be decided where incidents counted apart could change it, unless they can’t', () => {
    expect(total(amount('exactly', 19)).verdict).toBe('undecided');
    expect(total(amount('exactly', 22)).verdict).toBe('contradicted');
    expect(total(amount('at-least', 19)).verdict).toBe('holds');
    expect(total(amount('about', 20, 2)).verdict).toBe('holds');
  });

  test('is borne out by what is documented, contradicted by more of it, and never by less', () => {
    expect(total(amount('exactly', 19), false)).toMatchObject({ verdict: 'holds', open: [{ least: 19 }] });
    expect(total(amount('exactly', 18), false).verdict).toBe('contradicted');
    expect(total(amount('at-most', 30), false).verdict).toBe('undecided');
    expect(total(amount('exactly', 25), false)).toMatchObject({
      verdict: 'undecided',
      obstacle: 'not-complete',
    });
  });
});

describe('a total of some victim types', () => {
  const total = (own: Amount) => {
    const { scope, complete } = evidence(
      [{ on: '2020-01-05', killed: 10, byType: { soldiers: 3, civilians: 2 } }],
      {
        covered: '2020-01',
      },
    );
    const of = { ...scope, victimTypes: ['soldiers'] };
    return checkClaim({ kind: 'total', days: span('2020-01'), amount: own }, { scope: of, complete });
  };

  test('may be higher by those of unknown type', () => {
    expect(total(amount('exactly', 3))).toMatchObject({
      verdict: 'undecided',
      open: [{ least: 3, most: 8 }],
    });
    expect(total(amount('at-most', 8)).verdict).toBe('holds');
    expect(total(amount('at-least', 9)).verdict).toBe('contradicted');
  });
});

describe('a comparison', () => {
  const compare = (figures: readonly (number | string | null)[], contrast: Contrast) =>
    checkClaim(
      { kind: 'comparison', days: span('2020-02'), against: span('2020-01'), contrast },
      evidence(months(...figures), COVERED),
    );
  const relation = (own: 'more' | 'fewer' | 'same') => ({ kind: 'relation', relation: own }) as const;

  test('of equal figures is neither more nor fewer', () => {
    expect(compare([2, 2], relation('fewer')).verdict).toBe('contradicted');
    expect(compare([2, 2], relation('more')).verdict).toBe('contradicted');
    expect(compare([2, 2], relation('same')).verdict).toBe('holds');
  });

  test('with a minimum is told only as far as the minimum goes', () => {
    expect(compare([2, '>3'], relation('more')).verdict).toBe('holds');
    expect(compare(['>2', 3], relation('more')).verdict).toBe('undecided');
    expect(compare(['>3', 3], relation('more')).verdict).toBe('contradicted');
    expect(compare([2, null], relation('more')).verdict).toBe('undecided');
  });

  test('gives difference, change and ratio with their sign', () => {
    expect(compare([8, 12], { kind: 'difference', amount: amount('exactly', 4) })).toMatchObject({
      verdict: 'holds',
      value: 4,
    });
    expect(compare([8, 12], { kind: 'rise', amount: amount('exactly', 0.5, 0.005) }).verdict).toBe('holds');
    expect(compare([12, 8], { kind: 'fall', amount: amount('at-least', 0.3) })).toMatchObject({
      verdict: 'holds',
      value: expect.closeTo(1 / 3),
    });
    expect(compare([5, 12], { kind: 'times', amount: amount('more-than', 2) }).verdict).toBe('holds');
    expect(compare([0, 12], { kind: 'times', amount: amount('more-than', 2) })).toMatchObject({
      verdict: 'undecided',
      obstacle: 'nothing',
    });
  });
});

describe('a share', () => {
  const share = (rows: Parameters<typeof evidence>[0], own: Amount) => {
    const { scope, complete } = evidence(rows, { covered: '2020-01' });
    const part = { ...scope, victimTypes: ['civilians'] };
    return checkClaim(
      { kind: 'share', days: span('2020-01'), amount: own },
      { scope, other: part, complete },
    );
  };
  const split = { on: '2020-01-05', byType: { soldiers: 6, civilians: 2 } };

  test('is the part of what is recorded', () => {
    expect(share([split], amount('exactly', 0.25))).toMatchObject({ verdict: 'holds', value: 0.25 });
    expect(share([split], amount('more-than', 0.25)).verdict).toBe('contradicted');
  });

  test('lies between what is known of the part, and all that is not known to be outside of it', () => {
    const unknown = { on: '2020-01-06', killed: 10, byType: { soldiers: null, civilians: null } };
    expect(share([split, unknown], amount('exactly', 0.25)).verdict).toBe('undecided');
    expect(share([split, unknown], amount('at-least', 2 / 18)).verdict).toBe('holds');
    expect(share([split, unknown], amount('fewer-than', 2 / 18)).verdict).toBe('contradicted');
  });
});

describe('a streak', () => {
  const streak = (figures: readonly (number | string | null)[], claim: Partial<StreakClaim>) =>
    checkClaim(
      {
        kind: 'streak',
        ...period(`2020-0${figures.length}`),
        run: 'rise',
        level: 0,
        amount: amount('exactly', 2),
        ...claim,
      },
      evidence(months(...figures), { row: 'tally', covered: `2020-01..2020-0${figures.length}` }),
    );

  test('of rises is ended by a fall, a tie, or a gap', () => {
    expect(streak([9, 1, 2, 3], {})).toMatchObject({ verdict: 'holds', value: 2 });
    expect(streak([1, 1, 2, 3], {})).toMatchObject({ verdict: 'holds', value: 2 });
    expect(streak([9, 1, 2, 3], { amount: amount('exactly', 3) }).verdict).toBe('contradicted');
    expect(streak([null, 1, 2, 3], {}).verdict).toBe('undecided');
    expect(streak([null, 1, 2, 3], { amount: amount('at-least', 2) }).verdict).toBe('holds');
  });

  test('that reaches back to where the data begin may be longer', () => {
    expect(streak([1, 2, 3], {})).toMatchObject({ verdict: 'undecided', obstacle: 'begins-with-the-data' });
  });

  test('above a level counts a minimum that reaches it', () => {
    const run = { run: 'level', level: 4 } as const;
    expect(streak([1, '>4', 5], run).verdict).toBe('holds');
    expect(streak([1, '>3', 5], run).verdict).toBe('undecided');
    expect(streak([1, 0, 0], { run: 'quiet' }).verdict).toBe('holds');
  });
});

describe('a year to date', () => {
  const rows = [
    { on: '2018-02-01', killed: 9 },
    { on: '2018-08-01', killed: 50 },
    { on: '2019-02-01', killed: 4 },
    { on: '2020-02-01', killed: 9 },
  ];
  const toDate = (says: Extract<Claim, { kind: 'year-to-date' }>['says']) =>
    checkClaim(
      { kind: 'year-to-date', days: span('2020-01-01..2020-06-30'), says },
      evidence(rows, { covered: '2018..2020-06-30' }),
    );

  test('is set against the same days of other years', () => {
    expect(toDate({ kind: 'total', amount: amount('exactly', 9) }).verdict).toBe('holds');
    const contrast = { kind: 'relation', relation: 'more' } as const;
    const against = (days: string) => toDate({ kind: 'against', days: span(days), contrast }).verdict;
    expect(against('2019-01-01..2019-06-30')).toBe('holds');
    expect(against('2018-01-01..2018-06-30')).toBe('contradicted');
    expect(toDate({ kind: 'since', year: 2017, extreme: 'highest' }).verdict).toBe('tied');
    expect(toDate({ kind: 'since', year: 2018, extreme: 'highest' }).verdict).toBe('tied');
    expect(toDate({ kind: 'since', year: 2019, extreme: 'highest' })).toMatchObject({
      verdict: 'holds',
      understated: { least: 4 },
    });
    expect(toDate({ kind: 'since', year: 2016, extreme: 'highest' }).verdict).toBe('undecided');
  });
});

describe('tryClaim(claim, evidence, outcome)', () => {
  const verdicts = (rows: Parameters<typeof evidence>[0], claim: Claim, covered: string) => {
    const own = evidence(rows, { covered });
    return tryClaim(claim, own, checkClaim(claim, own)).map(
      ({ variant, outcome }) =>
        `${'estimate' in variant ? variant.estimate : 'place' in variant ? variant.place : variant.kind} ${outcome.verdict}`,
    );
  };
  const high: Claim = { kind: 'rank', ...period('2020-02'), extreme: 'highest', nth: 1, among: undefined };

  test('leaves the largest incident out of a high, and reads the other estimates', () => {
    const rows = [
      { on: '2020-01-05', killed: { low: 3, best: 3, high: 9 } },
      { on: '2020-02-05', killed: { low: 4, best: 5, high: 5 } },
      { on: '2020-02-06', killed: { low: 1, best: 1, high: 1 } },
    ];
    expect(verdicts(rows, high, '2020-01..2020-02')).toEqual([
      'low holds',
      'high contradicted',
      'without-largest contradicted',
    ]);
  });

  test('places incidents counted apart where they keep a claim from being decided', () => {
    const rows = [
      { on: '2020-01-05', killed: 3 },
      { on: '2020-01-31..2020-02-01', killed: 4 },
      { on: '2020-02-06', killed: 5 },
    ];
    expect(verdicts(rows, high, '2020-01..2020-02')).toEqual(['start contradicted', 'end holds']);
  });
});
