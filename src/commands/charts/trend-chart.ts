import type { TrendPeriod } from '../../analysis/trend.js';
import { periodKey } from '../../calendar/say-period.js';
import type { Scope } from '../../incidents/scope.js';
import type { Chart } from '../../render/report.js';
import { victimTypesOf } from '../tables/period-columns.js';
import { capital, figureValue, measureWord } from '../wording/say.js';

/** The figures of the periods, stacked by victim type where the data split them. */
export function trendChart(periods: readonly TrendPeriod[], scope: Scope, shape: Chart['shape']): Chart {
  const types = shape === 'bars' ? victimTypesOf(periods) : [];
  return {
    kind: 'chart',
    shape,
    label: capital(measureWord(scope.measure)),
    parts: types.map((type) => type ?? 'unknown'),
    points: periods.map((entry) => ({
      label: periodKey(entry.period),
      value: figureValue(entry.figure),
      parts: types.map(
        (type) => entry.byVictim.find(({ victimType }) => victimType === type)?.toll[scope.estimate] ?? 0,
      ),
      remark: remark(entry),
    })),
  };
}

function remark({ state, figure }: TrendPeriod): string {
  if (state === 'gap') return 'no figures';
  if (!figure) return 'no figure';
  return { complete: '', partial: 'partial', holed: 'known in part' }[state];
}
