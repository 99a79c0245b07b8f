import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/analysis/checks/finding.js';
import { type Declared, reconcile } from '../../src/analysis/reconcile.js';
import type { Row } from '../incidents/make-table.js';
import { makeEntries } from './make-entries.js';

const NOTHING: Declared = { subsets: [], cumulative: [] };

/** `line 2 killed 4 < 5`: the line, the figure, and what it is measured against. */
function told({ kind, at, against, limit }: Finding): string {
  const other = limit ?? against[0]?.figure;
  return `${kind} line ${at.entry.line} ${at.field} ${at.figure} / ${other}`;
}

const tallies = (rows: readonly Row[], declared = NOTHING) =>
  reconcile(makeEntries(rows, { row: 'tally' }), declared).map(told);

const place = (admin1: string, killed: number | null, incidents: number | null = null): Row => ({
  on: '2024-03',
  killed,
  incidents,
  texts: { admin1 },
});

describe('reconcile(entries, declared): the parts of a row', () => {
  const row = (killed: number | null, soldiers: number | null, civilians: number | null): Row => ({
    on: '2024-03-05',
    killed,
    byType: { soldiers, civilians },
  });
  const found = (...rows: Row[]) => reconcile(makeEntries(rows), NOTHING).map(told);

  test('may not exceed the stated total, also where others are unknown', () => {
    expect(found(row(4, 3, 2), row(4, 5, null))).toEqual([
      'parts-above-total line 2 killed 4 / 5',
      'parts-above-total line 3 killed 4 / 5',
    ]);
  });

  test('may be less than the total only where some are unknown', () => {
    expect(found(row(6, 3, 2), row(6, 3, null), row(6, null, null))).toEqual([
      'total-above-parts line 2 killed 6 / 5',
    ]);
  });

  test('that agree, or a total that is not stated, are no finding', () => {
    expect(found(row(5, 3, 2), row(null, 3, 2), row(0, 0, 0))).toEqual([]);
  });

  test('that are declared a subset of another type are left out of the sum', () => {
    const rows = [{ on: '2024-03', killed: 9, byType: { civilians: 9, children: 4 } }];
    const subsets = [{ part: 'killed_children', whole: 'killed_civilians' }];
    expect(tallies(rows)).toEqual(['parts-above-total line 2 killed 9 / 13']);
    expect(tallies(rows, { ...NOTHING, subsets })).toEqual([]);
  });
});

describe('reconcile(entries, declared): places', () => {
  test('may not exceed the total of the same period, nor be less if all are known', () => {
    expect(tallies([place('', 9, 4), place('Homs', 6, 3), place('Hama', 4, 0)])).toEqual([
      'total-above-parts line 2 incidents 4 / 3',
      'parts-above-total line 2 killed 9 / 10',
    ]);
  });

  test('of which one has no figure can only be too many', () => {
    expect(tallies([place('', 9), place('Homs', 6), place('Hama', null)])).toEqual([]);
    expect(tallies([place('', 5), place('Homs', 6), place('Hama', null)])).toEqual([
      'parts-above-total line 2 killed 5 / 6',
    ]);
  });

  test('of which only one is listed may be less than the total', () => {
    expect(tallies([place('', 9), place('Homs', 6)])).toEqual([]);
  });

  test('that stand twice are counted once', () => {
    expect(tallies([place('', 6), place('Homs', 6), place('Homs', 6)])).toEqual([]);
  });

  test('are not added up with those of another period or another target', () => {
    const other: Row = { on: '2024-04', killed: 6, texts: { admin1: 'Hama' } };
    const target: Row = { on: '2024-03', killed: 6, texts: { admin1: 'Hama', target: 'army' } };
    expect(tallies([place('', 6), place('Homs', 6), other, target])).toEqual([]);
  });

  test('of single incidents have no total', () => {
    expect(reconcile(makeEntries([place('', 5), place('Homs', 6)]), NOTHING)).toEqual([]);
  });
});

test('reconcile(entries, declared) finds declared subsets that are larger than their set', () => {
  const rows = [
    { on: '2014-05', byType: { civilians: 179, children: 291 } },
    { on: '2014-06', byType: { civilians: 179, children: 179 } },
    { on: '2014-07', byType: { civilians: null, children: 3 } },
  ];
  const subsets = [{ part: 'killed_children', whole: 'killed_civilians' }];
  expect(tallies(rows, { ...NOTHING, subsets })).toEqual([
    'subset-above-set line 2 killed_children 291 / 179',
  ]);
});

describe('reconcile(entries, declared): cumulative figures', () => {
  const cumulative = (...figures: (readonly [on: string, killed: number | null, admin1?: string])[]) =>
    reconcile(makeEntries(figures.map(([on, killed, admin1 = '']) => ({ on, killed, texts: { admin1 } }))), {
      subsets: [],
      cumulative: ['killed'],
    }).map(told);

  test('may not fall from one day to the next that has a figure, in order of time', () => {
    expect(
      cumulative(
        ['2023-11-09', 9],
        ['2023-11-06', 4],
        ['2023-11-07', 7],
        ['2023-11-08', null],
        ['2023-11-10', 6],
      ),
    ).toEqual(['cumulative-fall line 6 killed 6 / 9']);
  });

  test('may stay as they are, and are compared within one place', () => {
    expect(cumulative(['2023-11-07', 7], ['2023-11-08', 7], ['2023-11-09', 1, 'Homs'])).toEqual([]);
  });
});

test('reconcile(entries, declared) finds the same places as plain loops', () => {
  const figure = fc.option(fc.nat(9), { freq: 3 });
  const rows = fc.array(
    fc.record({
      month: fc.constantFrom('2024-03', '2024-04'),
      admin1: fc.constantFrom('', 'A', 'B', 'C'),
      killed: figure,
    }),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(rows, (all) => {
      const distinct = all.filter(
        (row, i) => all.findIndex((one) => one.month === row.month && one.admin1 === row.admin1) === i,
      );
      const expected: string[] = [];
      distinct.forEach((total, index) => {
        if (total.admin1 !== '' || total.killed === null) return;
        const parts = distinct.filter(({ month, admin1 }) => month === total.month && admin1 !== '');
        const known = parts.flatMap(({ killed }) => killed ?? []);
        let sum = 0;
        for (const killed of known) sum += killed;
        const line = `line ${index + 2} killed ${total.killed} / ${sum}`;
        if (known.length > 0 && sum > total.killed) expected.push(`parts-above-total ${line}`);
        if (parts.length > 1 && known.length === parts.length && sum < total.killed)
          expected.push(`total-above-parts ${line}`);
      });
      const found = tallies(
        distinct.map(({ month, admin1, killed }) => ({
          on: month,
          incidents: null,
          killed,
          texts: { admin1 },
        })),
      );
      expect([...found].sort()).toEqual(expected.sort());
    }),
  );
});
