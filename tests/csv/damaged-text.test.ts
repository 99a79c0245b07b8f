import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from './read-recorded.js';

const field = fc.constantFrom(
  '',
  'a',
  '12',
  '"b"',
  '"c,d"',
  '"e""f"',
  '"g\nh"',
  '"i\r\nj"',
  'é',
  '"\u3000k "',
);
const line = fc.array(field, { minLength: 1, maxLength: 4 }).map((fields) => fields.join(','));
const text = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([lines, end, ended]) => lines.join(end) + (ended ? end : ''));

const mark = fc.constantFrom(
  '"',
  '""',
  ',',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\t',
  'x',
  '\uFEFF',
  '\u00A0',
  '漢',
  '😀',
);
const noText = fc.constantFrom([0], [0xff], [0xc3], [0xe2, 0x80], [0x80]);

const places = <T>(damage: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), damage), { maxLength: 3 });

/** With something put in at places from 0, the beginning, to 1, the end. */
function damaged<T>(
  whole: readonly T[],
  wounds: readonly (readonly [place: number, damage: readonly T[]])[],
): T[] {
  return wounds.reduce<T[]>(
    (text, [place, damage]) => {
      const at = Math.floor(place * text.length);
      return [...text.slice(0, at), ...damage, ...text.slice(at)];
    },
    [...whole],
  );
}

/** What both readers tell; fails where they do not agree. */
async function told(bytes: Buffer, size?: number): Promise<string> {
  const outcome = await read(bytes, size).then(
    (calls) => calls.join('\n'),
    (error: Error) => error.message,
  );
  expect(outcome).not.toContain('readers differ');
  return outcome;
}

test('both readers tell the same of damaged text, however it is cut into chunks', async () => {
  const wounds = places(mark.map((one) => [one]));
  await fc.assert(
    fc.asyncProperty(text, wounds, fc.integer({ min: 1, max: 60 }), async (whole, marks, size) => {
      const bytes = Buffer.from(damaged([...whole], marks).join(''));
      expect(await told(bytes, size)).toBe(await told(bytes));
    }),
    { numRuns: 2000 },
  );
});

test('both readers tell the same of what is no text', async () => {
  const wounds = places(
    fc.oneof(
      mark.map((one) => [...Buffer.from(one)]),
      noText,
    ),
  );
  await fc.assert(
    fc.asyncProperty(text, wounds, async (whole, damage) => {
      await told(Buffer.from(damaged([...Buffer.from(whole)], damage)));
    }),
    { numRuns: 1000 },
  );
});
