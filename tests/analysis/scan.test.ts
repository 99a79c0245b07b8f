import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combinations, measuresToScan } from '../../src/analysis/combinations.js';
import { periodTolls } from '../../src/analysis/period-tolls.js';
import { scan } from '../../src/analysis/scan.js';
import { calendarOf } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import { NO_FILTERS } from '../../src/incidents/filters.js';
import type { Scope } from '../../src/incidents/scope.js';
import { type Asked, incidents, makeScope, makeTable, type Row, tallies } from '../incidents/make-table.js';

const month = calendarOf('month');
const found = (scope: Scope, index: number, least = 2) =>
  scan(scope, month, index, { measures: measuresToScan(scope), least });
const told = (scope: Scope, index: number, least?: number) =>
  found(scope, index, least).records.map(({ combination, extreme, since, span }) => [
    `${combination.scope.measure} ${combination.victimType ?? combination.admin1 ?? 'all'}`,
    extreme,
    `${since.kind} ${periodKey(since.period)}`,
    span,
  ]);

const dayIn = (index: number) => `2024-0${index + 1}-05`;
const inHoms = { texts: { admin1: 'Homs' } };
const inHama = { texts: { admin1: 'Hama' } };

describe('scan(scope, calendar, index, ...)', () => {
  // In Homs 1, 2, 3, 4 killed; in Hama 9, 0, 0, 3: 10, 2, 3, 7 in all.
  const rows: Row[] = [
    ...[1, 2, 3, 4].map((killed, index) => ({ on: dayIn(index), killed, ...inHoms })),
    { on: dayIn(0), killed: 9, ...inHama },
    { on: dayIn(3), killed: 3, ...inHama },
  ];
  const scope = incidents(rows, { covered: '2024-01..2024-04' });

  test('looks at each figure of all and of each area, on-record highs first, then by their span', () => {
    expect(told(scope, 3)).toEqual([
      ['killed Homs', 'highest', 'on-record 2024-01', 3],
      ['incidents all', 'highest', 'equals 2024-01', 2],
      ['killed all', 'highest', 'highest-since 2024-01', 2],
      ['incidents Hama', 'highest', 'equals 2024-01', 2],
      ['killed Hama', 'highest', 'highest-since 2024-01', 2],
    ]);
    expect(found(scope, 3)).toMatchObject({ combinations: 6, withoutFigure: 0, comparable: 6, short: 0 });
  });

  test('counts those that span fewer, and lists none of them', () => {
    expect(found(scope, 3, 3)).toMatchObject({ records: { length: 1 }, short: 4 });
    expect(found(scope, 3, 4)).toMatchObject({ records: [], comparable: 0 });
  });

  test('lists no high of zero, and a low of zero', () => {
    const quiet = incidents(rows.slice(0, 3), { covered: '2024-01..2024-04' });
    expect(told(quiet, 3)).toEqual([
      ['incidents all', 'lowest', 'on-record 2024-01', 3],
      ['killed all', 'lowest', 'on-record 2024-01', 3],
    ]);
  });

  test('tries each record in the other readings', () => {
    const [first] = found(scope, 3).records;
    expect(first.trials.map(({ variant, highestHolds }) => [variant.kind, highestHolds])).toEqual([
      ['without-largest', false],
    ]);
  });

  test('has a month that is cut set a high, and no low', () => {
    const cut = incidents(rows, { covered: '2024-01-01..2024-04-20' });
    expect(found(cut, 3).lows).toBe(false);
    expect(told(cut, 3).every(([, extreme]) => extreme === 'highest')).toBe(true);
  });

  test('counts the rows that name no area', () => {
    const some = incidents([...rows, { on: dayIn(1), killed: 1, texts: { admin1: '' } }]);
    expect(found(some, 3).withoutArea).toBe(1);
    expect(found(incidents([{ on: dayIn(0), killed: 1 }]), 0).withoutArea).toBe(0);
  });

  test('has a month of a tally without a row of the area be a gap of that area', () => {
    const tally = (index: number, killed: number, area: object): Row => ({
      on: `2024-0${index}`,
      killed,
      ...area,
    });
    const scope = tallies([
      tally(1, 9, inHoms),
      tally(1, 1, inHama),
      tally(2, 2, inHama),
      tally(3, 5, inHoms),
      tally(3, 3, inHama),
    ]);
    const [homs] = combinations(scope, month, ['killed']).filter(({ admin1 }) => admin1 === 'Homs');
    expect(homs.periods.map(({ state, toll }) => [state, toll.best])).toEqual([
      ['complete', 9],
      ['gap', 0],
      ['complete', 5],
    ]);
  });
});

