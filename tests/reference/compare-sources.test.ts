import { expect, test } from 'vitest';
import { commonWindow, compareSources } from '../../src/analysis/compare-sources.js';
import { calendarOf } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import { buildScope } from '../../src/commands/build-scope.js';
import { nodeEffects } from '../../src/node-effects.js';
import { loadIncidents } from '../../src/sources/load-incidents.js';
import { range } from '../incidents/make-table.js';

async function scopeOf(source: string) {
  const { table, provenance } = await loadIncidents([source], { strict: true }, nodeEffects());
  return buildScope(table, provenance.coverage, {}, () => 'never');
}

// Counted from the two files with Python's csv and scipy's spearmanr, without any code of this project.
test('ISIS Redux beside the documented incidents', async () => {
  const scopes = [await scopeOf('@isis-redux'), await scopeOf('@documented')] as const;
  const window = commonWindow(scopes) ?? range('2000');
  expect(window).toEqual(range('2020-05..2024-11'));
  const result = compareSources(scopes, window, calendarOf('month'));
  expect(result.periods).toHaveLength(55);
  expect(result).toMatchObject({ withFigures: 37, equal: 0, more: [24, 2] });
  expect(result.rankCorrelation).toBeCloseTo(0.7645210703, 9);
  expect(result.tolls[1].apart).toMatchObject({ rows: 22, tolls: { killed: { best: 142, unknown: 1 } } });
  const { byDifference, byRatio, withoutRatio } = result.furthestApart;
  const said = byDifference.map(({ period, first, second }) => [periodKey(period), first, second]);
  expect(said).toEqual([
    ['2023-04', 115, 55],
    ['2024-03', 128, 68],
    ['2021-09', 63, 7],
  ]);
  expect(byRatio.map(({ period }) => periodKey(period))).toEqual(['2021-09', '2023-03', '2024-10']);
  expect(withoutRatio).toBe(9);
});
