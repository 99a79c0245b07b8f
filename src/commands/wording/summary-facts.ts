import type { PeriodToll } from '../../analysis/period-tolls.js';
import type { Section, Summary } from '../../analysis/summarise.js';
import { sayPeriod, sayRange } from '../../calendar/say-period.js';
import { measuresOf, type Scope } from '../../incidents/scope.js';
import type { Group } from '../../incidents/tally.js';
import { isAtLeast, isUnknown, type Toll } from '../../incidents/toll.js';
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
  return ['incidents', ...measuresOf(scope)].map((measure) => {
    const toll = total.tolls[measure];
    const figure = sayFigure(toll, scope);
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
  const next = result.ranked
    .filter(({ rank, toll }) => (rank ?? 1) > 1 && toll[scope.estimate] > 0)
    .slice(0, 3);
  const words = next.map((entry) => `${sayPeriod(entry.period)}, ${sayFigure(entry.toll, scope)}`);
  const first = result.ranked.filter(({ rank }) => rank === 1);
  return [
    [{ strong: headline(first, result, scope) }],
    ...(words.length > 0 ? [`next: ${words.join(' · ')}`] : []),
  ];
}

export function yearLines({ years }: Summary, scope: Scope): Text[] {
  const sameDays = years.years.flatMap(({ year, toll, comparison }) =>
    comparison.kind === 'same-days' ? [`${year}: ${sayFigure(toll, scope)}`] : [],
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

const MOST_GROUPS = 5;

/** The largest groups, and always the unknown. */
export function sayGroups({ groups, dimension }: Section, scope: Scope): string {
  const known = groups.filter(({ keys }) => keys[0] !== null);
  const unknown = groups.filter(({ keys }) => keys[0] === null);
  const rest = known.length - MOST_GROUPS;
  const say = ({ keys, tolls }: Group) => {
    const toll = tolls[scope.measure];
    const silent = dimension.kind === 'victim' && toll.unknown > 0;
    const remark = silent ? ` (not stated in ${count(toll.unknown, scope.table.row)})` : '';
    return `${sayKey(keys[0], dimension)} ${sayFigure(toll, scope)}${remark}`;
  };
  const shown = [
    ...known.slice(0, MOST_GROUPS).map(say),
    ...(rest > 0 ? [`${rest} more`] : []),
    ...unknown.map(say),
  ];
  return shown.join(' · ');
}

/** `≥ 27`, `unknown`. */
const sayFigure = (toll: Toll, scope: Scope): string =>
  isUnknown(toll) ? 'unknown' : `${isAtLeast(toll) ? '≥ ' : ''}${number(toll[scope.estimate])}`;

export function caption(periods: readonly PeriodToll[]): string {
  return `${sayPeriod(periods[0].period)} to ${sayPeriod((periods.at(-1) ?? periods[0]).period)}`;
}
