import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { textWidth } from '../../../src/render/terminal/text-width.js';

const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));

test('textWidth(character) is what string-width says, also where it need not be asked', () => {
  expect(characters.filter((character) => textWidth(character) !== stringWidth(character))).toEqual([]);
});

test.each([
  ['Dayr az-Zawr · ≥ 12', 19],
  ['▁▃█░', 4],
  ['Ḥamāh', 5],
  ['تدمر', 4],
  ['東京', 4],
  ['e\u0301', 1],
])('textWidth(%j) is %i', (text, width) => {
  expect(textWidth(text)).toBe(width);
});
