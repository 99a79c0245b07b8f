import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { deadliest } from '../../src/analysis/deadliest.js';
import { hasFigure, periodTolls, typesNotStated } from '../../src/analysis/period-tolls.js';
import { calendarOf } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import { buildScope } from '../../src/commands/build-scope.js';
import type { Options } from '../../src/commands/command.js';
import { nodeEffects } from '../../src/node-effects.js';
import { loadIncidents } from '../../src/sources/load-incidents.js';

const month = calendarOf('month');
const { table, provenance } = await loadIncidents(['@isis-redux'], { strict: true }, nodeEffects());
const ask = (options: Options = {}) => buildScope(table, provenance.coverage, options, () => 'never');
const { periods } = periodTolls(ask(), month);
const at = (key: string) => periods.find(({ period }) => periodKey(period) === key);

const path = nodeEffects().bundled('isis-redux.csv');
const raw: Record<string, string>[] = parse(readFileSync(path), { columns: true });

test('March 2024 has 128 killed, 84 soldiers and 44 civilians, in 69 attacks', () => {
  const march = at('2024-03');
  expect(march).toMatchObject({ state: 'complete', toll: { best: 128 }, incidents: { best: 69 } });
  expect(march?.byVictim.map(({ victimType, toll }) => [victimType, toll.best])).toEqual([
    ['soldiers', 84],
    ['civilians', 44],
  ]);
});

test('March 2024 is the deadliest month on record, April 2023 the next, February 2023 the third', () => {
  const { ranked } = deadliest(ask(), month);
  expect(ranked.slice(0, 3).map(({ rank, period, toll }) => [rank, periodKey(period), toll.best])).toEqual([
    [1, '2024-03', 128],
    [2, '2023-04', 115],
    [3, '2023-02', 93],
  ]);
  expect(ranked[0].since).toMatchObject({ kind: 'on-record', between: 46 });
});

test('16 of 55 months are gaps', () => {
  const gaps = periods.filter(({ state }) => state === 'gap').map(({ period }) => periodKey(period));
  expect(periods).toHaveLength(55);
  expect(gaps.join(' ')).toBe(
    '2020-06 2020-10 2020-11 2021-02 2021-08 2021-11 2021-12 2022-02 ' +
      '2022-05 2022-06 2022-08 2023-01 2023-05 2023-11 2024-02 2024-08',
  );
});

test('January 2021 has 47 attacks, and an unknown toll', () => {
  const january = at('2021-01');
  expect(january).toMatchObject({
    state: 'complete',
    incidents: { best: 47 },
    toll: { known: 0, unknown: 1 },
  });
  expect(january && hasFigure(january)).toBe(false);
  const attacks = deadliest(ask({ measure: 'incidents' }), month).ranked;
  expect(attacks.slice(0, 2).map(({ period }) => periodKey(period))).toEqual(['2024-03', '2021-01']);
});

test('in 8 months the toll is of soldiers alone', () => {
  const alone = periods.filter((entry) => typesNotStated(entry).length > 0);
  expect(alone.map(({ period }) => periodKey(period))).toEqual([
    '2020-05',
    '2020-07',
    '2020-08',
    '2020-12',
    '2022-07',
    '2022-11',
    '2023-08',
    '2023-10',
  ]);
  expect(new Set(alone.flatMap(typesNotStated))).toEqual(new Set(['civilians']));
});

test('every month from raw rows', () => {
  const told = periods
    .filter(({ state }) => state !== 'gap')
    .map((entry) => [periodKey(entry.period), entry.incidents.best, hasFigure(entry) && entry.toll.best]);
  const expected = raw.map(({ period, incidents, killed_soldiers, killed_civilians }) => [
    period,
    Number(incidents),
    killed_soldiers + killed_civilians !== '' && Number(killed_soldiers) + Number(killed_civilians),
  ]);
  expect(told).toEqual(expected);
});
