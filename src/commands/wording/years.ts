import type { YearsToDate, YearToDate } from '../../analysis/year-to-date.js';
import { sayDay } from '../../calendar/day.js';
import type { Period } from '../../calendar/period.js';
import { sayRange } from '../../calendar/say-period.js';
import type { Scope } from '../../incidents/scope.js';
import { isAtLeast, isUnknown } from '../../incidents/toll.js';
import { periodData } from './json.js';
import { count, list, listPeriods, number, sayRows, sayToll } from './say.js';

/** The latest year, what it has passed already, and its pace. */
export function yearHeadline({ years: [latest], alreadyAbove, pace }: YearsToDate, scope: Scope): string {
  const incidents =
    scope.measure === 'incidents' || latest.incidents.known === 0
      ? ''
      : ` in ${count(latest.incidents.best, 'incident')}`;
  const missing =
    latest.withoutFigure.length > 0 ? `, without ${listPeriods(latest.withoutFigure, 3)} (no figures)` : '';
  const toll = isCutAway(latest, scope) ? 'no tally lies in it whole' : sayToll(latest.toll, scope);
  const floor = missing !== '' && !isUnknown(latest.toll) && !isAtLeast(latest.toll) ? 'at least ' : '';
  const passed = alreadyAbove.map(({ year, toll }) => `${year} (${number(toll)})`);
  return [
    `${latest.year}${sayFrom(latest, scope)} to ${sayDay(latest.window.end)}: ${floor}${toll}${incidents}${missing}.`,
    ...(passed.length > 0 ? [`Already above all of ${list(passed)}.`] : []),
    ...(pace !== undefined
      ? [`At this pace ${number(pace)} by the end of the year; a pace, not a forecast.`]
      : []),
  ].join(' ');
}

/** All that is known of the year are tallies that reach across its edge. */
export const isCutAway = ({ apart, toll }: YearToDate, { table }: Scope): boolean =>
  table.row === 'tally' && apart.rows > 0 && toll.known + toll.unknown === 0;

/** Where the year is not asked about, or not covered, from its first day. */
const sayFrom = ({ window }: YearToDate, scope: Scope): string =>
  window.start < scope.window.start ? ` from ${sayDay(scope.window.start)}` : '';

/** Over what a year is compared with the latest. */
export function sayComparison({ comparison }: YearToDate): string {
  switch (comparison.kind) {
    case 'latest':
      return '';
    case 'none':
      return `not comparable: ${comparison.reason}`;
    case 'same-days':
      return comparison.atLeast ? 'the same days; some incidents have no figure' : 'the same days';
    case 'common-periods':
      return list(comparison.periods.map(shortPeriod));
  }
}

const shortPeriod = (period: Period): string =>
  period.unit === 'month' ? sayRange(period).slice(0, 3) : periodData(period).period.slice(5);

/** Incidents whose dates reach across an edge of a year to date, those of the highest toll first. */
export function yearApartNotes({ years }: YearsToDate, scope: Scope, most = years.length): string[] {
  const { estimate } = scope;
  const apart = years
    .filter(({ apart: { rows } }) => rows > 0)
    .sort((a, b) => b.apart.toll[estimate] - a.apart.toll[estimate] || b.year - a.year)
    .map(({ year, apart: { rows, toll } }) => `${year}: ${sayRows(rows, toll, scope)}`);
  if (apart.length === 0) return [];
  const rest = apart.length > most ? ` · ${count(apart.length - most, 'more year')}, see ytd` : '';
  return [
    `in no year to date, with dates across its edge (one may concern several years): ${apart.slice(0, most).join(' · ')}${rest}`,
  ];
}
