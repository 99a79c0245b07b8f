import { expect, test } from 'vitest';
import { fitColumns } from '../../../src/render/terminal/fit-columns.js';

const needs = [
  { natural: 12, least: 6, numeric: true },
  { natural: 40, least: 8, numeric: false },
  { natural: 20, least: 8, numeric: false },
];

test('fitColumns(needs, width) gives each what it needs where there is room', () => {
  expect(fitColumns(needs, 76)).toEqual([12, 40, 20]);
  expect(fitColumns(needs, Number.POSITIVE_INFINITY)).toEqual([12, 40, 20]);
});

test('fitColumns(needs, width) wraps the labels of numbers first', () => {
  expect(fitColumns(needs, 70)).toEqual([6, 40, 20]);
});

test('fitColumns(needs, width) narrows the widest texts next', () => {
  expect(fitColumns(needs, 60)).toEqual([6, 30, 20]);
  expect(fitColumns(needs, 40)).toEqual([6, 15, 15]);
  expect(fitColumns(needs, 26)).toEqual([6, 8, 8]);
});

test('fitColumns(needs, width) says when nothing fits', () => {
  expect(fitColumns(needs, 25)).toBeUndefined();
});
