import type { Since } from '../../analysis/since.js';
import { type Period, sayPeriod, type Unit } from '../../calendar/period.js';
import type { Scope } from '../../incidents/scope.js';
import { count, number } from './say.js';

/** `the highest since February 2023, which had 93`, with what the claim leaves open. */
export function saySince(since: Since, scope: Pick<Scope, 'window' | 'coverage'>): string {
  const { kind, period, figure, between } = since;
  const open = reservations(since);
  const tail = open === '' ? '' : `; ${open}`;
  if (kind === 'equals') return `equal to ${sayPeriod(period)}${tail}`;
  if (kind === 'highest-since')
    return `the highest since ${sayPeriod(period)}, which had ${number(figure ?? 0)}${tail}`;
  const narrowed = scope.window.start > scope.coverage.start;
  const record = narrowed ? 'the periods asked about' : 'the record';
  if (between === 0) return `the first ${period.unit} of ${record}, with none before it to compare`;
  if (narrowed) return `the highest of ${record}, which begin ${sayFrom(period)}${tail}`;
  return `the highest on record, which begins ${sayFrom(period)}${tail}`;
}

const PREPOSITIONS: Readonly<Partial<Record<Unit, string>>> = { day: 'on', season: 'with' };

const sayFrom = (period: Period): string => `${PREPOSITIONS[period.unit] ?? 'in'} ${sayPeriod(period)}`;

/** What periods in between may hide. */
function reservations({ kind, between, withoutFigure, atLeast, period }: Since): string {
  if (withoutFigure + atLeast === 0) return '';
  const where = kind === 'on-record' ? 'before it' : 'in between';
  const parts = [
    ...(withoutFigure > 0
      ? [`${number(withoutFigure)} ${withoutFigure === 1 ? 'has' : 'have'} no figure`]
      : []),
    ...(atLeast > 0 ? [`${number(atLeast)} ${atLeast === 1 ? 'has' : 'have'} only a minimum`] : []),
  ];
  return `of the ${count(between, period.unit)} ${where}, ${parts.join(' and ')}`;
}

/** For a table: `on record`, `= March 2021`, `August 2020`. */
export function shortSince({ kind, period, between }: Since): string {
  if (kind === 'on-record') return between === 0 ? 'first' : 'on record';
  return `${kind === 'equals' ? '= ' : ''}${sayPeriod(period)}`;
}
