import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { read } from './read-recorded.js';

const HEADER = ['date', 'place', 'killed'];
const isHeader = (fields: readonly string[]): boolean => fields.includes('date');

const place = fc
  .array(fc.constantFrom('Homs', 'حلب', 'é', '😀', ' ', ',', ';', '\t', '|', '"', '\n', "'"), {
    maxLength: 5,
  })
  .map((parts) => `p${parts.join('')}`);
const row = fc.tuple(fc.constantFrom('2024-03-01', '2024-04-30'), place, fc.constantFrom('4', '', '12'));
const title = fc.constantFrom('Attacks', 'Attacks; by month', '# final, "checked"', '', 'source: SOHR');

const encoders: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with its mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16LE with its mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16BE with its mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
};

function writeRow(fields: readonly string[], delimiter: string): string {
  const special = /[,;\t|"'\n]/;
  return fields
    .map((field) => (special.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(delimiter);
}

test('readCsv(...) reads the same rows, whatever they are written with', async () => {
  const form = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    encoder: fc.constantFrom(...Object.keys(encoders)),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    titles: fc.array(title, { maxLength: 3 }),
    chunk: fc.integer({ min: 1, max: 50 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), form, async (rows, written) => {
      const { delimiter, encoder, lineEnd, titles, chunk } = written;
      const table = [HEADER, ...rows].map((fields) => writeRow(fields, delimiter));
      const text = [...titles, ...table].map((line) => line + lineEnd).join('');
      const calls = await read(encoders[encoder](text), chunk, { isHeader });
      const contents = calls.map((call) => call.replace(/^(header|row) \d+ /, '$1 '));
      const expected = [
        `header ${JSON.stringify(HEADER)}`,
        ...rows.map((fields) => `row ${JSON.stringify(fields)}`),
      ];
      expect(contents.filter((call) => !call.startsWith('note '))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test('readCsv(...) reads or refuses any bytes, in the same way in chunks of any size', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'date,killed\n',
      '2024-03-01,4\n',
      '"',
      "'",
      '#',
      ';',
      '\r',
      '\n',
      '\uFEFF',
      'حلب',
      'é',
      '\0',
    ),
    fc.uint8Array({ maxLength: 4 }),
  );
  const outcome = (bytes: Buffer, size: number) =>
    read(bytes, size, { isHeader }).catch((error: unknown) => {
      if (error instanceof InputError) return error.message;
      throw error;
    });
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 20 }),
      fc.integer({ min: 1, max: 9 }),
      async (pieces, size) => {
        const bytes = Buffer.concat(pieces.map((part) => Buffer.from(part as string)));
        expect(await outcome(bytes, size)).toEqual(await outcome(bytes, 65_536));
      },
    ),
    { numRuns: 3000 },
  );
});
