import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkOnRecord, checkRank, checkSince } from '../../../src/analysis/claims/check-rank.js';
import type { Extreme } from '../../../src/analysis/claims/claim.js';
import type { Outcome, Verdict } from '../../../src/analysis/claims/outcome.js';
import { formatDay } from '../../../src/calendar/day.js';
import { range } from '../../incidents/make-table.js';
import { evidence, months, period, span } from './make-evidence.js';

const COVERED = { row: 'tally', covered: '2020-01..2020-06' } as const;

function since(figures: readonly (number | string | null)[], extreme: Extreme = 'highest', from = '2020-01') {
  const claim = { kind: 'since', ...period('2020-06'), extreme, since: span(from) } as const;
  return checkSince(claim, evidence(months(...figures), COVERED));
}

const startsOf = ({ against }: Outcome) => against.map(({ of }) => formatDay(of.range.start).slice(0, 7));

describe('checkSince(claim, evidence)', () => {
  test('holds where every period since has fewer, and says when the claim could say more', () => {
    expect(since([9, 1, 2, 3, 4, 5])).toMatchObject({ verdict: 'holds', value: 5 });
    expect(since([9, 1, 2, 3, 4, 5]).understated).toBeUndefined();
    expect(since([2, 1, 2, 3, 4, 5]).understated?.least).toBe(2);
  });

  test('holds but is tied where the period named after "since", or one after it, has as many', () => {
    expect(since([5, 1, 2, 3, 4, 5])).toMatchObject({ verdict: 'tied' });
    expect(startsOf(since([9, 1, 5, 3, 4, 5]))).toEqual(['2020-03']);
  });

  test('is contradicted by the periods with more, the highest first', () => {
    const outcome = since([1, 7, 6, 9, 4, 5]);
    expect(outcome.verdict).toBe('contradicted');
    expect(startsOf(outcome)).toEqual(['2020-04', '2020-02', '2020-03']);
  });

  test('can’t be decided across a gap or a minimum that may be higher', () => {
    expect(since([9, 1, null, 3, 4, 5])).toMatchObject({
      verdict: 'undecided',
      open: [{ doubts: ['gap'] }],
    });
    expect(since([9, 1, '>2', 3, 4, 5])).toMatchObject({
      verdict: 'undecided',
      open: [{ doubts: ['minimum'] }],
    });
    expect(since([9, 1, '>6', 3, 4, 5]).verdict).toBe('contradicted');
    expect(since([9, 1, null, 8, 4, 5]).verdict).toBe('contradicted');
  });

  test('can’t be decided where the data begin after "since"', () => {
    const claim = {
      kind: 'since',
      ...period('2020-06'),
      extreme: 'highest',
      since: span('2017-Q4'),
    } as const;
    const outcome = checkSince(claim, evidence(months(1, 1, 2, 3, 4, 5), COVERED));
    expect(outcome.verdict).toBe('undecided');
    expect(outcome.open.every(({ doubts }) => doubts.includes('outside'))).toBe(true);
  });

  test('of a minimum can hold as a high, never as a low', () => {
    expect(since([9, 1, 2, 3, 4, '>5']).verdict).toBe('holds');
    expect(since([0, 7, 8, 9, 7, '>5'], 'lowest').verdict).toBe('undecided');
    expect(since([0, 7, 8, 9, 7, 5], 'lowest').verdict).toBe('holds');
  });

  test('says what could be said where nothing lies between', () => {
    const adjacent = since([9, 1, 2, 3, 4, 5], 'highest', '2020-05');
    expect(adjacent).toMatchObject({ verdict: 'holds', understated: { least: 4 } });
    expect(since([9, 1, 2, 3, 6, 5], 'highest', '2020-05').understated).toBeUndefined();
  });

  test('looks at the periods inside what is named, which may be longer', () => {
    expect(since([1, 2, 4, 0, 0, 5], 'highest', '2020-Q1').understated?.least).toBe(4);
    expect(since([1, 2, 5, 0, 0, 5], 'highest', '2020-Q1').verdict).toBe('tied');
    expect(since([6, 2, 5, 0, 0, 5], 'highest', '2020-Q1').verdict).toBe('holds');
  });

  test('proves nothing from data that do not mean to hold everything, but shows what they hold', () => {
    const claim = {
      kind: 'since',
      ...period('2020-06'),
      extreme: 'highest',
      since: span('2020-01'),
    } as const;
    const some = { ...COVERED, complete: false };
    const outcome = checkSince(claim, evidence(months(9, 7, 2, 3, 4, 5), some));
    expect(outcome).toMatchObject({ verdict: 'undecided', obstacle: 'not-complete' });
    expect(startsOf(outcome)).toEqual(['2020-02']);
  });

  test('can’t be decided where an incident counted apart may lie in a period since', () => {
    const claim = { kind: 'since', ...period('2020-03'), extreme: 'highest', since: span('2019') } as const;
    const rows = [
      { on: '2020-01-05', killed: 2 },
      { on: '2020-01-30..2020-02-02', killed: 3 },
      { on: '2020-03-05', killed: 4 },
    ];
    const covered = { covered: '2020-01..2020-03' };
    expect(checkSince(claim, evidence(rows, covered))).toMatchObject({
      verdict: 'undecided',
      open: [{ least: 2, most: 5, doubts: ['counted-apart'] }],
    });
    expect(checkSince(claim, evidence([{ ...rows[0], killed: 0 }, ...rows.slice(1)], covered)).verdict).toBe(
      'holds',
    );
  });
});

