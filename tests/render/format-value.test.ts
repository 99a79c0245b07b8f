import { describe, expect, test } from 'vitest';
import { dataValue, formatValue } from '../../src/render/format-value.js';

describe('formatValue(value, kind)', () => {
  test.each([
    [1398, '1,398'],
    [1234567, '1,234,567'],
    [0, '0'],
    [-0, '0'],
    [-3, '−3'],
    [{ atLeast: 27 }, '≥ 27'],
    [{ atLeast: 1398 }, '≥ 1,398'],
    [null, '–'],
    ['n/a', 'n/a'],
  ])('writes the count %j as %s', (value, text) => {
    expect(formatValue(value, 'count')).toBe(text);
  });

  test.each([
    [1.5, '1.5'],
    [0.33333, '0.33'],
    [1.005, '1.01'],
    [2.675, '2.68'],
    [-1.005, '−1.01'],
    [1.00499, '1'],
    [-0.001, '0'],
  ])('rounds %d, as the decimal it prints as, to %s', (value, text) => {
    expect(formatValue(value, 'count')).toBe(text);
  });

  test.each([
    [12, '+12'],
    [-3, '−3'],
    [0, '0'],
    [-1398, '−1,398'],
    [{ atLeast: 12 }, '≥ +12'],
  ])('signs the change %j: %s', (value, text) => {
    expect(formatValue(value, 'change')).toBe(text);
  });

  test.each([
    [0.092, '9.2%'],
    [0.0915, '9.2%'],
    [0.5, '50.0%'],
    [0, '0.0%'],
    [0.0004, '<0.1%'],
    [0.0005, '0.1%'],
    [1, '100.0%'],
    [0.9995, '>99.9%'],
    [0.9994, '99.9%'],
    [1.25, '125.0%'],
    [-0.03, '−3.0%'],
  ])('writes the share %d as %s', (value, text) => {
    expect(formatValue(value, 'share')).toBe(text);
  });

  test('leaves a number in a text column as it is', () => {
    expect(formatValue(2024, 'text')).toBe('2024');
  });

  test('refuses what is not a finite number', () => {
    expect(() => formatValue(Number.NaN, 'count')).toThrow('NaN in a report');
  });
});

describe('dataValue(value)', () => {
  test.each([
    [1398.25, '1398.25'],
    [null, ''],
    [{ atLeast: 27 }, '27'],
    ['March 2024', 'March 2024'],
  ])('writes %j as %j', (value, text) => {
    expect(dataValue(value)).toBe(text);
  });

  test('refuses what is not a finite number', () => {
    expect(() => dataValue({ atLeast: Number.POSITIVE_INFINITY })).toThrow('Infinity in a report');
  });
});
