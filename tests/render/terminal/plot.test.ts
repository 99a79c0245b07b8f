import { expect, test } from 'vitest';
import { plot, plotColumns } from '../../../src/render/terminal/plot.js';

const ascii = (values: readonly (number | null)[], columns: number, rows: number) =>
  plot(values, { columns, rows, ascii: true });

test('plot(values) goes from zero at the bottom to the highest at the top', () => {
  expect(ascii([0, 1, 2, 3], 4, 4)).toEqual(['   *', '  **', ' **', '**']);
});

test('plot(values) breaks where a value is unknown, and joins nothing across', () => {
  expect(ascii([2, null, 2, 2], 4, 3)).toEqual(['* **', '', '']);
});

test('plot(values) tells a small value from zero', () => {
  expect(ascii([1, null, 0, null, 100], 5, 3)).toEqual(['    *', '*', '  *']);
});

test('plot(values) joins values that are far apart', () => {
  expect(ascii([0, 3], 4, 4)).toEqual(['   *', '  **', ' **', '**']);
});

test('plot(values) loses none of the values that share a column', () => {
  expect(ascii([0, 9, 0, 0, 0, 0, 0, 0], 2, 3)).toEqual(['*', '*', '**']);
});

test('plot(values) packs eight dots into a Braille sign', () => {
  expect(plot([0, 7], { columns: 1, rows: 1, ascii: false })).toEqual(['⣸']);
  expect(plot([0, 0], { columns: 1, rows: 1, ascii: false })).toEqual(['⣀']);
});

test('plot(values) draws one value, zeros, and nothing at all', () => {
  expect(ascii([5], 3, 2)).toEqual(['*', '']);
  expect(ascii([0, 0, 0], 3, 2)).toEqual(['', '***']);
  expect(ascii([null], 3, 1)).toEqual(['']);
});

test('plotColumns(count) is where each value stands', () => {
  expect(plotColumns(3, { columns: 5, rows: 1, ascii: true })).toEqual([0, 2, 4]);
  expect(plotColumns(3, { columns: 5, rows: 1, ascii: false })).toEqual([0, 2, 4]);
  expect(plotColumns(1, { columns: 5, rows: 1, ascii: true })).toEqual([0]);
});
