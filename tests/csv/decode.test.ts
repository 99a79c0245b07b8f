import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decoderOf } from '../../src/csv/to-utf8.js';
import { read } from './read-recorded.js';

const remedy = 'convert it to UTF-8 (in Excel: save as "CSV UTF-8")';
const sizes = [1, 3, 65_536];

const asUtf8 = { encoding: 'utf-8' };
const or = ', or name its encoding with --encoding';

test.each(sizes)(
  'readCsv(...) names the line of the first byte that is not UTF-8 (chunks of %i)',
  async (size) => {
    const latin1 = Buffer.from('a,b\r\n\r\n"x\ny",1\rJosé,2\nÀ,3\n', 'latin1');
    await expect(read(latin1, size, asUtf8)).rejects.toThrow(`f.csv:5: is not UTF-8 text; ${remedy}${or}`);
  },
);

test.each(sizes)('readCsv(...) takes UTF-8 with some damage for UTF-8 (chunks of %i)', async (size) => {
  const damaged = Buffer.concat([Buffer.from('a\nحلب\n'), Buffer.from([0xd8, 0x0a])]);
  await expect(read(damaged, size)).rejects.toThrow(`f.csv:3: is not UTF-8 text; ${remedy}${or}`);
});

test.each(sizes)(
  'readCsv(...) refuses a character cut by the end of the file (chunks of %i)',
  async (size) => {
    const cut = Buffer.from('a\n1\n漢').subarray(0, -1);
    await expect(read(cut, size, asUtf8)).rejects.toThrow(`f.csv:3: is not UTF-8 text; ${remedy}${or}`);
  },
);

