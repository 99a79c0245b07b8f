import { expect, test } from 'vitest';
import { UnanswerableError } from '../../src/errors.js';
import { type Condition, type Filters, NO_FILTERS, selectRows } from '../../src/incidents/filters.js';
import type { Place } from '../../src/incidents/scope.js';
import { makeTable, type Row, range } from './make-table.js';

const march = range('2024-03');
const OUT = 0;
const IN = 1;
const STRADDLES = 2;

function state(on: string, place: Place = 'apart', covered = '2024'): number {
  return selectRows(makeTable([{ on, killed: 1 }]), NO_FILTERS, march, place, range(covered))[0];
}

test.each([
  ['2024-02-29', OUT],
  ['2024-03-01', IN],
  ['2024-03-31', IN],
  ['2024-04-01', OUT],
  ['2024-02-28..2024-03-01', STRADDLES],
  ['2024-03-31..2024-04-01', STRADDLES],
  ['2024-01..2024-12', STRADDLES],
  ['2024-03-01..2024-03-31', IN],
])('selectRows(...) of March 2024 has %s as %i', (on, expected) => {
  expect(state(on)).toBe(expected);
});

test.each([
  ['..2024-02-29', '2024', OUT, 'it ended before'],
  ['..2024-03-15', '2024', STRADDLES, 'it may have begun in February'],
  ['..2024-03-15', '2024-03..2024-12', IN, 'the coverage begins in March'],
  ['..2024-04-15', '2024-03..2024-12', STRADDLES, 'it may have been in April'],
  ['2024-02-15..', '2024-01..2024-03', STRADDLES, 'it may have been in February'],
  ['2024-03-15..', '2024', STRADDLES, 'it may have lasted into April'],
  ['2024-03-15..', '2024-01..2024-03', IN, 'the coverage ends in March'],
  ['2024-04-01..', '2024', OUT, 'it began after'],
])(
  'selectRows(...) of March 2024 has the open interval %s in coverage %s as %i: %s',
  (on, covered, expected) => {
    expect(state(on, 'apart', covered)).toBe(expected);
  },
);

test('selectRows(...) with a place looks at that end of the interval alone', () => {
  expect(
    (['start', 'end', 'spread'] as const).map((place) => state('2024-02-20..2024-03-05', place)),
  ).toEqual([OUT, IN, STRADDLES]);
  expect((['start', 'end'] as const).map((place) => state('2024-03-31..2024-04-05', place))).toEqual([
    IN,
    OUT,
  ]);
});

const rows: Row[] = [
  { on: '2024-03-01', killed: 0, texts: { place: 'Palmyra', side_a: 'IS', side_b: 'SDF' } },
  { on: '2024-03-02', killed: 10, texts: { place: 'near Palmyra', side_a: 'Army', side_b: 'IS' } },
  { on: '2024-03-03', killed: null, texts: { place: 'Sukhna', side_a: 'Army', side_b: 'SDF' } },
  { on: '2024-03-04', killed: 11, texts: { place: '', side_a: 'IS', side_b: 'Army' } },
];

function passing(filters: Partial<Filters>, table = makeTable(rows)): number[] {
  const mask = selectRows(table, { ...NO_FILTERS, ...filters }, march, 'apart', march);
  return [...mask.keys()].filter((row) => mask[row] === IN);
}
const where = (name: string, operator: Condition['operator'], value: string) =>
  passing({ where: [{ name, operator, value }] });

test.each([
  ['>=', '10', [1, 3]],
  ['>', '10', [3]],
  ['<', '10', [0]],
  ['<=', '10', [0, 1]],
  ['=', '0', [0]],
  ['!=', '10', [0, 3]],
] as const)('--where killed%s%s is never passed by an unknown toll', (operator, value, expected) => {
  expect(where('killed', operator, value)).toEqual(expected);
});

test('--where on a text ignores letter case, and is never passed by an unknown text', () => {
  expect(where('place', '=', 'palmyra')).toEqual([0]);
  expect(where('place', '!=', 'PALMYRA')).toEqual([1, 2]);
  expect(where('place', '~', 'palm')).toEqual([0, 1]);
});

test('filters of one field widen, filters of several narrow, and an actor may be on either side', () => {
  expect(passing({ texts: { place: ['sukhna', 'Palmyra'] } })).toEqual([0, 2]);
  expect(passing({ actors: ['sdf'] })).toEqual([0, 2]);
  expect(passing({ texts: { place: ['Palmyra'] }, actors: ['Army'] })).toEqual([]);
});

test('a box takes in its edges, may cross the date line, and never holds an unknown point', () => {
  const table = makeTable([
    { on: '2024-03-01', at: [34, 38] },
    { on: '2024-03-02', at: [34, 41] },
    { on: '2024-03-03', at: [34, -179] },
    { on: '2024-03-04' },
  ]);
  expect(passing({ bbox: [38, 34, 40, 36] }, table)).toEqual([0]);
  expect(passing({ bbox: [40, 33, -170, 36] }, table)).toEqual([1, 2]);
});

test.each<[string, Partial<Filters>, string]>([
  [
    'a near text',
    { texts: { place: ['palm'] } },
    'no place "palm" in the data; did you mean "Palmyra", "near Palmyra"?',
  ],
  ['no near text', { actors: ['FSA'] }, 'no actor "FSA" in the data; the data have "Army", "IS", "SDF"'],
  [
    'no such field',
    { texts: { admin1: ['Homs'] } },
    "these data can't be asked for admin1: no file read has such a column",
  ],
  [
    'no points',
    { bbox: [0, 0, 1, 1] },
    "these data can't be asked for bbox: no file read has latitude and longitude",
  ],
])('selectRows(...) is refused with a remedy: %s', (_, filters, message) => {
  expect(() => passing(filters)).toThrow(new UnanswerableError(message));
});

test.each<[Condition, string]>([
  [
    { name: 'toll', operator: '=', value: '1' },
    '--where names no column "toll" of these data; they have place, side_a, side_b, killed',
  ],
  [
    { name: 'place', operator: '>', value: 'a' },
    '--where compares the text place with >; use =, != or ~ (contains)',
  ],
  [{ name: 'killed', operator: '>', value: 'many' }, '--where compares killed with "many"; use a number'],
  [{ name: 'killed', operator: '=', value: '' }, '--where compares killed with ""; use a number'],
  [
    { name: 'killed', operator: '~', value: '1' },
    '--where looks for text in killed, which is a number; use =, !=, >, >=, < or <=',
  ],
])('--where %j is refused', (condition, message) => {
  expect(() => passing({ where: [condition] })).toThrow(message);
});
