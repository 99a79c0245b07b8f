import { expect, test } from 'vitest';
import { foldDigits } from '../../src/layouts/fold-digits.js';

test.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['٢٠٢٤-٠٣-٣١', '2024-03-31'],
  ['٣٥٫١٣', '35.13'],
  ['٤+', '4+'],
  ['حلب 7', 'حلب 7'],
  ['', ''],
])('foldDigits(%j) is %j', (text, folded) => {
  expect(foldDigits(text)).toBe(folded);
});
