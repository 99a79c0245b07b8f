import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { read } from './read-recorded.js';

const remedy = 'convert it to UTF-8 (in Excel: save as "CSV UTF-8")';
const sizes = [1, 3, 65_536];

test.each(sizes)(
  'readCsv(...) names the line of the first byte that is not UTF-8 (chunks of %i)',
  async (size) => {
    const latin1 = Buffer.from('a,b\r\n\r\n"x\ny",1\rJosé,2\nÀ,3\n', 'latin1');
    await expect(read(latin1, size)).rejects.toThrow(`f.csv:5: is not UTF-8 text; ${remedy}`);
  },
);

test.each(sizes)(
  'readCsv(...) refuses a character cut by the end of the file (chunks of %i)',
  async (size) => {
    const cut = Buffer.from('a\n1\n漢').subarray(0, -1);
    await expect(read(cut, size)).rejects.toThrow(`f.csv:3: is not UTF-8 text; ${remedy}`);
  },
);

test.each([
  ['a lone continuation byte', [0x80]],
  ['an overlong form', [0xc0, 0xaf]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
  ['a byte that UTF-8 never uses', [0xff]],
])('readCsv(...) refuses %s', async (_, bytes) => {
  await expect(read(Buffer.from([0x61, 0x0a, ...bytes, 0x0a]))).rejects.toThrow('f.csv:2: is not UTF-8 text');
});

test.each(sizes)('readCsv(...) reads characters of two to four bytes (chunks of %i)', async (size) => {
  expect(await read('é,漢\n😀,\uFFFD\n', size)).toEqual(['header 1 ["é","漢"]', 'row 2 ["😀","\uFFFD"]']);
});

test.each([
  ['little-endian', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le')],
  ['big-endian', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le').swap16()],
])('readCsv(...) refuses %s UTF-16', async (_, bytes) => {
  await expect(read(bytes, 1)).rejects.toThrow(`f.csv: is UTF-16 text, not UTF-8; ${remedy}`);
});

test.each(sizes)('readCsv(...) refuses NUL bytes (chunks of %i)', async (size) => {
  const text = 'a,b\n1,2\n3,\0\n';
  await expect(read(text, size)).rejects.toThrow(`f.csv:3: is not a text file (it has NUL bytes); ${remedy}`);
});

test.each([
  ['a ZIP archive or an Excel workbook; unpack it, or save the sheet as CSV UTF-8', 'PK\x03\x04\x14\0\x06\0'],
  ['an Excel workbook; save the sheet as CSV UTF-8', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['a Parquet file; export it as CSV', 'PAR1\x15\x04\x15\0\x15\x02'],
  ['an SQLite database; export the table as CSV', 'SQLite format 3\0\x10\0'],
  ['a PDF document; look for the table as CSV', '%PDF-1.7\n%\xb5\xb5'],
  ['gzip data; unpack it first (gunzip)', gzipSync('a,b\n').toString('latin1')],
  ['Zstandard data; unpack it first (unzstd)', '\x28\xb5\x2f\xfd\x04'],
])('readCsv(...) refuses %s', async (what, bytes) => {
  const message = `f.csv: is not a text file but ${what}`;
  await expect(read(Buffer.from(bytes, 'latin1'))).rejects.toThrow(message);
  await expect(read(Buffer.from(bytes, 'latin1'), 1)).rejects.toThrow(message);
});

test('readCsv(...) tells another format by its beginning, wherever it stops being text', async () => {
  await expect(read(`PAR1${'x'.repeat(200)}\0`, 50)).rejects.toThrow('but a Parquet file');
});

test('readCsv(...) takes a text that begins like another format for a text', async () => {
  expect(await read('PAR1,BZh\n1,2\n')).toEqual(['header 1 ["PAR1","BZh"]', 'row 2 ["1","2"]']);
});
