import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import { calendarOfSeasons } from '../../src/calendar/seasons.js';
import type { Dimension } from '../../src/incidents/dimension.js';
import type { Place, Scope } from '../../src/incidents/scope.js';
import { type Group, tally } from '../../src/incidents/tally.js';
import { incidents, type Row } from './make-table.js';

const month = { kind: 'period', calendar: calendarOf('month') } as const;
const winter = { kind: 'period', calendar: calendarOfSeasons([{ first: 11, last: 2 }]) } as const;
const victim = { kind: 'victim' } as const;

/** `[keys, incidents, killed]` of a group; months by name. */
function told({ keys, tolls }: Group, by: readonly Dimension[]): unknown[] {
  const names = keys.map((key, index) => {
    const dimension = by[index];
    return dimension.kind === 'period' && typeof key === 'number'
      ? periodKey(dimension.calendar.period(key))
      : key;
  });
  return [...names, tolls.incidents.best, tolls.killed.best];
}

function ask(scope: Scope, ...by: Dimension[]) {
  const { groups, apart, outside, total } = tally(scope, { by, measures: ['incidents', 'killed'] });
  const rest = (group: Group) => [group.rows, group.tolls.killed.best];
  return {
    groups: groups.map((group) => told(group, by)),
    apart: rest(apart),
    outside: rest(outside),
    total: rest(total),
  };
}

const straddling: Row[] = [
  { on: '2024-03-05', killed: 4 },
  { on: '2024-03-31', killed: 1 },
  { on: '2024-03-29..2024-04-01', killed: 10 },
  { on: '2024-04-10..2024-04-20', killed: 3 },
];

test.each<[Place, unknown[][], unknown[]]>([
  [
    'apart',
    [
      ['2024-03', 2, 5],
      ['2024-04', 1, 3],
    ],
    [1, 10],
  ],
  [
    'start',
    [
      ['2024-03', 3, 15],
      ['2024-04', 1, 3],
    ],
    [0, 0],
  ],
  [
    'end',
    [
      ['2024-03', 2, 5],
      ['2024-04', 2, 13],
    ],
    [0, 0],
  ],
  [
    'spread',
    [
      ['2024-03', 3, 13],
      ['2024-04', 1, 5],
    ],
    [0, 0],
  ],
])('tally(scope, by month) with place %s', (place, groups, apart) => {
  const scope = incidents(straddling, { place, covered: '2024' });
  expect(ask(scope, month)).toEqual({ groups, apart, outside: [0, 0], total: [4, 18] });
});

test('tally(scope, by month) counts an incident that crosses the edge of the window apart, spread or not', () => {
  const asked = { covered: '2024-03', place: 'spread' } as const;
  expect(ask(incidents(straddling, asked), month)).toEqual({
    groups: [['2024-03', 2, 5]],
    apart: [1, 10],
    outside: [0, 0],
    total: [3, 15],
  });
});

test('tally(scope, by month) counts an open interval apart, unless the end that is known places it', () => {
  const rows: Row[] = [{ on: '..2024-03-05', killed: 2 }];
  const apart = (place: Place) => ask(incidents(rows, { place, covered: '2024' }), month).apart;
  expect((['apart', 'start', 'end', 'spread'] as const).map(apart)).toEqual([
    [1, 2],
    [1, 2],
    [0, 0],
    [1, 2],
  ]);
});

test('tally(scope, by season) tells days outside every season from intervals that touch one', () => {
  const rows: Row[] = [
    { on: '2023-12-31..2024-01-01', killed: 1 },
    { on: '2024-06-01', killed: 2 },
    { on: '2024-06-01..2024-07-01', killed: 4 },
    { on: '2024-02-28..2024-03-01', killed: 8 },
    { on: '2024-10-01..2025-04-01', killed: 16 },
  ];
  expect(ask(incidents(rows, { covered: '2023..2025' }), winter)).toEqual({
    groups: [['2023-11..2024-02', 1, 1]],
    apart: [2, 24],
    outside: [2, 6],
    total: [5, 31],
  });
});

