import { expect, test } from 'vitest';
import { textOf } from '../../src/incidents/incident-table.js';
import { TableBuilder } from '../../src/incidents/table-builder.js';
import { addRows, makeTable, makeTables, type Row } from './make-table.js';

const killed = (rows: readonly (readonly Row[])[]) => {
  const column = makeTables(rows).measures.get('killed');
  return { best: [...(column?.best ?? [])], incomplete: [...(column?.incomplete ?? [])] };
};
const withId = (id: string, people: number): Row => ({ on: '2024-03-05', killed: people, texts: { id } });

const refusals = (...rows: Row[]): (string | undefined)[] => addRows(new TableBuilder(), rows);

test('add(line) refuses an id that stands in the same file already, with its line', () => {
  const [first, other, again] = refusals(withId('a', 1), withId('b', 2), withId('a', 3));
  expect([first, other]).toEqual([undefined, undefined]);
  expect(again).toBe('id "a" already stands on line 2');
});

test('add(line) takes any number of rows without an id', () => {
  expect(refusals(withId('', 1), withId('', 1))).toEqual([undefined, undefined]);
});

test('add(line) refuses parts above the total, and takes parts below it', () => {
  const row = (total: number): Row => ({ on: '2024', killed: total, byType: { soldiers: 3, civilians: 2 } });
  expect(refusals(row(4), row(5), row(6))).toEqual([
    'the total of 4 killed is less than its parts, 5',
    undefined,
    undefined,
  ]);
});

test('add(line) frees the id of a row that it refused', () => {
  const bad: Row = { ...withId('a', 1), byType: { soldiers: 2 } };
  expect(refusals(bad, withId('a', 3))[1]).toBeUndefined();
});

test('build(files) keeps the row of the later file where ids are equal, and counts those replaced', () => {
  const table = makeTables([[withId('a', 1), withId('b', 2)], [withId('b', 20)], [withId('b', 200)]]);
  expect([0, 1].map((row) => textOf(table, 'id', row))).toEqual(['a', 'b']);
  expect([...(table.measures.get('killed')?.best ?? [])]).toEqual([1, 200]);
  expect([...table.file]).toEqual([0, 2]);
  expect(table.files.map(({ replaced }) => replaced)).toEqual([1, 1, 0]);
});

test('build(files) leaves rows out, and gives back those that they had replaced', () => {
  const builder = new TableBuilder();
  for (const people of [1, 10, 100]) addRows(builder, [withId('a', people)]);
  builder.leaveOut([1, 2]);
  const file = { name: 'f.csv', layout: 'incidents', sha256: '', rows: 1, setAside: 0, unusedColumns: [] };
  const table = builder.build([file, file, file], { row: 'incident', refusals: new Map(), gaps: [] });
  expect([...(table.measures.get('killed')?.best ?? [])]).toEqual([1]);
  expect(table.files.map(({ replaced, superseded }) => [replaced, superseded])).toEqual([
    [0, 0],
    [0, 1],
    [0, 1],
  ]);
});

test('build(files) sums known victim types where no total is stated, and marks what is missing', () => {
  const rows: Row[] = [
    { on: '2024', byType: { soldiers: 3, civilians: 2 } },
    { on: '2024', byType: { soldiers: 3, civilians: null } },
    { on: '2024', byType: { soldiers: null, civilians: null } },
    { on: '2024', killed: 9, byType: { soldiers: 3, civilians: null } },
  ];
  expect(killed([rows])).toEqual({ best: [5, 3, Number.NaN, 9], incomplete: [0, 1, 0, 0] });
});

test('build(files) gives unknown, not zero, for victim types of other files', () => {
  const files: Row[][] = [
    [{ on: '2024', byType: { soldiers: 3 } }],
    [{ on: '2025', byType: { civilians: 2 } }],
  ];
  const { parts, victimTypes } = makeTables(files);
  const told = [...parts.row].map((row, part) => [
    row,
    victimTypes[parts.victim[part] - 1],
    parts.best[part],
  ]);
  expect(told).toEqual([
    [0, 'soldiers', 3],
    [0, 'civilians', Number.NaN],
    [1, 'civilians', 2],
    [1, 'soldiers', Number.NaN],
  ]);
  expect(killed(files)).toEqual({ best: [3, 2], incomplete: [1, 1] });
});

test('build(files) gives unknown for a text that only other files have', () => {
  const table = makeTables([[{ on: '2024', texts: { admin1: 'Homs' } }], [{ on: '2025' }]]);
  expect([0, 1].map((row) => textOf(table, 'admin1', row))).toEqual(['Homs', '']);
});

test('build(files) keeps low above best and best above high as they stand, and counts them', () => {
  const table = makeTable([
    { on: '2024', killed: { low: 4, best: 3, high: 5 } },
    { on: '2024', killed: { low: 1, best: 3, high: 2 } },
    { on: '2024', killed: { low: 1, best: 2, high: 3 } },
  ]);
  expect(table.disorder).toEqual({ lowAboveBest: 1, bestAboveHigh: 1 });
  expect([...(table.measures.get('killed')?.low ?? [])]).toEqual([4, 1, 1]);
});
