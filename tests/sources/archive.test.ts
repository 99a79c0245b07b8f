import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../src/sources/archive/crc32.js';
import { openArchive } from '../../src/sources/archive/open-archive.js';
import { makeZip } from './make-zip.js';
import { readStored } from './read-recorded.js';

const csv = 'date,killed\n2024-03-01,4\n';
const rows = ['header 1 ["date","killed"]', 'row 2 ["2024-03-01","4"]'];

test('crc32(bytes) is the sum of 123456789 in the standard, in one part or two', () => {
  const digits = Buffer.from('123456789');
  expect(crc32(digits)).toBe(0xcbf43926);
  expect(crc32(digits.subarray(4), crc32(digits.subarray(0, 4)))).toBe(0xcbf43926);
});

test.each([8, 0])('readRows(zip, ...) reads the one file of an archive (method %i)', async (method) => {
  expect(await readStored(makeZip({ 'data/events.dat': csv }, { method }))).toEqual(rows);
});

test('readRows(zip, ...) reads an archive within gzip, and other dialects and encodings within the archive', async () => {
  const text = Buffer.from('date;place\n2024-03-01;Jos\xe9\n', 'latin1');
  expect(await readStored(gzipSync(makeZip({ 'a.csv': text })))).toEqual([
    'header 1 ["date","place"]',
    'row 2 ["2024-03-01","José"]',
    'note is not UTF-8 text, and read as windows-1252 ("José"); --encoding names another encoding',
  ]);
});

test('readRows(zip, ...) reads the one table beside other files, and says so', async () => {
  const files = {
    'docs/': '',
    'docs/codebook.pdf': '%PDF',
    'GED.csv': csv,
    '__MACOSX/._GED.csv': 'x',
    '.DS_Store': 'x',
  };
  expect(await readStored(makeZip(files))).toEqual([
    ...rows,
    'note read GED.csv, and no other file of the archive',
  ]);
});

test.each([
  [
    { 'a.csv': csv, 'b.TSV': csv, 'c.pdf': '' },
    'is a zip archive of several tables: a.csv, b.TSV; unpack it, and name those to be read',
  ],
  [
    Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [`${name}.csv`, csv])),
    'is a zip archive of several tables: a.csv, b.csv, c.csv, d.csv, e.csv and 2 more; unpack it, and name those to be read',
  ],
  [{ 'a.pdf': '', 'b.doc': '' }, 'is a zip archive without a CSV file: a.pdf, b.doc'],
  [{ '__MACOSX/._a.csv': csv }, 'is an empty zip archive'],
  [{}, 'is an empty zip archive'],
  [{ mimetype: 'x', 'content.xml': '' }, 'is an OpenDocument file; save the sheet as .xlsx or CSV'],
  [{ 'xl/workbook.bin': '', a: '' }, 'is a binary Excel workbook (.xlsb); save it as .xlsx'],
])('readRows(zip, ...) refuses an archive of %j', async (files: Record<string, string>, message) => {
  await expect(readStored(makeZip(files))).rejects.toThrow(`f: ${message}`);
});

test('readRows(zip, ...) refuses archives with a password and rare ways of packing', async () => {
  await expect(readStored(makeZip({ 'a.csv': csv }, { flags: 1 }))).rejects.toThrow(
    'f: is a zip archive with a password; unpack it first',
  );
  await expect(readStored(makeZip({ 'a.csv': csv }, { method: 12 }))).rejects.toThrow(
    'f: is a zip archive that is packed in a rare way (12); unpack it first',
  );
});

test('readRows(zip, ...) refuses an archive in an archive', async () => {
  await expect(readStored(makeZip({ 'a.csv': makeZip({ 'b.csv': csv }) }))).rejects.toThrow(
    'f: is not a text file but a zip archive or an Excel workbook; unpack it first',
  );
});

test('readRows(zip, ...) refuses a wrong digit by its checksum, also where nothing is packed', async () => {
  const zip = makeZip({ 'a.csv': csv }, { method: 0 });
  zip[zip.indexOf('2024-03-01,4') + 11] = 0x35;
  await expect(readStored(zip)).rejects.toThrow(
    'f: is a damaged zip archive (the checksum of its content is wrong); get the file again',
  );
});

test('file.bytes() refuses a bomb before it fills the memory', async () => {
  const zip = makeZip({ 'a.csv': Buffer.alloc(120 * 1024 * 1024, '1\n') });
  expect(zip.length).toBeLessThan(200_000);
  const [file] = await openArchive(zip);
  let size = 0;
  const reading = (async () => {
    for await (const chunk of file.bytes()) size += chunk.length;
  })();
  await expect(reading).rejects.toThrow(
    'unpacks to more than 200 times its size; unpack it yourself if you know what it holds',
  );
  expect(size).toBeLessThanOrEqual(100 * 1024 * 1024);
});

test('readRows(zip, ...) reads or refuses any damage, and never fails in another way', async () => {
  const zip = makeZip({ 'a.csv': csv, 'b.txt': 'x' });
  const damage = fc.tuple(fc.nat(zip.length - 1), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      fc.nat(zip.length),
      async (changes, cut) => {
        const bytes = Buffer.from(zip);
        for (const [at, byte] of changes) bytes[at] = byte;
        const outcome = readStored(cut % 3 ? bytes : bytes.subarray(0, cut));
        await expect(outcome.catch((error) => error.name)).resolves.toSatisfy(
          (result) => Array.isArray(result) || result === 'InputError',
        );
      },
    ),
    { numRuns: 500 },
  );
});
