import { expect, test } from 'vitest';
import { readCsv } from '../../src/csv/read-csv.js';
import { inChunks, read } from './read-recorded.js';

const ignore = { header() {}, row() {}, problem() {} };

test.each([
  ['LF', 'a,b\n1,2\n3,4\n'],
  ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
  ['CR alone', 'a,b\r1,2\r3,4\r'],
  ['a mixture', 'a,b\n1,2\r\n3,4\r'],
  ['no last line break', 'a,b\n1,2\n3,4'],
])('readCsv(source, bytes, handler) reads lines that end with %s', async (_, text) => {
  expect(await read(text)).toEqual(['header 1 ["a","b"]', 'row 2 ["1","2"]', 'row 3 ["3","4"]']);
});

test('readCsv(source, bytes, handler) removes a byte order mark, also before a quote', async () => {
  expect(await read('\uFEFF"a",b\n1,2')).toEqual(['header 1 ["a","b"]', 'row 2 ["1","2"]']);
  expect(await read('\uFEFFa', 1)).toEqual(['header 1 ["a"]']);
});

test('readCsv(source, bytes, handler) passes fields as they stand', async () => {
  expect(await read(' a,a\n x ,""\n"say ""hi"", twice","  "')).toEqual([
    'header 1 [" a","a"]',
    'row 2 [" x ",""]',
    'row 3 ["say \\"hi\\", twice","  "]',
  ]);
});

test.each([1, 2, 3, 65_536])(
  'readCsv(...) gives the line on which a row begins (chunks of %i)',
  async (size) => {
    const text = '\r\n\na,"b\n\r\nb"\r\n\n"1\r\n1",2\n3,"4\r4"\n\r\n \t\n5,6';
    expect(await read(text, size)).toEqual([
      'header 3 ["a","b\\n\\r\\nb"]',
      'row 7 ["1\\r\\n1","2"]',
      'row 9 ["3","4\\r4"]',
      'row 13 ["5","6"]',
    ]);
  },
);

test('readCsv(...) skips lines of white space where the header has several columns', async () => {
  expect(await read(' \na,b\n  \n1,2\n')).toEqual(['header 2 ["a","b"]', 'row 4 ["1","2"]']);
});

test('readCsv(...) takes white space for a value, and "" for an empty one, where the header has one column', async () => {
  expect(await read('a\n \n\n""\n""')).toEqual(['header 1 ["a"]', 'row 2 [" "]', 'row 4 [""]', 'row 5 [""]']);
});

test('readCsv(...) takes "" alone on a line for a row, not for a blank line', async () => {
  expect(await read('a,b\n""\n\n"  "\n')).toEqual([
    'header 1 ["a","b"]',
    'problem f.csv:2: row has 1 field, the header has 2',
    'problem f.csv:4: row has 1 field, the header has 2',
  ]);
});

test('readCsv(...) leaves out rows of empty fields alone, and says so', async () => {
  expect(await read('a,b\n,\n1,2\n"", \n,\n')).toEqual([
    'header 1 ["a","b"]',
    'row 3 ["1","2"]',
    'note 3 rows without a single value left out',
  ]);
});

test('readCsv(...) takes empty fields beyond the header for none, and says so', async () => {
  expect(await read('a,b\n1,2,,\n3,4, \n5,6,,7\n')).toEqual([
    'header 1 ["a","b"]',
    'row 2 ["1","2"]',
    'row 3 ["3","4"]',
    'problem f.csv:4: row has 4 fields, the header has 2; put a field that holds a comma in quotes',
    'note 2 rows read without empty fields beyond the header',
  ]);
});

test('readCsv(...) does without fields of columns that have no name at the end of the header', async () => {
  expect(await read('a,b,, \n1,2\n3,4,\n5,6,7,8\n9\n')).toEqual([
    'header 1 ["a","b",""," "]',
    'row 2 ["1","2"]',
    'row 3 ["3","4",""]',
    'row 4 ["5","6","7","8"]',
    'problem f.csv:5: row has 1 field, the header has 4',
  ]);
});

