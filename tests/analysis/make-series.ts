import type { PeriodToll } from '../../src/analysis/period-tolls.js';
import { calendarOf } from '../../src/calendar/period.js';
import { noToll } from '../../src/incidents/toll.js';

/**
 * One month from January 2020: a figure, `'>5'` for a minimum (some victim types only), `'?'` for incidents without
 * a figure, `'gap'`, `'partial 5'`, `'holed 5'`.
 */
export type Short = number | string;

const FIRST = 2020 * 12;

export const series = (...months: readonly Short[]): PeriodToll[] => months.map(entryOf);

function entryOf(short: Short, index: number): PeriodToll {
  const [, state, sign, digits] = /^(partial|holed|gap)? ?([>?])?(\d+)?$/.exec(String(short)) ?? [];
  if (digits === undefined && sign !== '?' && state !== 'gap') throw new Error(`${short} is no month`);
  const figure = Number(digits ?? 0);
  const known = digits === undefined ? 0 : 1;
  const toll = {
    low: figure,
    best: figure,
    high: figure,
    known,
    unknown: sign === '?' ? 1 : 0,
    incomplete: sign === '>' ? 1 : 0,
    minimum: 0,
  };
  return {
    period: calendarOf('month').period(FIRST + index),
    state: (state ?? 'complete') as PeriodToll['state'],
    incidents: noToll(),
    toll: state === 'gap' ? noToll() : toll,
    byVictim: [],
  };
}

/** `2020-01` is 0. */
export const at = (
  entry: { readonly period: { readonly ordinal: number } } | undefined,
): number | undefined => entry && entry.period.ordinal - FIRST;
