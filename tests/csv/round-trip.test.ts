import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecorded } from './read-recorded.js';

const pieces = ['a', '7', 'é', '漢', '😀', ' ', '\t', ',', '"', '""', '\n', '\r', '\r\n', '\uFEFF'];
const field = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(''));
const lineEnd = fc.constantFrom('\n', '\r\n');
/** Rows with a stray quote, none of which lets a quoted field run on into the next line unnoticed. */
const stray = fc.constantFrom('a"b', '"ab"c', '"ab" ', 'é"', 'a"b,"open', '"open,"x,"y', '""a"');

type Line = { fields: string[]; eager: boolean } | { text: string };

const table = fc.integer({ min: 1, max: 4 }).chain((width) => {
  const fields = fc.array(field, { minLength: width, maxLength: width });
  const row = fc.record({ fields, eager: fc.boolean() });
  const other = fc.record({ fields: fc.array(field, { minLength: 1, maxLength: 6 }), eager: fc.boolean() });
  const bad = stray.map((text) => ({ text }));
  const blank = fc.constant({ text: '' });
  const lines = fc.array(fc.tuple(fc.oneof(row, row, row, other, bad, blank), lineEnd), { maxLength: 12 });
  return fc.record({ header: row, headerEnd: lineEnd, lines, mark: fc.boolean(), ended: fc.boolean() });
});
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

function writeLine(line: Line): string {
  return 'text' in line ? line.text : line.fields.map((value) => writeField(value, line.eager)).join(',');
}

function writeField(value: string, eager: boolean): string {
  const plain = !eager && value.trim() !== '' && !/[",\r\n]/.test(value) && !value.startsWith('\uFEFF');
  return plain ? value : `"${value.replaceAll('"', '""')}"`;
}

function write({ header, headerEnd, lines, mark, ended }: Table): { text: string; expected: string[] } {
  let text = '';
  const expected: string[] = [];
  const all: (readonly [Line, string])[] = [[header, headerEnd], ...lines];
  for (const [index, [line, end]] of all.entries()) {
    const number = text.split(/\r\n|\r|\n/).length;
    text += writeLine(line) + (index < all.length - 1 || ended ? end : '');
    const call = callFor(line, number, index === 0, header.fields.length);
    if (call !== undefined) expected.push(call);
  }
  return { text: mark ? `\uFEFF${text}` : text, expected };
}

function callFor(line: Line, number: number, first: boolean, width: number): string | undefined {
  if ('text' in line) return line.text === '' ? undefined : `problem f.csv:${number}`;
  if (first) return `header ${number} ${JSON.stringify(line.fields)}`;
  if (line.fields.length !== width) return `problem f.csv:${number}`;
  return `row ${number} ${JSON.stringify(line.fields)}`;
}

async function* cut(text: string, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

test('readCsv(...) reads every row that was written, on its line, or sets it aside', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(table, sizes, async (written, chunkSizes) => {
      const { text, expected } = write(written);
      const calls = await readRecorded(cut(text, chunkSizes));
      const places = calls.map((call) => call.replace(/^(problem f\.csv:\d+).*/, '$1'));
      expect(places).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});
