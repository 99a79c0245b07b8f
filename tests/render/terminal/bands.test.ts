import { expect, test } from 'vitest';
import { bandsOf } from '../../../src/render/terminal/bands.js';

const need = (width: number) => ({ natural: width, least: width, numeric: true });

test('bandsOf(needs, width) puts as many columns as fit behind the first', () => {
  expect(bandsOf([4, 3, 3, 3, 3].map(need), 14)).toEqual([
    [0, 1, 2],
    [0, 3, 4],
  ]);
  expect(bandsOf([4, 3, 5, 3].map(need), 13)).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
  ]);
});

test('bandsOf(needs, width) is undefined where a column does not fit behind the first', () => {
  expect(bandsOf([4, 3, 9].map(need), 14)).toBeUndefined();
});
