import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type ColumnSource, parquetWriteBuffer, schemaFromColumnData } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { readStored } from './read-recorded.js';

/** A column without a type is one of dates. */
function write(columnData: ColumnSource[], options = {}): Uint8Array {
  const dates = columnData.filter(({ type }) => type === undefined);
  const date = { type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' } as const;
  const schemaOverrides = Object.fromEntries(dates.map(({ name }) => [name, { name, ...date }]));
  const schema = schemaFromColumnData({ columnData, schemaOverrides });
  const untyped = columnData.map(({ name, data }) => ({ name, data }));
  return new Uint8Array(parquetWriteBuffer({ columnData: untyped, schema, ...options }));
}

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

test('readRows(parquet, ...) reads values as a CSV file would have them, row after row', async () => {
  const stored = write([
    { name: 'date', data: [day('2024-03-01'), day('1969-12-31')] },
    { name: 'time', data: [new Date('2024-03-01T12:30:05.999Z'), day('2024-03-02')], type: 'TIMESTAMP' },
    { name: 'place', data: ['Sukhnah, "Homs"', null], type: 'STRING' },
    { name: 'killed', data: [4, null], type: 'INT32' },
    { name: 'id', data: [9007199254740993n, -1n], type: 'INT64' },
    { name: 'latitude', data: [35.13, Number.NaN], type: 'DOUBLE' },
    { name: 'sure', data: [true, false], type: 'BOOLEAN' },
    { name: 'more', data: [{ a: [1, 2] }, null], type: 'JSON' },
  ]);
  expect(await readStored(stored)).toEqual([
    'header 1 ["date","time","place","killed","id","latitude","sure","more"]',
    `row 1 ${JSON.stringify(['2024-03-01', '2024-03-01T12:30:05', 'Sukhnah, "Homs"', '4', '9007199254740993', '35.13', 'true', '{"a":[1,2]}'])}`,
    `row 2 ${JSON.stringify(['1969-12-31', '2024-03-02', '', '', '-1', 'NaN', 'false', ''])}`,
  ]);
});

const compressors = {
  GZIP: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)),
  BROTLI: (bytes: Uint8Array) => new Uint8Array(brotliCompressSync(bytes)),
};

test.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI'])(
  'readRows(parquet, ...) reads columns packed with %s',
  async (codec) => {
    const data = Array.from({ length: 500 }, (_, index) => `place ${index % 7}`);
    const stored = write([{ name: 'place', data, type: 'STRING' }], {
      codec,
      compressors,
      rowGroupSize: 200,
    });
    const rows = data.map((place, index) => `row ${index + 1} ${JSON.stringify([place])}`);
    expect(await readStored(stored)).toEqual(['header 1 ["place"]', ...rows]);
  },
);

test('readRows(parquet, ...) reads every value that was written', async () => {
  const row = fc.record({
    text: fc.option(fc.string({ unit: 'binary' })),
    number: fc.option(fc.integer()),
    day: fc.option(fc.date({ min: day('1900-01-01'), max: day('2100-12-31'), noInvalidDate: true })),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 9 }),
      async (rows, rowGroupSize) => {
        const days = rows.map((one) => one.day && day(one.day.toISOString().slice(0, 10)));
        const stored = write(
          [
            { name: 'text', data: rows.map(({ text }) => text), type: 'STRING' },
            { name: 'number', data: rows.map(({ number }) => number), type: 'INT32' },
            { name: 'day', data: days },
          ],
          { rowGroupSize },
        );
        const expected = rows.map(({ text, number }, index) => [
          text ?? '',
          number === null ? '' : String(number),
          days[index]?.toISOString().slice(0, 10) ?? '',
        ]);
        const kept = expected.flatMap((fields, index) => {
          const empty = fields.every((field) => field.trim() === '');
          return empty ? [] : [`row ${index + 1} ${JSON.stringify(fields)}`];
        });
        const read = await readStored(stored);
        expect(read.filter((call) => call.startsWith('row '))).toEqual(kept);
      },
    ),
    { numRuns: 60 },
  );
});

test('readRows(parquet, ...) refuses a file that is cut or damaged, and a sheet', async () => {
  const stored = write([{ name: 'date', data: ['2024-03-01'], type: 'STRING' }]);
  await expect(readStored(stored.subarray(0, -4))).rejects.toThrow(
    "f: is a Parquet file that can't be read (file invalid (footer != PAR1)); export it as CSV",
  );
  await expect(readStored(stored, { sheet: 'May' })).rejects.toThrow(
    'f: is no workbook, and has no sheet "May"',
  );
});

test('readRows(parquet, ...) reads or refuses a damaged footer, and never fails in another way', async () => {
  const whole = write([
    { name: 'date', data: ['2024-03-01', '2024-03-02'], type: 'STRING' },
    { name: 'killed', data: [4, null], type: 'INT32' },
  ]);
  const footer = whole.length - 8 - new DataView(whole.buffer).getUint32(whole.length - 8, true);
  const damage = fc.tuple(fc.integer({ min: footer, max: whole.length - 1 }), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(damage, async ([at, byte]) => {
      const bytes = Uint8Array.from(whole);
      bytes[at] = byte;
      const outcome = await readStored(bytes).catch((error) => error.name);
      expect(Array.isArray(outcome) || outcome).toSatisfy(
        (result) => result === true || result === 'InputError',
      );
    }),
    { numRuns: 300 },
  );
});