describe('tally(scope, by victim)', () => {
  const rows: Row[] = [
    { on: '2024-03-01', killed: 9, byType: { soldiers: 3, civilians: 2 } },
    { on: '2024-03-02', byType: { soldiers: 4, civilians: 0 } },
    { on: '2024-04-03', byType: { soldiers: 1, civilians: null } },
    { on: '2024-04-04', killed: 2, byType: { soldiers: null, civilians: null } },
  ];

  test('gives each type its dead, and those of no type to the unknown', () => {
    const { groups, total } = ask(incidents(rows), victim);
    expect(groups).toEqual([
      ['soldiers', 3, 8],
      ['civilians', 1, 2],
      [null, 2, 6],
    ]);
    expect(total).toEqual([4, 16]);
  });

  test('counts the incidents that state no figure for a type', () => {
    const { groups } = tally(incidents(rows), { by: [victim], measures: ['killed'] });
    expect(groups.map(({ keys, tolls }) => [...keys, tolls.killed.known, tolls.killed.unknown])).toEqual([
      ['soldiers', 3, 1],
      ['civilians', 1, 2],
      [null, 2, 0],
    ]);
  });

  test('crosses with a period', () => {
    expect(ask(incidents(rows), month, victim).groups).toEqual([
      ['2024-03', 'soldiers', 2, 7],
      ['2024-03', 'civilians', 1, 2],
      ['2024-03', null, 1, 4],
      ['2024-04', 'soldiers', 1, 1],
      ['2024-04', 'civilians', 0, 0],
      ['2024-04', null, 1, 2],
    ]);
  });

  test('spreads each type by itself, so that types sum to the month and months to the type', () => {
    const spread = incidents([{ on: '2024-03-31..2024-04-01', byType: { soldiers: 1, civilians: 1 } }], {
      place: 'spread',
    });
    expect(ask(spread, month, victim).groups.map((group) => group.at(-1))).toEqual([1, 1, 0, 0]);
    expect(ask(spread, month).groups).toEqual([
      ['2024-03', 1, 2],
      ['2024-04', 0, 0],
    ]);
  });

  test('holds only the types asked about', () => {
    const { groups, total } = ask(incidents(rows, { victimTypes: ['civilians'] }), victim);
    expect(groups).toEqual([['civilians', 1, 2]]);
    expect(total).toEqual([4, 2]);
  });
});

test('tally(scope, by two texts) has a group for each pair, unknown texts too', () => {
  const rows: Row[] = [
    { on: '2024-03-01', killed: 1, texts: { admin1: 'Homs', target: 'army' } },
    { on: '2024-03-02', killed: 2, texts: { admin1: 'Homs', target: 'army' } },
    { on: '2024-03-03', killed: 4, texts: { admin1: 'Homs', target: '' } },
    { on: '2024-03-04', killed: 8, texts: { admin1: '', target: 'army' } },
  ];
  const by = [
    { kind: 'text', field: 'admin1' },
    { kind: 'text', field: 'target' },
  ] as const;
  expect(ask(incidents(rows), ...by).groups).toEqual([
    ['Homs', 'army', 2, 3],
    ['Homs', null, 1, 4],
    [null, 'army', 1, 8],
  ]);
});

test('tally(scope, by a text) never takes a text for the unknown', () => {
  const rows: Row[] = ['[null]', '', 'null', '[null]'].map((place) => ({
    on: '2024',
    killed: 1,
    texts: { place },
  }));
  expect(ask(incidents(rows), { kind: 'text', field: 'place' }).groups).toEqual([
    ['[null]', 2, 2],
    [null, 1, 1],
    ['null', 1, 1],
  ]);
});

test('tally(scope, by weekday) counts Monday as 1 and Sunday as 7; several days have no weekday', () => {
  const rows: Row[] = [
    { on: '2024-03-04', killed: 1 },
    { on: '2024-03-10', killed: 2 },
    { on: '2024-03-04..2024-03-05', killed: 4 },
  ];
  expect(ask(incidents(rows), { kind: 'weekday' }).groups).toEqual([
    [1, 1, 1],
    [7, 1, 2],
    [null, 1, 4],
  ]);
});

test('tally(scope, by month of the year) adds up years; an interval across months has none', () => {
  const rows: Row[] = [
    { on: '2023-03-01..2023-03-31', killed: 1 },
    { on: '2024-03-10', killed: 2 },
    { on: '2023-03-01..2024-03-01', killed: 4 },
    { on: '2024-03-31..2024-04-01', killed: 8 },
  ];
  expect(ask(incidents(rows), { kind: 'month-of-year' }).groups).toEqual([
    [3, 2, 3],
    [null, 2, 12],
  ]);
});

test('tally(scope, by nothing) is one group; low, best and high are summed apart from each other', () => {
  const rows: Row[] = [
    { on: '2024-03-01', killed: { low: 1, best: 2, high: 3 } },
    { on: '2024-03-02', killed: { low: 10, best: 10, high: 40 } },
    { on: '2024-03-03', killed: null },
  ];
  const { groups } = tally(incidents(rows), { by: [], measures: ['killed'] });
  expect(groups).toMatchObject([
    { keys: [], rows: 3, tolls: { killed: { low: 11, best: 12, high: 43, known: 2, unknown: 1 } } },
  ]);
});
