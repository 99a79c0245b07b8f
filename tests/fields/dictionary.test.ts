import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dictionary } from '../../src/fields/dictionary.js';

test('code(text) numbers texts in order of first appearance; the empty text is 0', () => {
  const dictionary = new Dictionary();
  expect(['Homs', '', 'حمص', 'Homs', 'é'].map((text) => dictionary.code(text))).toEqual([1, 0, 2, 1, 3]);
  expect(dictionary.values).toEqual(['', 'Homs', 'حمص', 'é']);
  expect(dictionary.size).toBe(4);
});

test('codeOfBytes(bytes, start, end) is the code of the text that the bytes write', () => {
  const dictionary = new Dictionary();
  const bytes = Buffer.from('a,حمص,a');
  expect(dictionary.codeOfBytes(bytes, 2, 8)).toBe(1);
  expect(dictionary.code('حمص')).toBe(1);
  expect(dictionary.codeOfBytes(bytes, 0, 1)).toBe(dictionary.codeOfBytes(bytes, 9, 10));
  expect(dictionary.codeOfBytes(bytes, 1, 1)).toBe(0);
});

test('code(text) and text(code) do what a list of distinct texts does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3, unit: 'grapheme' }), { maxLength: 300 }), (texts) => {
      const dictionary = new Dictionary();
      const codes = texts.map((text) => dictionary.code(text));
      const distinct = [...new Set(['', ...texts])];
      expect(codes).toEqual(texts.map((text) => distinct.indexOf(text)));
      expect(codes.map((code) => dictionary.text(code))).toEqual(texts);
    }),
  );
});
