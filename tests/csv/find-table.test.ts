import { expect, test } from 'vitest';
import type { CsvOptions } from '../../src/csv/read-csv.js';
import { read } from './read-recorded.js';

const isHeader = (fields: readonly string[]): boolean => fields.includes('date');
const table = (text: string, options?: CsvOptions) => read(text, 7, { isHeader, ...options });

const header = 'header 1 ["date","killed","place"]';
const row = 'row 2 ["2024-03-01","4","Sukhnah, Homs"]';

test.each([
  ['commas', 'date,killed,place\n2024-03-01,4,"Sukhnah, Homs"\n'],
  ['semicolons', 'date;killed;place\n2024-03-01;4;Sukhnah, Homs\n'],
  ['tabs', 'date\tkilled\tplace\n2024-03-01\t4\tSukhnah, Homs\n'],
  ['pipes', 'date|killed|place\n2024-03-01|4|Sukhnah, Homs\n'],
  ['single quotes', "'date','killed','place'\n'2024-03-01',4,'Sukhnah, Homs'\n"],
  ['semicolons and single quotes', "'date';'killed';'place'\n2024-03-01;4;'Sukhnah, Homs'\n"],
])('readCsv(...) reads fields between %s, with a header that it knows or not', async (_, text) => {
  expect(await table(text)).toEqual([header, row]);
  expect(await read(text)).toEqual([header, row]);
});

test('readCsv(...) parts fields where the rows agree, not where the first one may', async () => {
  expect(await read('a;b\n1,5;2,5\n3,5;"4;5"\n')).toEqual([
    'header 1 ["a","b"]',
    'row 2 ["1,5","2,5"]',
    'row 3 ["3,5","4;5"]',
  ]);
});

test('readCsv(...) parts fields as --delimiter says', async () => {
  expect(await table('date;a,b\n1;2,3\n', { delimiter: ',' })).toEqual([
    'header 1 ["date;a","b"]',
    'row 2 ["1;2","3"]',
  ]);
  expect(await table('date~b\n1~2\n3~4~5\n', { delimiter: '~' })).toEqual([
    'header 1 ["date","b"]',
    'row 2 ["1","2"]',
    'problem f.csv:3: row has 3 fields, the header has 2; put a field that holds "~" in quotes',
  ]);
});

test("readCsv(...) takes ' for a letter where it does not enclose the first name of the header", async () => {
  expect(await table("date,place,'s\n1,'Ayn Issa,x'\n2,'Ayn,Issa'\n")).toEqual([
    `header 1 ["date","place","'s"]`,
    `row 2 ["1","'Ayn Issa","x'"]`,
    `row 3 ["2","'Ayn","Issa'"]`,
  ]);
});

test('readCsv(...) doubles single quotes inside single quotes', async () => {
  expect(await table("'date','place'\n1,'''Ayn \"Issa\"'\n")).toEqual([
    'header 1 ["date","place"]',
    `row 2 ["1","'Ayn \\"Issa\\""]`,
  ]);
});

test('readCsv(...) passes over what stands above a header that it knows, and says so', async () => {
  const text = 'Attacks, by month\n# "final"\r\n\nUpdated:;2024-04-01;\ndate;killed\n2024-03-01;4\n';
  expect(await table(text)).toEqual([
    'header 5 ["date","killed"]',
    'row 6 ["2024-03-01","4"]',
    'note above the header, and not read: "Attacks, by month", "# "final"", "Updated:;2024-04-01;"',
  ]);
});

test('readCsv(...) shows three lines above a header, and the start of long ones', async () => {
  const long = 'x'.repeat(70);
  expect((await table(`${long}\nA\nB\nC\nD\ndate\n1\n`)).at(-1)).toBe(
    `note above the header, and not read: "${'x'.repeat(60)}…", "A", "B" and 2 more`,
  );
});

test('readCsv(...) takes no row for something that stands above a header', async () => {
  expect(await table('a,b\n1,2\ndate,killed\n3,4\n')).toEqual([
    'header 1 ["a","b"]',
    'row 2 ["1","2"]',
    'row 3 ["date","killed"]',
    'row 4 ["3","4"]',
  ]);
});

test('readCsv(...) takes no line with a figure for a header', async () => {
  expect((await table('date,2024-03-01\n\ndate,killed\n2024-02-01,4\n')).slice(0, 1)).toEqual([
    'header 1 ["date","2024-03-01"]',
  ]);
  expect(await table('Title\ndate: ,2024-03-01\ndate,killed,place\n2024-02-01,4,\n')).toEqual([
    'header 3 ["date","killed","place"]',
    'row 4 ["2024-02-01","4",""]',
    'note above the header, and not read: "Title", "date: ,2024-03-01"',
  ]);
});

test('readCsv(...) looks 50 rows far for a header', async () => {
  const after = (rows: number) => table(`${'title\n'.repeat(rows)}date,killed\n1,2\n`);
  expect((await after(50))[0]).toBe('header 51 ["date","killed"]');
  expect((await after(51))[0]).toBe('header 1 ["title"]');
});

test('readCsv(...) takes no comment for a header, unless it knows it', async () => {
  expect((await read('# made by hand\na,b\n1,2\n'))[0]).toBe('header 2 ["a","b"]');
  expect((await table('#id,date\n1,2\n'))[0]).toBe('header 1 ["#id","date"]');
});

test.each([1, 4, 65_536])('readCsv(...) skips comments with --comment (chunks of %i)', async (size) => {
  const text = '# "x\ndate,place\n1,2\n#a,b\n\n# c"\n"#3\r\n#",4\n5,#6\n#7,"8\n9,x"y\n#\n10,11';
  expect(await read(text, size, { comment: '#' })).toEqual([
    'header 2 ["date","place"]',
    'row 3 ["1","2"]',
    'row 7 ["#3\\r\\n#","4"]',
    'row 9 ["5","#6"]',
    'problem f.csv:11:2: a quote in a field that does not begin with one; put the field in quotes and double each quote inside it',
    'row 13 ["10","11"]',
  ]);
});

test('readCsv(...) takes # below the header for text without --comment', async () => {
  expect(await table('date,place\n#1,2\n')).toEqual(['header 1 ["date","place"]', 'row 2 ["#1","2"]']);
});

test('readCsv(...) finds the same table where the head of the file ends inside it', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `2024-03-01;${index}`);
  const calls = await read(`Title\ndate;killed\n${rows.join('\n')}`, 1000, { isHeader });
  expect(calls[0]).toBe('header 2 ["date","killed"]');
  expect(calls.length).toBe(20_002);
});
