import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../../src/analysis/figure.js';
import { type Rolling, trend, trendOf } from '../../src/analysis/trend.js';
import { calendarOf } from '../../src/calendar/period.js';
import { incidents } from '../incidents/make-table.js';
import { type Short, series } from './make-series.js';

/** `5`, `≥5`, `?`. */
const say = (figure: Figure | undefined) =>
  figure ? (figure.minimum ? `≥${figure.value}` : `${figure.value}`) : '?';

type Told = 'figure' | 'change' | 'rollingMean' | 'rollingSum' | 'cumulative';
const told = (what: Told, months: readonly Short[], rolling: Rolling = {}) =>
  trendOf(series(...months), 'best', rolling)
    .map((entry) => say(entry[what]))
    .join(' ');

const MONTHS = [4, 0, 'gap', 5, '>6', 3, '?', 'partial 2'];

test('trendOf(periods) tells gaps and tolls without a figure from zero, and minima from figures', () => {
  expect(told('figure', MONTHS)).toBe('4 0 ? 5 ≥6 3 ? ≥2');
});

test('trendOf(periods) tells a change between exact figures, and a rise to a minimum', () => {
  expect(told('change', MONTHS)).toBe('? -4 ? ? ≥1 ? ? ?');
  expect(told('change', [5, '>5', 9, 'partial 9', 1, 1])).toBe('? ? ? ? ? 0');
});

test('trendOf(periods) adds up since the start: at least, from the first period that is not exact', () => {
  expect(told('cumulative', MONTHS)).toBe('4 4 ≥4 ≥9 ≥15 ≥18 ≥18 ≥20');
  expect(told('cumulative', ['gap', '?', 3])).toBe('? ? ≥3');
});

test('trendOf(periods, {mean: 2}) is unknown over a gap, and at least over a minimum', () => {
  expect(told('rollingMean', MONTHS, { mean: 2 })).toBe('? 2 ? ? ≥5.5 ≥4.5 ? ?');
});

test('trendOf(periods, {sum: 3}) is at least what is known over a gap, unknown over gaps alone', () => {
  expect(told('rollingSum', MONTHS, { sum: 3 })).toBe('? ? ≥4 ≥5 ≥11 ≥14 ≥9 ≥5');
  expect(told('rollingSum', [1, 'gap', 'gap', 2], { sum: 2 })).toBe('? ≥1 ? ≥2');
});

test('trendOf(periods) has no rolling figures that were not asked for, or that look back too far', () => {
  expect(told('rollingMean', [1, 2, 3])).toBe('? ? ?');
  expect(told('rollingSum', [1, 2, 3], { sum: 4 })).toBe('? ? ?');
});

test('trend(scope, month) has quiet months, and counts apart what reaches across an edge', () => {
  const rows = [
    { on: '2024-01-05', killed: 2 },
    { on: '2024-01-30..2024-02-02', killed: 7 },
    { on: '2024-03-05', killed: 5 },
  ];
  const { periods, apart } = trend(incidents(rows, { covered: '2024-01..2024-04-10' }), calendarOf('month'), {
    mean: 2,
  });
  expect(periods.map(({ figure }) => say(figure))).toEqual(['2', '0', '5', '≥0']);
  expect(periods.map(({ rollingMean }) => say(rollingMean))).toEqual(['?', '1', '2.5', '≥2.5']);
  expect(periods.map(({ cumulative }) => say(cumulative))).toEqual(['2', '2', '7', '≥7']);
  expect(apart.tolls.killed.best).toBe(7);
});

const short: fc.Arbitrary<Short> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(9) },
  fc.nat(9).map((own) => `>${own}`),
  fc.nat(9).map((own) => `partial ${own}`),
  fc.constantFrom('gap', '?'),
);

/** Sum of a stretch of the notation, added one by one. */
function naiveSum(months: readonly Short[]): string {
  let [sum, known, open] = [0, false, false];
  for (const month of months) {
    const digits = /\d+/.exec(String(month))?.[0];
    if (digits !== undefined) [sum, known] = [sum + Number(digits), true];
    if (typeof month !== 'number') open = true;
  }
  return known ? `${open ? '≥' : ''}${sum}` : '?';
}

test('trendOf(periods) agrees with adding up each stretch anew', () => {
  fc.assert(
    fc.property(fc.array(short, { maxLength: 20 }), fc.integer({ min: 1, max: 6 }), (months, length) => {
      const periods = trendOf(series(...months), 'best', { mean: length, sum: length });
      periods.forEach(({ cumulative, rollingSum, rollingMean }, index) => {
        expect(say(cumulative)).toBe(naiveSum(months.slice(0, index + 1)));
        const stretch = months.slice(index + 1 - length, index + 1);
        const whole = index + 1 >= length;
        expect(say(rollingSum)).toBe(whole ? naiveSum(stretch) : '?');
        const mean = whole && !stretch.includes('gap') && !stretch.includes('?');
        expect(say(rollingMean && { ...rollingMean, value: Math.round(rollingMean.value * length) })).toBe(
          mean ? naiveSum(stretch) : '?',
        );
      });
    }),
  );
});