test.each([
  ['a lone continuation byte', [0x80]],
  ['an overlong form', [0xc0, 0xaf]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
  ['a byte that UTF-8 never uses', [0xff]],
])('readCsv(...) refuses %s', async (_, bytes) => {
  const text = Buffer.from([0x61, 0x0a, ...bytes, 0x0a]);
  await expect(read(text, 1, asUtf8)).rejects.toThrow('f.csv:2: is not UTF-8 text');
});

test.each(sizes)('readCsv(...) reads characters of two to four bytes (chunks of %i)', async (size) => {
  expect(await read('é,漢\n😀,\uFFFD\n', size)).toEqual(['header 1 ["é","漢"]', 'row 2 ["😀","\uFFFD"]']);
});

const table = 'place,killed\r\nحلب,1\n"Kobajjep 😀",2\n';
const rows = ['header 1 ["place","killed"]', 'row 2 ["حلب","1"]', 'row 3 ["Kobajjep 😀","2"]'];
const littleEndian = (text: string) => Buffer.from(text, 'utf16le');
const bigEndian = (text: string) => littleEndian(text).swap16();

test.each([
  ['little-endian', 'UTF-16LE', littleEndian],
  ['big-endian', 'UTF-16BE', bigEndian],
])('readCsv(...) reads %s UTF-16, with a byte order mark and without', async (_, name, encode) => {
  const assumed = `note read as ${name}, though no byte order mark says so; --encoding names another`;
  for (const size of [1, 3, 65_536]) {
    expect(await read(encode(`\uFEFF${table}`), size)).toEqual(rows);
    expect(await read(encode(table), size)).toEqual([...rows, assumed]);
    expect(await read(encode(table), size, { encoding: name.toLowerCase() })).toEqual(rows);
  }
});

test.each(sizes)('readCsv(...) refuses UTF-16 with half a surrogate pair (chunks of %i)', async (size) => {
  const text = littleEndian('\uFEFFa,b\n1,2\n3,\ud83d\n');
  await expect(read(text, size)).rejects.toThrow(`f.csv:3: is not UTF-16LE text; ${remedy}${or}`);
  await expect(read(text.subarray(0, -1), size)).rejects.toThrow('f.csv:3: is not UTF-16LE text');
});

test('readCsv(...) lets a byte order mark speak before --encoding', async () => {
  expect(await read(`\uFEFF${table}`, 5, { encoding: 'windows-1256' })).toEqual(rows);
});

test.each(sizes)('readCsv(...) refuses NUL bytes (chunks of %i)', async (size) => {
  const text = 'a,b\n1,2\n3,\0\n';
  await expect(read(text, size)).rejects.toThrow(`f.csv:3: is not a text file (it has NUL bytes); ${remedy}`);
});

test.each([
  ['a zip archive or an Excel workbook; unpack it first', 'PK\x03\x04\x14\0\x06\0'],
  [
    'an Excel workbook of before 2007, or with a password; save it as .xlsx without one',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  ],
  ['a Parquet file; unpack it first', 'PAR1\x15\x04\x15\0\x15\x02'],
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

/** Letters as the code page has them, of which Node can read but not write. */
function encode(text: string, encoding: string): Buffer {
  const page = decoderOf(encoding)(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...text].map((character) => page.indexOf(character)));
}

test.each(sizes)(
  'readCsv(...) tells Western European by accents within words (chunks of %i)',
  async (size) => {
    const text = 'place\nHoms\n“José” – Ñandú\n';
    expect(await read(encode(text, 'windows-1252'), size)).toEqual([
      'header 1 ["place"]',
      'row 2 ["Homs"]',
      'row 3 ["“José” – Ñandú"]',
      'note is not UTF-8 text, and read as windows-1252 ("“José”"); --encoding names another encoding',
    ]);
  },
);

test.each(sizes)(
  'readCsv(...) tells Arabic by words of Arabic letters alone (chunks of %i)',
  async (size) => {
    const text = 'place\nHoms, حمص\nدير الزور\n';
    expect(await read(encode(text, 'windows-1256'), size)).toEqual([
      'header 1 ["place"]',
      'problem f.csv:2: row has 2 fields, the header has 1; put a field that holds a comma in quotes',
      'row 3 ["دير الزور"]',
      'note is not UTF-8 text, and read as windows-1256 ("حمص"); --encoding names another encoding',
    ]);
  },
);

test('readCsv(...) refuses what may be Western European or Turkish, and shows both', async () => {
  const text = encode('place\nŞırnak\n', 'windows-1254');
  await expect(read(text)).rejects.toThrow(
    'f.csv: is not UTF-8 text, but windows-1252 ("Þýrnak") or windows-1254 ("Şırnak"); say which with --encoding',
  );
  expect(await read(text, 1, { encoding: 'windows-1254' })).toEqual([
    'header 1 ["place"]',
    'row 2 ["Şırnak"]',
  ]);
});

test('readCsv(...) refuses letters that stand alone, or in words of two scripts', async () => {
  await expect(read(Buffer.from('a\n\xe6 2\n', 'latin1'))).rejects.toThrow(
    'f.csv: is not UTF-8 text, but windows-1252 ("æ") or windows-1256 ("و"); say which with --encoding',
  );
  const both = Buffer.concat([encode('a\nSão\n', 'windows-1252'), encode('حلب\n', 'windows-1256')]);
  await expect(read(both)).rejects.toThrow('windows-1252 ("São") or windows-1256 ("Sمo")');
});

test('readCsv(...) takes what every encoding reads in the same way for windows-1252', async () => {
  expect(await read(Buffer.from('a\nCaf\xe9 \x93Paris\x94', 'latin1'))).toEqual([
    'header 1 ["a"]',
    'row 2 ["Café “Paris”"]',
    'note is not UTF-8 text, and read as windows-1252 ("Café"); --encoding names another encoding',
  ]);
});

test('readCsv(...) refuses a byte that stands for nothing in the encoding', async () => {
  const text = Buffer.from('a\n1\nJos\xe9 \x81\n', 'latin1');
  await expect(read(text, 1, { encoding: 'windows-1252' })).rejects.toThrow(
    `f.csv:3: is not windows-1252 text; ${remedy}${or}`,
  );
});

test('readCsv(...) reads encodings of several bytes a character where they are named', async () => {
  const text = Buffer.from([0x61, 0x0a, 0xb4, 0xf3, 0xc2, 0xed, 0x0a]);
  expect(await read(text, 1, { encoding: 'gb18030' })).toEqual(['header 1 ["a"]', 'row 2 ["大马"]']);
});

test('readCsv(...) tells the encoding of letters that come late, and of any size of chunk', async () => {
  const ascii = `a,b\n${'1,2\n'.repeat(300_000)}`;
  const text = Buffer.concat([Buffer.from(ascii), encode('José,3\n', 'windows-1252')]);
  const last = (await read(text)).slice(-2);
  expect(last).toEqual([
    'row 300002 ["José","3"]',
    'note is not UTF-8 text, and read as windows-1252 ("José"); --encoding names another encoding',
  ]);
});
