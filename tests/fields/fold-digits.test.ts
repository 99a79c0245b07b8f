import { expect, test } from 'vitest';
import { foldDecimal, foldDigits } from '../../src/fields/fold-digits.js';

test.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['٢٠٢٤-٠٣-٣١', '2024-03-31'],
  ['٤+', '4+'],
  ['\u200f٤', '4'],
  ['٣٥٫١٣', '35٫13'],
  ['حلب 7', 'حلب 7'],
  ['', ''],
])('foldDigits(%j) is %j', (text, folded) => {
  expect(foldDigits(text)).toBe(folded);
});

test('foldDecimal(text) puts a point in place of the Arabic decimal separator', () => {
  expect(foldDecimal('٣٥٫١٣')).toBe('35.13');
});
