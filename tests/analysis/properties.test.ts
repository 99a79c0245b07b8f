import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadliest } from '../../src/analysis/deadliest.js';
import { periodTolls } from '../../src/analysis/period-tolls.js';
import { highestSince } from '../../src/analysis/since.js';
import { formatDay } from '../../src/calendar/day.js';
import { calendarOf } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import { calendarOfSeasons } from '../../src/calendar/seasons.js';
import type { Place } from '../../src/incidents/scope.js';
import { type Group, tally } from '../../src/incidents/tally.js';
import { day, incidents, makeScope, makeTables, type Row, tallies } from '../incidents/make-table.js';

interface Plain {
  readonly start: number;
  readonly end: number;
  readonly soldiers: number | null;
  readonly civilians: number | null;
  /** People beyond the types in a stated total; null where no total is stated. */
  readonly beyond: number | null;
}

const WINDOW = { start: day('2023-11-16'), end: day('2024-04-20') };
const month = calendarOf('month');
const winter = calendarOfSeasons([{ first: 11, last: 2 }]);

const figure = fc.option(fc.nat(20), { freq: 4 });
const plain: fc.Arbitrary<Plain> = fc
  .record({
    start: fc.integer({ min: day('2023-08-01'), max: day('2024-08-01') }),
    days: fc.oneof(fc.constant(0), fc.nat(70)),
    soldiers: figure,
    civilians: figure,
    beyond: figure,
  })
  .map(({ days, ...rest }) => ({ ...rest, end: rest.start + days }));
const many = fc.array(plain, { minLength: 1, maxLength: 12 });

/** A second computation with plain loops: the people of a row, null where nothing is known of them. */
function people({ soldiers, civilians, beyond }: Plain): number | null {
  if (soldiers === null && civilians === null && beyond === null) return null;
  return (soldiers ?? 0) + (civilians ?? 0) + (beyond ?? 0);
}

const rowOf = (entry: Plain): Row => ({
  on: `${formatDay(entry.start)}..${formatDay(entry.end)}`,
  killed: entry.beyond === null ? null : people(entry),
  byType: { soldiers: entry.soldiers, civilians: entry.civilians },
});

const asked = (place: Place) => ({
  covered: `${formatDay(WINDOW.start)}..${formatDay(WINDOW.end)}`,
  place,
});

const isoMonth = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 7);

function winterOf(at: number): string | undefined {
  const [year, name] = isoMonth(at).split('-').map(Number);
  if (name >= 11) return `${year}-11..${year + 1}-02`;
  return name <= 2 ? `${year - 1}-11..${year}-02` : undefined;
}

type Naive = Record<string, { rows: number; people: number; unknown: number }>;

/** Which period each row belongs to, found by walking its days one by one. */
function naiveTally(rows: readonly Plain[], place: Place, keyOf: (at: number) => string | undefined): Naive {
  const sums: Naive = {};
  const add = (key: string, entry: Plain) => {
    sums[key] ??= { rows: 0, people: 0, unknown: 0 };
    sums[key].rows += 1;
    sums[key].people += people(entry) ?? 0;
    sums[key].unknown += people(entry) === null ? 1 : 0;
  };
  for (const entry of rows) {
    const from = place === 'end' ? entry.end : entry.start;
    const to = place === 'start' ? entry.start : entry.end;
    const keys = new Set<string>();
    for (let at = from; at <= to; at += 1) {
      keys.add(at < WINDOW.start || at > WINDOW.end ? 'elsewhere' : (keyOf(at) ?? 'outside'));
    }
    const [key] = keys;
    if (keys.size > 1) add('apart', entry);
    else if (key !== 'elsewhere') add(key, entry);
  }
  return sums;
}

const plainly = ({ rows, tolls: { killed } }: Group) => ({
  rows,
  people: killed.best,
  unknown: killed.unknown,
});
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

