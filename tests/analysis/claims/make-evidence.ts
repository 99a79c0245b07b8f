import type { Amount, Span } from '../../../src/analysis/claims/claim.js';
import type { Evidence } from '../../../src/analysis/claims/outcome.js';
import { calendarOf, type Period, parsePeriod } from '../../../src/calendar/period.js';
import { type Asked, makeScope, makeTable, type Row, range } from '../../incidents/make-table.js';

/** Single incidents, or tallies, that mean to hold everything. */
export const evidence = (
  rows: readonly Row[],
  asked: Asked & { readonly row?: 'tally'; readonly complete?: boolean } = {},
): Evidence => {
  const { row, complete = true, ...rest } = asked;
  return { scope: makeScope(makeTable(rows, row), rest), complete };
};

export const span = (text: string): Span => ({ ...range(text), text });

export function period(text: string): {
  readonly period: Period;
  readonly calendar: ReturnType<typeof calendarOf>;
} {
  const own = parsePeriod(text);
  if (!own || own.unit === 'season') throw new Error(`${text} is no period`);
  return { period: own, calendar: calendarOf(own.unit) };
}

export const amount = (size: Amount['size'], number: number, slack = 0): Amount => ({ size, number, slack });

/** Months from January 2020: a figure, `null` for a gap, `'>5'` for a minimum. */
export const months = (...figures: readonly (number | string | null)[]): Row[] =>
  figures.flatMap((figure, index): Row[] => {
    const on = `2020-${String(index + 1).padStart(2, '0')}`;
    if (figure === null) return [];
    if (typeof figure === 'number') return [{ on, byType: { soldiers: figure, civilians: 0 } }];
    return [{ on, byType: { soldiers: Number(figure.slice(1)), civilians: null } }];
  });
