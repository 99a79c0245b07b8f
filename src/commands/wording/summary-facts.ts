import { hasFigure, type PeriodToll } from '../../analysis/period-tolls.js';
import type { Section, Summary } from '../../analysis/summarise.js';
import { sayPeriod, sayRange } from '../../calendar/period.js';
import type { Scope } from '../../incidents/scope.js';
import { isUnknown } from '../../incidents/toll.js';
import type { Text } from '../../render/report.js';
import { sayKey } from '../options/dimension-option.js';
import { headline } from './leader.js';
import { count, measureWord, number, pluralOf } from './say.js';
import { sayComparison, yearHeadline } from './years.js';

export function sayRead({ table, coverage, window }: Scope, periods: readonly PeriodToll[]): Text {
  const rows = table.files.reduce((sum, file) => sum + file.rows, 0);
  const setAside = table.files.reduce((sum, file) => sum + file.setAside, 0);
  const known = periods.filter(({ state }) => state !== 'gap').length;
  const gaps =
    known < periods.length
      ? ` · ${known} of ${count(periods.length, periods[0].period.unit)} have figures`
      : '';
  return `${count(rows, 'row')} (${table.files[0].layout}), ${setAside} set aside · ${sayRange(window)}${coverage.stated ? '' : ' (inferred)'}${gaps}`;
}

export function totals({ total }: Summary, scope: Scope): Text[] {
  return ['incidents', ...scope.table.measureNames].map((measure) => {
    const toll = total.tolls[measure];
    const figure = isUnknown(toll) ? 'unknown' : number(toll[scope.estimate]);
    const remarks = [
      ...(toll.low === toll.high ? [] : [`low ${number(toll.low)}, high ${number(toll.high)}`]),
      ...(toll.unknown > 0 ? [`no figure in ${count(toll.unknown, scope.table.row)}`] : []),
    ];
    return [
      { strong: figure },
      ` ${measureWord(measure)}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`,
    ];
  });
}

export function leader({ deadliest: result }: Summary, scope: Scope): Text[] {
  const next = result.ranked.filter(({ rank }) => (rank ?? 1) > 1).slice(0, 3);
  const words = next.map((entry) => `${sayPeriod(entry.period)}, ${number(entry.toll[scope.estimate])}`);
  const first = result.ranked.filter(({ rank }) => rank === 1);
  return [
    [{ strong: headline(first, result, scope) }],
    ...(words.length > 0 ? [`next: ${words.join(' · ')}`] : []),
  ];
}

export function yearLines({ years }: Summary, scope: Scope): Text[] {
  const sameDays = years.years.flatMap(({ year, comparison }) =>
    comparison.kind === 'same-days'
      ? [`${year}: ${comparison.atLeast ? '≥ ' : ''}${number(comparison.earlier)}`]
      : [],
  );
  const common = years.years.flatMap((year) =>
    year.comparison.kind === 'common-periods'
      ? [
          `${year.year}: ${number(year.comparison.earlier)} against ${number(year.comparison.now)} in ${sayComparison(year)}, the ${pluralOf(year.comparison.periods[0].unit)} both have in full`,
        ]
      : [],
  );
  return [
    yearHeadline(years, scope),
    ...(sameDays.length > 0 ? [`the same days of ${sameDays.slice(0, 5).join(' · ')}`] : []),
    ...common.slice(0, 3),
  ];
}

export function sayGroups({ groups, dimension }: Section, scope: Scope): string {
  const shown = groups.slice(0, 5).map(({ keys, tolls }) => {
    const toll = tolls[scope.measure];
    const unknown =
      dimension.kind === 'victim' && toll.unknown > 0
        ? ` (not stated in ${count(toll.unknown, scope.table.row)})`
        : '';
    return `${sayKey(keys[0], dimension)} ${isUnknown(toll) ? 'unknown' : number(toll[scope.estimate])}${unknown}`;
  });
  return `${shown.join(' · ')}${groups.length > 5 ? ` · and ${groups.length - 5} more` : ''}`;
}

export function caption(periods: readonly PeriodToll[]): string {
  const gaps = periods.some((entry) => !hasFigure(entry)) ? '; · is a period without a figure' : '';
  return `${sayPeriod(periods[0].period)} to ${sayPeriod((periods.at(-1) ?? periods[0]).period)}${gaps}`;
}
