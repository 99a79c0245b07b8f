import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDateFormat } from '../../src/sources/workbook/date-styles.js';
import { makeWorkbook, type SheetContent, STYLE } from './make-workbook.js';
import { readStored } from './read-recorded.js';

const isHeader = (fields: readonly string[]): boolean => fields.includes('date');
const read = (rows: SheetContent['rows'], options: Parameters<typeof makeWorkbook>[1] = {}) =>
  readStored(makeWorkbook([{ name: 'Incidents', rows }], options), { isHeader });

const styled = (serial: number | string, style: number) => ({ xml: `<c s="${style}"><v>${serial}</v></c>` });

test('readRows(workbook, ...) reads text and numbers, on the rows that Excel shows', async () => {
  const rows = await read({
    1: ['date', 'place', 'killed', 'latitude'],
    3: ['2024-03-01', 'Sukhnah, "Homs" & <desert>', 4, 35.130000000000003],
    4: ['2024-03-02', null, 0],
    7: ['2024-03-03', ' Kobajjep\n2', 12345678901, { xml: '<c><v>1E-5</v></c>' }],
  });
  expect(rows).toEqual([
    'header 1 ["date","place","killed","latitude"]',
    `row 3 ${JSON.stringify(['2024-03-01', 'Sukhnah, "Homs" & <desert>', '4', '35.13'])}`,
    'row 4 ["2024-03-02","","0",""]',
    'row 7 ["2024-03-03"," Kobajjep\\n2","12345678901","0.00001"]',
  ]);
});

test('readRows(workbook, ...) reads days and times as such, and numbers in other styles as numbers', async () => {
  const dates = [
    styled(45352, STYLE.day),
    styled(45352.5, STYLE.moment),
    styled('45352.999988425923', STYLE.moment), // a second before midnight
    styled('45352.99999999999', STYLE.day),
    styled(0.5, STYLE.time),
    styled(5, STYLE.wordy),
    styled(45352, 0),
    { xml: '<c t="d"><v>2024-03-01T00:00:00</v></c>' },
  ];
  const [, row] = await read({ 1: ['date', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], 2: dates });
  const expected = [
    '2024-03-01',
    '2024-03-01T12:00:00',
    '2024-03-01T23:59:59',
    '2024-03-02',
    '0.5',
    '5',
    '45352',
    '2024-03-01T00:00:00',
  ];
  expect(row).toBe(`row 2 ${JSON.stringify(expected)}`);
});

test('readRows(workbook, ...) counts days from 1900 with its leap day that never was, or from 1904', async () => {
  const days = [1, 59, 60, 61, 2958465, 2958466, -1].map((serial) => styled(serial, STYLE.day));
  const header = ['date', 'b', 'c', 'd', 'e', 'f', 'g'];
  const from1900 = ['1900-01-01', '1900-02-28', '60', '1900-03-01', '9999-12-31', '2958466', '-1'];
  expect((await read({ 1: header, 2: days }))[1]).toBe(`row 2 ${JSON.stringify(from1900)}`);
  const [, row] = await read(
    { 1: ['date', 'b'], 2: [0, 43890].map((n) => styled(n, STYLE.day)) },
    { from1904: true },
  );
  expect(row).toBe('row 2 ["1904-01-01","2024-03-01"]');
});

test.each([
  ['yyyy-mm-dd', true],
  ['d mmm', true],
  ['mmmm', true],
  ['[$-409]mmm\\ yy;@', true],
  ['h:mm', false],
  ['[h]:mm:ss', false],
  ['mm:ss.0', false],
  ['0.00', false],
  ['#,##0 "days"', false],
  ['0\\d', false],
  ['[Red]0;[Yellow]-0', false],
  ['General', false],
])('isDateFormat(%j) is %s', (code, expected) => {
  expect(isDateFormat(code)).toBe(expected);
});

test('readRows(workbook, ...) reads shared and rich text, without how it is pronounced', async () => {
  const strings = `<sst><si><t>date</t></si><si><r><t>東</t></r><r><rPr/><t xml:space="preserve">京 </t></r>
<rPh sb="0" eb="1"><t>トウ</t></rPh></si><si><t>a_x000D_b_x005F_x</t></si></sst>`;
  const shared = (index: number) => ({ xml: `<c t="s"><v>${index}</v></c>` });
  const rows = await read(
    { 1: [shared(0), 'b'], 2: [shared(1), shared(2)] },
    { files: { 'xl/sharedStrings.xml': strings } },
  );
  expect(rows).toEqual(['header 1 ["date","b"]', 'row 2 ["東京 ","a\\rb_x"]']);
});

test('readRows(workbook, ...) reads what formulas came to, and never takes one without a value for empty', async () => {
  const cells = [
    { xml: '<c><f>A1+1</f><v>3</v></c>' },
    { xml: '<c t="str"><f>A1</f><v>Homs</v></c>' },
    { xml: '<c><f>SUM(B2:B9)</f></c>' },
    { xml: '<c t="e"><v>#N/A</v></c>' },
    { xml: '<c t="b"><v>1</v></c>' },
    { xml: '<c t="str"><v></v></c>' },
  ];
  const [, row] = await read({ 1: ['date', 'b', 'c', 'd', 'e', 'f'], 2: cells });
  expect(row).toBe('row 2 ["3","Homs","=SUM(B2:B9)","#N/A","TRUE",""]');
});

