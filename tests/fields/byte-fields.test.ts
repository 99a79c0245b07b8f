import { expect, test } from 'vitest';
import { ByteFields } from '../../src/fields/byte-fields.js';
import { Dictionary } from '../../src/fields/dictionary.js';

const column = { name: 'a', index: 0 };

function field(text: string, doubled: 0 | 1 = 0): ByteFields {
  const bytes = Buffer.from(`x${text}x`);
  const fields = new ByteFields();
  fields.begin(bytes);
  fields.add(1, bytes.length - 1, doubled);
  return fields;
}

test.each([
  ['0', 0],
  ['12', 12],
  ['007', 7],
  ['-3.5', -3.5],
  ['34.802462', 34.802462],
  ['3.0', 3],
  ['999999999999999', 999_999_999_999_999],
])('decimal(column) is the figure of %s', (text, figure) => {
  expect(field(text).decimal(column)).toBe(figure);
});

test.each(['', '-', '-0', '3.', '.5', '1.2.3', '+3', '1e3', ' 3', '٣', '4+', '1234567890123456', '1,000'])(
  'decimal(column) leaves %j to who reads the text',
  (text) => {
    expect(field(text).decimal(column)).toBeNaN();
  },
);

test.each(['Homs', ' Homs\t', '\u00A0Homs', 'Homs\u3000', '\uFEFFHoms'])(
  'text(column) and code(column, dictionary) trim %j',
  (text) => {
    const dictionary = new Dictionary();
    expect(field(text).text(column)).toBe('Homs');
    expect(field(text).code(column, dictionary)).toBe(dictionary.code('Homs'));
  },
);

test('text(column), code(column, dictionary) and all() undo doubled quotes', () => {
  const fields = field(' say ""hi""', 1);
  const dictionary = new Dictionary();
  expect(fields.text(column)).toBe('say "hi"');
  expect(dictionary.text(fields.code(column, dictionary))).toBe('say "hi"');
  expect(fields.all()).toEqual([' say "hi"']);
});

test('a row may have any number of fields', () => {
  const fields = new ByteFields();
  fields.begin(Buffer.from('abc'));
  for (let index = 0; index < 100; index += 1) fields.add(index % 3, (index % 3) + 1, 0);
  expect(fields.text({ name: 'z', index: 99 })).toBe('a');
  expect(fields.count).toBe(100);
});