test('measuresToScan(scope) leaves out incidents beside victim types, which do not count them', () => {
  const rows = [{ on: dayIn(0), byType: { soldiers: 1, civilians: 2 } }];
  expect(measuresToScan(incidents(rows))).toEqual(['incidents', 'killed']);
  expect(measuresToScan(incidents(rows, { victimTypes: ['soldiers'] }))).toEqual(['killed']);
});

const figure = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 5 });
const anyRow = fc.record({
  at: fc.integer({ min: 0, max: 7 }),
  length: fc.constantFrom(0, 0, 0, 30),
  soldiers: figure,
  civilians: figure,
  admin1: fc.constantFrom('Homs', 'Hama', ''),
});

const rowOf = ({
  at,
  length,
  soldiers,
  civilians,
  admin1,
}: {
  at: number;
  length: number;
  soldiers: number | null;
  civilians: number | null;
  admin1: string;
}): Row => {
  const iso = (days: number) => new Date(Date.UTC(2024, at, 5 + days)).toISOString().slice(0, 10);
  return { on: `${iso(0)}..${iso(length)}`, byType: { soldiers, civilians }, texts: { admin1 } };
};

test('combinations(scope, ...) are what each would be if it were asked alone, through a filter', () => {
  const asked: Asked = { covered: '2024-01-10..2024-09-30' };
  fc.assert(
    fc.property(
      fc.array(anyRow, { minLength: 1, maxLength: 14 }),
      fc.constantFrom('apart', 'start', 'end', 'spread' as const),
      fc.constantFrom('incident', 'tally' as const),
      (drawn, place, kind) => {
        const table = makeTable(drawn.map(rowOf), kind);
        const scope = makeScope(table, { ...asked, place });
        for (const { scope: own, victimType, admin1, periods } of combinations(scope, month, [
          'incidents',
          'killed',
        ])) {
          const alone = makeScope(table, {
            ...asked,
            place,
            measure: own.measure,
            victimTypes: victimType === undefined ? undefined : [victimType],
            filters: { ...NO_FILTERS, texts: admin1 === undefined ? {} : { admin1: [admin1] } },
          });
          const plain = periodTolls(alone, month).periods;
          const figures = (list: typeof plain) =>
            list.map(({ period, state, toll, incidents: counted }) => ({ period, state, toll, counted }));
          expect(figures(periods)).toEqual(figures(plain));
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('scan(scope, ...) finds what looking back month by month in each column finds', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 14 }), (drawn) => {
      const exact = drawn.map((row) => ({
        ...row,
        length: 0,
        soldiers: row.soldiers ?? 0,
        civilians: row.civilians ?? 0,
      }));
      const scope = incidents(exact.map(rowOf), { covered: '2024-01..2024-08' });
      const areas = new Set(exact.map(({ admin1 }) => admin1)).size > 1 ? ['Homs', 'Hama'] : [];
      const all = [
        ['incidents all', () => 1],
        ['killed all', (row: (typeof exact)[number]) => row.soldiers + row.civilians],
        ['killed soldiers', (row: (typeof exact)[number]) => row.soldiers],
        ['killed civilians', (row: (typeof exact)[number]) => row.civilians],
        ...areas.flatMap((area) => [
          [`incidents ${area}`, (row: (typeof exact)[number]) => Number(row.admin1 === area)] as const,
          [
            `killed ${area}`,
            (row: (typeof exact)[number]) => (row.admin1 === area ? row.soldiers + row.civilians : 0),
          ] as const,
        ]),
      ] as const;
      const expected = all.flatMap(([name, of]) => {
        const months = Array.from({ length: 8 }, (_, at) =>
          exact.filter((row) => row.at === at).reduce((sum, row) => sum + of(row), 0),
        );
        const own = months[7];
        const span = (beats: (other: number) => boolean) => {
          let back = 6;
          while (back >= 0 && beats(months[back])) back -= 1;
          return 6 - back;
        };
        if (months.every((other) => other === 0)) return [];
        return [
          ...(own > 0 ? [`${name} highest ${span((other) => other < own)}`] : []),
          `${name} lowest ${span((other) => other > own)}`,
        ];
      });
      const listed = told(scope, 7, 3).map(([name, extreme, , span]) => `${name} ${extreme} ${span}`);
      expect([...listed].sort()).toEqual(expected.filter((claim) => Number(claim.at(-1)) >= 3).sort());
      const spans = expected.map((claim) => Number(claim.at(-1)));
      expect(found(scope, 7, 3).short).toBe(spans.filter((span) => span > 0 && span < 3).length);
    }),
    { numRuns: 120 },
  );
});
