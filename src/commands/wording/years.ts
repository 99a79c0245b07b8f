import type { YearsToDate, YearToDate } from '../../analysis/year-to-date.js';
import { sayDay } from '../../calendar/day.js';
import { type Period, sayRange } from '../../calendar/period.js';
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
  const floor = missing !== '' && !isUnknown(latest.toll) && !isAtLeast(latest.toll) ? 'at least ' : '';
  const passed = alreadyAbove.map(({ year, toll }) => `${year} (${number(toll)})`);
  return [
    `${latest.year} to ${sayDay(latest.window.end)}: ${floor}${sayToll(latest.toll, scope)}${incidents}${missing}.`,
    ...(passed.length > 0 ? [`Already above all of ${list(passed)}.`] : []),
    ...(pace !== undefined
      ? [`At this pace ${number(pace)} by the end of the year; a pace, not a forecast.`]
      : []),
  ].join(' ');
}

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

const MOST_YEARS = 2;

/** Incidents whose dates reach across an edge of a year to date. */
export function yearApartNotes({ years }: YearsToDate, scope: Scope): string[] {
  const apart = years.flatMap(({ year, apart: { rows, toll } }) =>
    rows > 0 ? [`${year}: ${sayRows(rows, toll, scope)}`] : [],
  );
  return apart.length > 0
    ? [
        `in no year to date, with dates across its edge (one may concern several years): ${list(apart.slice(0, MOST_YEARS))}${apart.length > MOST_YEARS ? ', ...' : ''}`,
      ]
    : [];
}
