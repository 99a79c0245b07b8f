import {
  type ComparedFigures,
  isStated,
  type Pair,
  type SourceComparison,
  type SourcePeriod,
} from '../../analysis/compare-sources.js';
import type { Period, Unit } from '../../calendar/period.js';
import { periodKey } from '../../calendar/say-period.js';
import { groupData, periodData, rangeData, tollData } from './json.js';

/** The result of `compare --sources --json`; `provisional` are the periods of each that late reports may change. */
export function sourcesData(
  result: SourceComparison,
  unit: Unit,
  lag: number | undefined,
  provisional: readonly (readonly Period[])[],
): unknown {
  const { window, periods, tolls, withFigures, compared, equal, more, rankCorrelation } = result;
  const { byDifference, byRatio, withoutRatio } = result.furthestApart;
  const [first, second] = provisional.map((late) => late.map(periodKey));
  const known = typeof rankCorrelation === 'number';
  return {
    per: unit,
    window: rangeData(window),
    periods: periods.map((entries) => lineData(entries, compared)),
    periodsWithFigures: withFigures,
    periodsCompared: compared.length,
    equal,
    firstHasMore: more[0],
    secondHasMore: more[1],
    rankCorrelation: {
      spearman: known ? rankCorrelation : null,
      none: known ? null : rankCorrelation,
    },
    furthestApart: {
      byDifference: byDifference.map(({ period }) => periodKey(period)),
      byRatio: byRatio.map(({ period }) => periodKey(period)),
      withoutRatio,
    },
    highest: bothOf(result.highest, (entries) => entries.map(({ period }) => periodKey(period))),
    countedApart: bothOf(tolls, ({ apart }) => groupData(apart)),
    outsideSeason: bothOf(tolls, ({ outside }) => groupData(outside)),
    lag: lag === undefined ? null : { days: lag, provisional: { first, second } },
  };
}

function lineData(entries: Pair<SourcePeriod>, compared: readonly ComparedFigures[]): unknown {
  const [{ period }] = entries;
  const figures = compared.find((one) => one.period.ordinal === period.ordinal);
  return {
    ...periodData(period),
    ...bothOf(entries, (entry) => ({
      state: entry.state,
      toll: isStated(entry) || entry.toll.unknown > 0 ? tollData(entry.toll) : null,
      notCompared: entry.barrier ?? null,
    })),
    difference: figures ? figures.first - figures.second : null,
    ratio: figures && figures.first > 0 && figures.second > 0 ? figures.first / figures.second : null,
  };
}

const bothOf = <T, R>([first, second]: Pair<T>, data: (of: T) => R) => ({
  first: data(first),
  second: data(second),
});
