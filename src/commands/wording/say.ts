import type { Figure } from '../../analysis/figure.js';
import { sayDay } from '../../calendar/day.js';
import type { Calendar, Period } from '../../calendar/period.js';
import { sayPeriod, sayRange } from '../../calendar/say-period.js';
import type { Incident } from '../../incidents/list-incidents.js';
import type { Scope } from '../../incidents/scope.js';
import { isAtLeast, isUnknown, type Toll } from '../../incidents/toll.js';
import type { AtLeast, Value } from '../../render/report.js';

/** `1 month`, `16 months`. */
export const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en-US')} ${number === 1 ? noun : pluralOf(noun)}`;

export const pluralOf = (noun: string): string =>
  /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;

export const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** `+52`, `−1`, `no change`. */
export function sayDelta(change: number): string {
  if (change === 0) return 'no change';
  return `${change > 0 ? '+' : '−'}${number(Math.abs(change))}`;
}

const SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** `1st`, `22nd`. */
export function ordinal(place: number): string {
  const rules = new Intl.PluralRules('en', { type: 'ordinal' });
  return `${number(place)}${SUFFIXES[rules.select(place)]}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The word for a measure: `killed`, `incidents`, `high quality incidents`. */
export const measureWord = (measure: string): string => measure.replaceAll('_', ' ');

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A toll in a cell: unknown, at least, or the figure. */
export function tollValue(toll: Toll | undefined, { estimate }: Pick<Scope, 'estimate'>): Value {
  if (!toll || (isUnknown(toll) && toll[estimate] === 0)) return null;
  if (isUnknown(toll)) return { atLeast: toll[estimate] };
  return isAtLeast(toll) ? { atLeast: toll[estimate] } : toll[estimate];
}

/** A figure in a cell: unknown, at least, or the number. */
export function figureValue(figure: Figure | undefined): number | AtLeast | null {
  if (!figure) return null;
  return figure.minimum ? { atLeast: figure.value } : figure.value;
}

/** A toll in a sentence: `at least 27 killed`, `an unknown number killed`. */
export function sayToll(toll: Toll, scope: Pick<Scope, 'estimate' | 'measure'>): string {
  const word = measureWord(scope.measure);
  const figure = toll[scope.estimate];
  if (isUnknown(toll) || (isAtLeast(toll) && figure === 0)) return `an unknown number of ${word}`;
  const noun = figure === 1 && word.endsWith('incidents') ? word.slice(0, -1) : word;
  return `${isAtLeast(toll) ? 'at least ' : ''}${number(figure)} ${noun}`;
}

/** A toll that may still grow: `at least 27 killed`. */
export const sayAtLeast = (toll: Toll, scope: Pick<Scope, 'estimate' | 'measure'>): string =>
  isUnknown(toll) || isAtLeast(toll) ? sayToll(toll, scope) : `at least ${sayToll(toll, scope)}`;

export function sayInterval({ start, end }: Pick<Incident, 'start' | 'end'>): string {
  if (start === null && end === null) return 'on an unknown day';
  if (start === null) return `on or before ${sayDay(end as number)}`;
  if (end === null) return `on or after ${sayDay(start)}`;
  return sayRange({ start, end });
}

/** `23 May 2018, near Mayadin: 35 killed`. */
export function sayIncident(
  { start, end, texts, figures, incomplete }: Incident,
  { measure }: Pick<Scope, 'measure'>,
): string {
  const place = texts.place || texts.admin1;
  const where = `${sayInterval({ start, end })}${place ? `, ${place}` : ''}`;
  if (measure === 'incidents') return where;
  const figure = figures[measure];
  if (figure === null) return `${where}: ${measureWord(measure)} unknown`;
  return `${where}: ${incomplete.includes(measure) ? 'at least ' : ''}${number(figure)} ${measureWord(measure)}`;
}

/** `months`, `seasons`. */
export function sayUnits(calendar: Calendar): string {
  return pluralOf(calendar.unit);
}

export const listPeriods = (periods: readonly Period[], most = 6): string => {
  const shown = periods.slice(0, most).map(sayPeriod);
  return periods.length > most ? `${shown.join(', ')} and ${periods.length - most} more` : list(shown);
};

/** `civilians 44, soldiers 84` without types whose figure is zero or not stated. */
export function sayVictims(
  byVictim: readonly { readonly victimType: string | null; readonly toll: Toll }[],
  { estimate }: Pick<Scope, 'estimate'>,
): string {
  return byVictim
    .filter(({ toll }) => !isUnknown(toll) && toll[estimate] > 0)
    .map(({ victimType, toll }) => `${number(toll[estimate])} ${victimType ?? 'of unknown type'}`)
    .join(', ');
}

/** `22 incidents (at least 142 killed)`. */
export function sayRows(rows: number, toll: Toll, scope: Scope): string {
  const { row } = scope.table;
  const counted = count(rows, row);
  return scope.measure === 'incidents' && row === 'incident'
    ? counted
    : `${counted} (${sayToll(toll, scope)})`;
}