describe('checkRank(claim, evidence)', () => {
  const rank = (nth: number, figures: readonly (number | string | null)[], among?: string) =>
    checkRank(
      {
        kind: 'rank',
        ...period('2020-04'),
        extreme: 'highest',
        nth,
        among: among === undefined ? undefined : range(among),
      },
      evidence(months(...figures), COVERED),
    ).verdict;

  test('ranks among all up to its own time unless told among which', () => {
    expect(rank(2, [9, 1, 2, 5, 9, 9])).toBe('holds');
    expect(rank(2, [9, 1, 2, 5, 9, 9], '2020-01..2020-06')).toBe('contradicted');
    expect(rank(4, [9, 1, 2, 5, 9, 9], '2020-01..2020-06')).toBe('holds');
  });

  test('gives ties the same place', () => {
    expect(rank(2, [9, 5, 2, 5, 0, 0])).toBe('tied');
    expect(rank(3, [9, 5, 2, 5, 0, 0])).toBe('contradicted');
  });

  test('is open where a gap may take the place', () => {
    expect(rank(2, [9, null, 2, 5, 0, 0])).toBe('undecided');
    expect(rank(4, [9, null, 2, 5, 0, 0])).toBe('contradicted');
  });
});

describe('checkOnRecord(claim, evidence)', () => {
  const onRecord = (figures: readonly (number | string | null)[]) =>
    checkOnRecord(
      { kind: 'on-record', ...period('2020-04'), extreme: 'highest', nth: 1 },
      evidence(months(...figures), COVERED),
    );

  test('holds whatever is not recorded, and says what is not', () => {
    const outcome = onRecord(['>3', null, 2, 5, 9, 9]);
    expect(outcome.verdict).toBe('holds');
    expect(outcome.open.map(({ doubts }) => doubts)).toEqual([['minimum'], ['gap']]);
  });

  test('of a low looks at no figure that may still grow', () => {
    const low = (figures: readonly (number | string | null)[]) =>
      checkOnRecord(
        { kind: 'on-record', ...period('2020-04'), extreme: 'lowest', nth: 1 },
        evidence(months(...figures), COVERED),
      ).verdict;
    expect(low([9, '>1', null, 5])).toBe('holds');
    expect(low([9, '>1', null, '>5'])).toBe('undecided');
    expect(low([4, '>1', null, 5])).toBe('contradicted');
  });

  test('speaks of what is recorded, even where that is not meant to be everything', () => {
    const claim = { kind: 'on-record', ...period('2020-04'), extreme: 'highest', nth: 1 } as const;
    const some = evidence(months(1, 2, 3, 5), { ...COVERED, complete: false });
    expect(checkOnRecord(claim, some).verdict).toBe('holds');
  });

  test('says nothing of the first period', () => {
    expect(onRecord([null, null, null, 5, 9, 9])).toMatchObject({
      verdict: 'undecided',
      obstacle: 'no-rival',
    });
  });
});

/** Every figure that a period may have, as far as it matters beside the others. */
function worlds(figures: readonly (number | string | null)[]): number[][] {
  const choices = figures.map((figure) => {
    if (typeof figure === 'number') return [figure];
    const least = figure === null ? 0 : Number(figure.slice(1));
    return [least, least + 1, least + 2, least + 3, 99, 100];
  });
  return choices.reduce<number[][]>(
    (all, own) => all.flatMap((world) => own.map((figure) => [...world, figure])),
    [[]],
  );
}

function verdictOver(all: readonly number[][]): Verdict {
  const asHigh = all.map((world) => {
    const own = world.at(-1) as number;
    const highest = Math.max(...world.slice(0, -1));
    return highest > own ? 'beaten' : highest === own ? 'level' : 'ahead';
  });
  if (asHigh.every((one) => one === 'beaten')) return 'contradicted';
  if (asHigh.includes('beaten')) return 'undecided';
  return asHigh.includes('level') ? 'tied' : 'holds';
}

test('checkRank(claim, evidence) says what every possible world says', () => {
  const figure = fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 4 }) },
    fc.constant(null),
    fc.nat({ max: 4 }).map((least) => `>${least}`),
  );
  fc.assert(
    fc.property(fc.array(figure, { minLength: 2, maxLength: 4 }), (figures) => {
      const last = `2020-0${figures.length}`;
      const claim = { kind: 'rank', ...period(last), extreme: 'highest', nth: 1, among: undefined } as const;
      const asked = { row: 'tally', covered: `2020-01..${last}` } as const;
      fc.pre(figures.some((own) => own !== null));
      expect(checkRank(claim, evidence(months(...figures), asked)).verdict).toBe(
        verdictOver(worlds(figures)),
      );
    }),
  );
});