test.each([
  ['month', month, isoMonth],
  ['season', winter, winterOf],
] as const)('tally(scope, by %s) equals a walk through the days of each row', (_, calendar, keyOf) => {
  fc.assert(
    fc.property(many, fc.constantFrom('apart', 'start', 'end' as const), (rows, place) => {
      const scope = incidents(rows.map(rowOf), asked(place));
      const { groups, apart, outside, total } = tally(scope, {
        by: [{ kind: 'period', calendar }],
        measures: ['killed'],
      });
      const told: Naive = {};
      for (const group of groups) told[periodKey(calendar.period(group.keys[0] as number))] = plainly(group);
      if (apart.rows > 0) told.apart = plainly(apart);
      if (outside.rows > 0) told.outside = plainly(outside);
      const expected = naiveTally(rows, place, keyOf);
      expect(told).toEqual(expected);
      expect(total.tolls.killed.best).toBe(sum(Object.values(expected).map((entry) => entry.people)));
    }),
    { numRuns: 300 },
  );
});

test('periodTolls(scope, month) and what is apart sum to the total for every place, in whole numbers', () => {
  fc.assert(
    fc.property(many, fc.constantFrom('apart', 'start', 'end', 'spread' as const), (rows, place) => {
      const { periods, apart, outside, total } = periodTolls(incidents(rows.map(rowOf), asked(place)), month);
      const figures = periods.map(({ toll }) => toll.best);
      expect(figures.every(Number.isInteger)).toBe(true);
      expect(sum(figures) + apart.tolls.killed.best + outside.tolls.killed.best).toBe(
        total.tolls.killed.best,
      );
      const counts = periods.map((entry) => entry.incidents.best);
      expect(sum(counts) + apart.tolls.incidents.best).toBe(total.tolls.incidents.best);
      for (const { byVictim, toll } of periods) {
        expect(sum(byVictim.map((entry) => entry.toll.best))).toBe(toll.best);
      }
    }),
    { numRuns: 300 },
  );
});

test('place spread gives a period its share of the days, each of three parts rounded by less than one', () => {
  fc.assert(
    fc.property(plain, (row) => {
      fc.pre(row.start >= WINDOW.start && row.end <= WINDOW.end);
      const { periods } = periodTolls(incidents([rowOf(row)], asked('spread')), month);
      for (const { period, toll } of periods) {
        let days = 0;
        for (let at = row.start; at <= row.end; at += 1) days += Number(isoMonth(at) === periodKey(period));
        const share = ((people(row) ?? 0) * days) / (row.end - row.start + 1);
        expect(Math.abs(toll.best - share)).toBeLessThan(3);
        if (days === 0) expect(toll.best).toBe(0);
      }
    }),
  );
});

test('tally(scope, by victim) equals a plain sum of each type, and sums to the total', () => {
  fc.assert(
    fc.property(many, (rows) => {
      const scope = incidents(rows.map(rowOf), asked('apart'));
      const { groups, total } = tally(scope, { by: [{ kind: 'victim' }], measures: ['killed'] });
      const isInside = ({ start, end }: Plain) => start >= WINDOW.start && end <= WINDOW.end;
      const touches = ({ start, end }: Plain) => end >= WINDOW.start && start <= WINDOW.end;
      const inside = rows.filter(isInside);
      const across = rows.filter((row) => touches(row) && !isInside(row));
      const of = (type: string | null) => groups.find(({ keys }) => keys[0] === type)?.tolls.killed.best ?? 0;
      expect(of('soldiers')).toBe(sum(inside.map(({ soldiers }) => soldiers ?? 0)));
      expect(of('civilians')).toBe(sum(inside.map(({ civilians }) => civilians ?? 0)));
      expect(of(null)).toBe(sum(inside.map(({ beyond }) => beyond ?? 0)));
      const all =
        sum(groups.map(({ tolls }) => tolls.killed.best)) + sum(across.map((row) => people(row) ?? 0));
      expect(total.tolls.killed.best).toBe(all);
    }),
    { numRuns: 300 },
  );
});

const figuresOf = (rows: readonly Row[], place: Place) => {
  const { ranked, unranked, apart } = deadliest(incidents(rows, asked(place)), month);
  const told = [...ranked, ...unranked].map(({ period, rank, toll, incidents: count }) => [
    periodKey(period),
    rank,
    toll,
    count,
  ]);
  return { told, apart: apart.tolls };
};

const anyPlace = fc.constantFrom('apart', 'start', 'end', 'spread' as const);

test('deadliest(scope, month) does not depend on the order of rows', () => {
  const orders = many.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(orders, anyPlace, ([rows, shuffled], place) => {
      expect(figuresOf(shuffled.map(rowOf), place)).toEqual(figuresOf(rows.map(rowOf), place));
    }),
  );
});