test('readRows(workbook, ...) finds the header below titles, and says what it passes over', async () => {
  const rows = await read({
    1: ['Incidents 2024'],
    2: [null, 'as of', styled(45352, STYLE.day)],
    4: ['date', 'place', 'killed'],
    5: ['#date', '#loc', '#affected'],
    6: ['2024-03-01', 'Homs', 4, null, 'checked'],
    7: [' ', null, ''],
  });
  expect(rows).toEqual([
    'header 4 ["date","place","killed"]',
    'row 6 ["2024-03-01","Homs","4"]',
    'note above the header, and not read: "Incidents 2024", "as of 2024-03-01"',
    'note the HXL tags on line 5 are no row',
    'note 1 row has values in columns beyond the header, which are not read',
  ]);
});

test('readRows(workbook, ...) reads the first row as header where it knows none', async () => {
  expect(await read({ 2: ['a', 'b'], 3: [1, 2] })).toEqual(['header 2 ["a","b"]', 'row 3 ["1","2"]']);
});

const two = [
  { name: 'Codes', state: 'hidden', rows: { 1: ['date'], 2: ['x'] } },
  { name: 'March', rows: { 1: ['date'], 2: ['2024-03-01'] } },
  { name: 'April', rows: { 1: ['date'], 2: ['2024-04-01'] } },
];

test('readRows(workbook, ...) reads the first sheet that is not hidden, or the one that is named', async () => {
  const book = makeWorkbook(two);
  expect(await readStored(book)).toEqual([
    'header 1 ["date"]',
    'row 2 ["2024-03-01"]',
    'note read the sheet "March", one of 3; --sheet names another',
  ]);
  expect(await readStored(book, { sheet: 'april ' })).toEqual(['header 1 ["date"]', 'row 2 ["2024-04-01"]']);
  await expect(readStored(book, { sheet: 'May' })).rejects.toThrow(
    'f: has no sheet "May"; its sheets are "Codes", "March", "April"',
  );
});

test('readRows(file, ...) refuses a sheet of a file that is no workbook', async () => {
  await expect(readStored(Buffer.from('date\n1\n'), { sheet: 'May' })).rejects.toThrow(
    'f: is no workbook, and has no sheet "May"',
  );
});

test('readRows(workbook, ...) refuses an empty sheet', async () => {
  await expect(read({})).rejects.toThrow('f: has nothing on the sheet that is read; --sheet names another');
});

const damaged = (reason: string) =>
  `f: is a damaged Excel workbook (${reason}); open it in Excel and save it again`;

test.each([
  ['<row r="2"/><row r="1"/>', 'row 1 follows row 2'],
  ['<row r="99999999"/>', 'row 99999999 follows row 0'],
  ['<row r="1"><c r="B1"/><c r="A1"/></row>', 'cell A1 follows column 2'],
  ['<row r="1"><c r="ZZZ1"/></row>', 'cell ZZZ1 follows column 0'],
  ['<row r="1"><c r="A1" t="s"><v>7</v></c></row>', 'a cell shows a text that is not there'],
  ['<row r="1"></c>', 'unexpected close tag'],
  ['<row>&bomb;</row>', 'invalid character entity'],
])('readRows(workbook, ...) refuses a sheet with %s', async (xml, reason) => {
  const sheet = `<!DOCTYPE x [<!ENTITY bomb "boom">]><worksheet><sheetData>${xml}</sheetData></worksheet>`;
  await expect(read({}, { files: { 'xl/worksheets/sheet1.xml': sheet } })).rejects.toThrow(damaged(reason));
});

test('readRows(workbook, ...) refuses a workbook without its sheets', async () => {
  const files = { 'xl/_rels/workbook.xml.rels': '<Relationships/>' };
  await expect(read({}, { files })).rejects.toThrow(damaged('it has no sheet'));
  const other = { 'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="rId9"/></sheets></workbook>' };
  await expect(read({}, { files: other })).rejects.toThrow(damaged('it has no sheet'));
});

test('readRows(workbook, ...) reads XML with prefixes, and cells and rows without their places', async () => {
  const sheet =
    '<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>date</x:t></x:is></x:c></x:row>' +
    '<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect(await read({}, { files: { 'xl/worksheets/sheet1.xml': sheet } })).toEqual([
    'header 1 ["date"]',
    'row 2 ["1"]',
    'note 1 row has values in columns beyond the header, which are not read',
  ]);
});

test('readRows(workbook, ...) reads every text and whole number that was written', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', '漢', '😀', ' ', '&', '<', '"', '#'),
    minLength: 1,
  });
  const value = fc.oneof(text, fc.integer(), fc.constant(null));
  const row = fc.tuple(fc.integer({ min: 1, max: 9 }).map(String), value, value);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (written) => {
      const rows = Object.fromEntries(written.map((cells, index) => [index + 2, cells]));
      const expected = written.map((cells, index) => {
        return `row ${index + 2} ${JSON.stringify(cells.map((cell) => String(cell ?? '')))}`;
      });
      const all = await read({ 1: ['date', 'b', 'c'], ...rows });
      expect(all).toEqual(['header 1 ["date","b","c"]', ...expected]);
    }),
    { numRuns: 100 },
  );
});
