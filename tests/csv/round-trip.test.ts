import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecorded } from './read-recorded.js';

const MARKS = [',', ';', '\t', '|', '~'];
const pieces = ['a', '7', 'é', '漢', '😀', ' ', ...MARKS, '"', '""', "'", '#7', '\n', '\r', '\r\n', '\uFEFF'];
const field = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(''));
const lineEnd = fc.constantFrom('\n', '\r\n');
/** Rows with a stray quote, none of which lets a quoted field run on into the next line unnoticed. */
const stray = fc.constantFrom('a"b', '"ab"c', '"ab" ', 'é"', 'a"b,"open', '"open,"x,"y', '""a"');
const remark = fc.constantFrom('#', '# "open', '#a,b,c', '#"x" y, "');

interface Dialect {
  readonly delimiter: string;
  readonly comment: string | undefined;
}
const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(...MARKS),
  comment: fc.constantFrom(undefined, '#'),
});

type Line = { fields: string[]; eager: boolean } | { bad: string } | { blank: '' } | { comment: string };

const table = fc.integer({ min: 1, max: 4 }).chain((width) => {
  const fields = fc.array(field, { minLength: width, maxLength: width });
  const row = fc.record({ fields, eager: fc.boolean() });
  const header = row.filter((line) => !/^[#']/.test(line.fields[0]) && !line.fields.every(isBlank));
  const other = fc.record({ fields: fc.array(field, { minLength: 1, maxLength: 6 }), eager: fc.boolean() });
  const bad = stray.map((text) => ({ bad: text }));
  const comment = remark.map((text) => ({ comment: text }));
  const blank = fc.constant({ blank: '' } as const);
  const lines = fc.array(fc.tuple(fc.oneof(row, row, row, other, bad, blank, comment), lineEnd), {
    maxLength: 12,
  });
  return fc.record({ header, headerEnd: lineEnd, lines, mark: fc.boolean(), ended: fc.boolean() });
});
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

function writeLine(line: Line, { delimiter, comment }: Dialect): string | undefined {
  if ('comment' in line) return comment && line.comment;
  if ('bad' in line) return line.bad.replaceAll(',', delimiter);
  if ('blank' in line) return '';
  return line.fields.map((value) => writeField(value, line.eager, delimiter)).join(delimiter);
}

function writeField(value: string, eager: boolean, delimiter: string): string {
  const special = ['"', '\r', '\n', '\uFEFF', '#', delimiter];
  const plain = !eager && value.trim() !== '' && !special.some((piece) => value.includes(piece));
  return plain ? value : `"${value.replaceAll('"', '""')}"`;
}

function write(
  { header, headerEnd, lines, mark, ended }: Table,
  written: Dialect,
): { text: string; expected: string[] } {
  let text = '';
  const expected: string[] = [];
  const all: (readonly [Line, string])[] = [[header, headerEnd], ...lines];
  for (const [index, [line, end]] of all.entries()) {
    const number = text.split(/\r\n|\r|\n/).length;
    const content = writeLine(line, written);
    if (content === undefined) continue;
    text += content + (index < all.length - 1 || ended ? end : '');
    const call =
      index === 0
        ? `header ${number} ${JSON.stringify(header.fields)}`
        : callFor(line, number, header.fields);
    if (call !== undefined) expected.push(call);
  }
  return { text: mark ? `\uFEFF${text}` : text, expected };
}

const isBlank = (value: string): boolean => value.trim() === '';

function callFor(line: Line, number: number, header: readonly string[]): string | undefined {
  if ('blank' in line || 'comment' in line) return undefined;
  const problem = `problem f.csv:${number}`;
  if ('bad' in line) return problem;
  const { fields } = line;
  if (header.length > 1 && fields.length > 1 && fields.every(isBlank)) return undefined;
  const rest = [...fields.slice(header.length), ...header.slice(fields.length)];
  return rest.every(isBlank) ? `row ${number} ${JSON.stringify(fields.slice(0, header.length))}` : problem;
}

async function* cut(text: string, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const chunkSizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

test('readCsv(...) reads every row that was written, on its line, or sets it aside', async () => {
  await fc.assert(
    fc.asyncProperty(table, dialect, chunkSizes, async (content, written, sizes) => {
      const { text, expected } = write(content, written);
      const calls = await readRecorded(cut(text, sizes), written);
      const places = calls.map((call) => call.replace(/^(problem f\.csv:\d+).*/, '$1'));
      expect(places.filter((call) => !call.startsWith('note '))).toEqual(expected);
    }),
    { numRuns: 1500 },
  );
});