test('an incident outside the window changes nothing', () => {
  const outside = fc
    .record({ before: fc.boolean(), days: fc.nat(50), gap: fc.integer({ min: 1, max: 400 }) })
    .map(({ before, days, gap }) => {
      const start = before ? WINDOW.start - gap - days : WINDOW.end + gap;
      return { start, end: start + days, soldiers: 99, civilians: null, beyond: 1 };
    });
  fc.assert(
    fc.property(many, outside, anyPlace, (rows, other, place) => {
      const [without, withIt] = [rows, [other, ...rows]].map((all) => figuresOf(all.map(rowOf), place));
      expect(withIt).toEqual(without);
    }),
  );
});

test('two files are the same as one', () => {
  fc.assert(
    fc.property(many, many, anyPlace, (first, second, place) => {
      const files = [first.map(rowOf), second.map(rowOf)];
      const by = [{ kind: 'period', calendar: month }, { kind: 'victim' }] as const;
      const ask = (parts: Row[][]) =>
        tally(makeScope(makeTables(parts), asked(place)), { by, measures: ['killed'] });
      expect(ask(files)).toEqual(ask([files.flat()]));
    }),
  );
});

/** A month of tallies: a figure, an unknown one (null), or no row at all (undefined). */
const months = fc
  .array(fc.oneof(fc.nat(4), fc.nat(4), fc.constantFrom(null, undefined)), { minLength: 1, maxLength: 14 })
  .filter((figures) => figures.some((killed) => killed !== undefined));

const nameOf = (index: number) =>
  `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

function scopeOf(figures: readonly (number | null | undefined)[]) {
  const rows = figures.flatMap((killed, index) =>
    killed === undefined ? [] : [{ on: nameOf(index), killed }],
  );
  return tallies(rows, { covered: `2023-01..${nameOf(figures.length - 1)}` });
}

test('highestSince(months, month) equals a search backwards', () => {
  fc.assert(
    fc.property(months, (figures) => {
      const { periods } = periodTolls(scopeOf(figures), month);
      figures.forEach((own, index) => {
        if (typeof own !== 'number') return;
        let at = index - 1;
        let missing = 0;
        for (; at >= 0; at -= 1) {
          const other = figures[at];
          if (typeof other !== 'number') missing += 1;
          else if (other >= own) break;
        }
        const { period, ...since } = highestSince(periods, index, 'best');
        expect(periodKey(period)).toBe(nameOf(Math.max(at, 0)));
        expect(since).toEqual({
          kind: at < 0 ? 'on-record' : figures[at] === own ? 'equals' : 'highest-since',
          figure: at < 0 ? undefined : figures[at],
          between: index - 1 - at,
          withoutFigure: missing,
          atLeast: 0,
          minimum: false,
        });
      });
    }),
    { numRuns: 300 },
  );
});

test('deadliest(scope, month) ranks each month by how many are higher', () => {
  fc.assert(
    fc.property(months, (figures) => {
      const { ranked, unranked } = deadliest(scopeOf(figures), month);
      const known = figures.flatMap((own, index) => {
        if (typeof own !== 'number') return [];
        const rank = 1 + figures.filter((other) => typeof other === 'number' && other > own).length;
        const tied = figures.filter((other) => other === own).length > 1;
        return [{ rank, month: nameOf(index), own, tied }];
      });
      known.sort((a, b) => a.rank - b.rank || (a.month < b.month ? -1 : 1));
      const told = ranked.map(({ rank, period, toll, tied }) => ({
        rank,
        month: periodKey(period),
        own: toll.best,
        tied,
      }));
      expect(told).toEqual(known);
      expect(unranked).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('low <= best <= high survives sums', () => {
  const estimate = fc
    .tuple(fc.nat(30), fc.nat(30), fc.nat(30))
    .map((three) => [...three].sort((a, b) => a - b))
    .map(([low, best, high]) => ({ low, best, high }));
  const rows = fc.array(fc.record({ row: plain, killed: estimate }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.constantFrom('apart', 'start', 'end' as const), (all, place) => {
      const made = all.map(({ row, killed }) => ({ on: rowOf(row).on, killed }));
      for (const { toll } of periodTolls(incidents(made, asked(place)), month).periods) {
        expect(toll.low <= toll.best && toll.best <= toll.high).toBe(true);
      }
    }),
  );
});
