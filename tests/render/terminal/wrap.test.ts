import { expect, test } from 'vitest';
import { wrapText } from '../../../src/render/terminal/wrap.js';

test.each([
  ['breaks at blanks', 'one two three', 7, ['one two', 'three']],
  ['breaks a word that no line can hold', 'to Khanasser', 4, ['to', 'Khan', 'asse', 'r']],
  ['breaks between wide characters', '中国人民', 5, ['中国', '人民']],
  ['keeps what is one character to the eye', 'e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
  ['drops blanks at the ends', '  one  ', 10, ['one']],
  ['has no line for no words', ' ', 10, []],
  ['has one line where lines have no end', 'one two', Number.POSITIVE_INFINITY, ['one two']],
])('wrapText(text, width) %s', (_, text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});
