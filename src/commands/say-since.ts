import type { Since } from '../analysis/since.js';
import { sayPeriod } from '../calendar/period.js';
import { count, number } from './say.js';

/** `the highest since February 2023, which had 93`, with what the claim leaves open. */
export function saySince(since: Since): string {
  const { kind, period, figure, between, withoutFigure } = since;
  const open = reservations(since);
  const unit = period.unit;
  const tail = open === '' ? '' : `; ${open}`;
  if (kind === 'on-record') {
    if (between === 0) return `the first ${unit} of the record, with none before it to compare`;
    return `the highest on record, which begins in ${sayPeriod(period)}${tail}`;
  }
  const known = between - withoutFigure;
  const span = between === 0 ? `the ${unit} before it` : `${count(known, unit)} with figures in between`;
  if (kind === 'equals') return `equals ${sayPeriod(period)} (${number(figure ?? 0)}), ${span}${tail}`;
  return `the highest since ${sayPeriod(period)}, which had ${number(figure ?? 0)} (${span})${tail}`;
}

function reservations({ withoutFigure, atLeast, period }: Since): string {
  const parts = [
    ...(withoutFigure > 0
      ? [`${count(withoutFigure, period.unit)} in it ${withoutFigure === 1 ? 'has' : 'have'} no figure`]
      : []),
    ...(atLeast > 0 ? [`the figure of ${count(atLeast, period.unit)} in it is a minimum`] : []),
  ];
  return parts.join(', ');
}

/** For a table: `on record`, `= March 2021`, `August 2020`. */
export function shortSince({ kind, period, between }: Since): string {
  if (kind === 'on-record') return between === 0 ? 'first' : 'on record';
  return `${kind === 'equals' ? '= ' : ''}${sayPeriod(period)}`;
}
