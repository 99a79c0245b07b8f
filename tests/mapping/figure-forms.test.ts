import { describe, expect, test } from 'vitest';
import { type FigureForms, readFigure } from '../../src/mapping/figure-forms.js';

const forms: FigureForms = {
  thousands: undefined,
  unknown: new Set(['unknown', 'n/a', '-']),
  words: new Map([
    ['dozens', '24-99'],
    ['none', '0'],
  ]),
};

function figure(text: string, own = forms): string {
  const read = readFigure(text, own);
  if (typeof read === 'string') return read;
  const { low, best, high, isMinimum } = read;
  return `${low} ${best} ${high}${isMinimum ? ' or more' : ''}`;
}

describe('readFigure(text, forms)', () => {
  test.each([
    ['4', '4 4 4'],
    ['0', '0 0 0'],
    [' 3.0 ', '3 3 3'],
    ['٣٫٠', '3 3 3'],
    ['1,234', '1234 1234 1234'],
    ['1 234 567', '1234567 1234567 1234567'],
    ['١٬٢٣٤', '1234 1234 1234'],
    ['١٢', '12 12 12'],
    ['۱۲', '12 12 12'],
    ['4+', '4 4 4 or more'],
    ['at least 4', '4 4 4 or more'],
    ['≥ 4', '4 4 4 or more'],
    ['4 or more', '4 4 4 or more'],
    ['٤+', '4 4 4 or more'],
    ['>4', '5 5 5 or more'],
    ['More than 1,000', '1001 1001 1001 or more'],
    ['4-6', '4 NaN 6'],
    ['4 – 6', '4 NaN 6'],
    ['4 to 6', '4 NaN 6'],
    ['between 4 and 6', '4 NaN 6'],
    ['4-4', '4 4 4'],
    ['', 'NaN NaN NaN'],
    ['Unknown', 'NaN NaN NaN'],
    ['N/A', 'NaN NaN NaN'],
    ['-', 'NaN NaN NaN'],
    ['Dozens', '24 NaN 99'],
    ['none', '0 0 0'],
  ])('reads %s as %s', (text, read) => {
    expect(figure(text)).toBe(read);
  });

  test.each([
    'several',
    '1.234',
    '1,23',
    '0,123',
    '12,3456',
    '1.5',
    '4 (2 children)',
    '~10',
    'up to 6',
    '04-Jun',
  ])('does not understand %s', (text) => {
    expect(figure(text)).toMatch(/^is not a number such as/);
  });

  test('names what is wrong with a number', () => {
    expect(figure('-4')).toBe('is below zero');
    expect(figure('6-4')).toBe('has its low above its high');
    expect(figure('99999999999999999999')).toBe('is too large to be counted');
  });

  test('takes the mark of the sheet between thousands, and no other', () => {
    const dots = { ...forms, thousands: '.' };
    expect(figure('1.234', dots)).toBe('1234 1234 1234');
    expect(figure('1,234', dots)).toMatch(/^is not a number/);
    expect(figure('3.0', dots)).toMatch(/^is not a number/);
  });
});

test('readFigure(text, forms) takes an Arabic decimal separator for no mark between thousands', () => {
  expect(figure('1٫234', { ...forms, thousands: '.' })).toContain('is not a number');
});
