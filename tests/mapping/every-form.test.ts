import { expect, test } from 'vitest';
import { run } from '../fake-effects.js';
import { makeWorkbook } from '../sources/make-workbook.js';

const map = 'columns: {Day: {field: date, order: day-first}, Where: place, Dead: killed}';
const rows = [
  ['Day', 'Where', 'Dead'],
  ['03/04/2024', 'Palmyra, east', '4+'],
  ['12-14 March 2024', 'Homs', '4-6'],
  ['2024-05-01', 'Hama', '1,034'],
];

const separated = (mark: string): string =>
  rows.map((row) => row.map((field) => `"${field}"`).join(mark)).join('\r\n');

const form = {
  'a.csv': separated(','),
  'b.csv': `Monitor of the desert\n\n${separated(';')}`,
  'c.tsv': Buffer.from(`\ufeff${separated('\t')}`, 'utf16le'),
  'd.xlsx': makeWorkbook([
    { name: 'Log', rows: { 1: ['Monitor'], 3: rows[0], 4: rows[1], 5: rows[2], 6: rows[3] } },
  ]),
};

async function listed(file: string): Promise<unknown[]> {
  const args = ['incidents', file, '--map', 'map.yaml', '--sort', 'date', '--json'];
  const { stdout } = await run(args, { files: { ...form, 'map.yaml': map } });
  const { incidents } = JSON.parse(stdout).result;
  return incidents.map(({ file: _, line: __, ...incident }: Record<string, unknown>) => incident);
}

test.each(Object.keys(form).slice(1))('a mapping reads the same rows from %s as from CSV', async (file) => {
  const plain = await listed('a.csv');
  expect(plain).toHaveLength(3);
  expect(await listed(file)).toEqual(plain);
});
