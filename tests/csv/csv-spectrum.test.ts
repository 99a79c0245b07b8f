import { promisify } from 'node:util';
import spectrum from 'csv-spectrum';
import { expect, test } from 'vitest';
import { readCsv } from '../../src/csv/read-csv.js';
import { inChunks, read } from './read-recorded.js';

const cases = await promisify(spectrum)();

/** Its JSON has other figures than its CSV, which has quotes inside fields that do not begin with one. */
const AT_ODDS = 'location_coordinates';

test.each(cases.filter(({ name }) => name !== AT_ODDS).map((one) => [one.name, one] as const))(
  'readCsv(...) reads %s of csv-spectrum as it says',
  async (_, { csv, json }) => {
    let names: readonly string[] = [];
    const objects: Record<string, string>[] = [];
    const notes = await readCsv('f.csv', inChunks(csv, 3), {
      header(fields) {
        names = fields;
      },
      row: (fields) =>
        objects.push(Object.fromEntries(names.map((name, index) => [name, fields.all()[index]]))),
      problem: (problem) => expect.fail(problem.message),
    });
    expect(objects).toEqual(JSON.parse(json.toString()));
    expect(notes).toEqual([]);
  },
);

test('readCsv(...) sets the row of csv-spectrum aside that breaks the rules of quoting', async () => {
  const csv = cases.find(({ name }) => name === AT_ODDS)?.csv ?? '';
  expect((await read(csv)).at(-1)).toMatch(/^problem f\.csv:2:2: a quote in a field that does not begin/);
});