test('readCsv(...) leaves out the HXL tags under a header, and says so', async () => {
  const tags = '#date,#affected +killed +m , ';
  expect(await read(`a,b,c\n${tags}\n1,2,3\n${tags}\n`)).toEqual([
    'header 1 ["a","b","c"]',
    'row 3 ["1","2","3"]',
    `row 4 ${JSON.stringify(tags.split(','))}`,
    'note the HXL tags on line 2 are no row',
  ]);
});

test('readCsv(...) takes a first row that only has a tag for a row', async () => {
  expect(await read('a,b\n#1,#date\n')).toEqual(['header 1 ["a","b"]', 'row 2 ["#1","#date"]']);
});

test('readCsv(...) sets aside a row with a wrong number of fields', async () => {
  expect(await read('a,b,c\n1,2\n"1\n",2,3\n1,2,3,4\n4\n1,2,3')).toEqual([
    'header 1 ["a","b","c"]',
    'problem f.csv:2: row has 2 fields, the header has 3',
    'row 3 ["1\\n","2","3"]',
    'problem f.csv:5: row has 4 fields, the header has 3; put a field that holds a comma in quotes',
    'problem f.csv:6: row has 1 field, the header has 3',
    'row 7 ["1","2","3"]',
  ]);
});

test('readCsv(...) calls header alone for a file without rows', async () => {
  expect(await read('a,b\n')).toEqual(['header 1 ["a","b"]']);
});

test.each([
  ['of 0 bytes', ''],
  ['of a byte order mark', '\uFEFF'],
  ['of blank lines', '\uFEFF\r\n\n  \n\t'],
])('readCsv(...) refuses a file %s', async (_, text) => {
  await expect(read(text)).rejects.toThrow('f.csv: the file is empty');
});

test.each([1, 7, 65_536])(
  'readCsv(...) refuses a quoted field that is not closed (chunks of %i)',
  async (size) => {
    const message = 'a quoted field that opens here is not closed before the end of the file';
    await expect(read('a,b\n1,2\n\n3,"4\n5,6\n', size)).rejects.toThrow(`f.csv:4:2: ${message}`);
    await expect(read('a,b\n1,"2""', size)).rejects.toThrow(`f.csv:2:2: ${message}`);
    await expect(read('a,"b\n', size)).rejects.toThrow(`f.csv:1:2: ${message}`);
  },
);

test('readCsv(...) reads a field of 10 MB', async () => {
  const long = 'x,\n'.repeat(3_500_000);
  const rows: (readonly string[])[] = [];
  await readCsv('f.csv', inChunks(`a,b\n1,"${long}"\n2,3\n`), {
    ...ignore,
    row: (fields, line) => rows.push([...fields.all(), String(line)]),
  });
  expect(rows).toEqual([
    ['1', long, '2'],
    ['2', '3', '3500003'],
  ]);
});

test.each(['a\n1\n2\n', 'a\n1'])('readCsv(...) passes an error of the handler on (%j)', async (text) => {
  const row = () => {
    throw new RangeError('too much');
  };
  await expect(readCsv('f.csv', inChunks(text), { ...ignore, row })).rejects.toThrow(
    new RangeError('too much'),
  );
});

test('readCsv(...) passes an error of the bytes on', async () => {
  async function* failing() {
    yield Buffer.from('a,b\n1,2\n');
    throw new RangeError('gone');
  }
  await expect(readCsv('f.csv', failing(), ignore)).rejects.toThrow(new RangeError('gone'));
});

test('readCsv(...) asks for more bytes than the head only when the rows of the earlier ones are handed over', async () => {
  let rows = 0;
  let furthestAhead = 0;
  async function* lines() {
    for (let line = 1; line <= 100; line++) {
      if (line > 70) furthestAhead = Math.max(furthestAhead, line - rows);
      yield Buffer.from(`a line of a KiB ${line}${'.'.repeat(1024)}\n`);
    }
  }
  await readCsv('f.csv', lines(), { ...ignore, row: () => rows++ });
  expect(rows).toBe(99);
  expect(furthestAhead).toBeLessThanOrEqual(3);
});
