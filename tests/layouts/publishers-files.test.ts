import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { breakdown } from '../../src/analysis/breakdown.js';
import { periodTolls } from '../../src/analysis/period-tolls.js';
import { calendarOf } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import type { Dimension } from '../../src/incidents/dimension.js';
import type { Scope } from '../../src/incidents/scope.js';
import type { Toll } from '../../src/incidents/toll.js';
import { nodeEffects } from '../../src/node-effects.js';
import { loadIncidents } from '../../src/sources/load-incidents.js';
import { makeScope } from '../incidents/make-table.js';

async function ask(covered: string, ...files: string[]): Promise<Scope> {
  const paths = files.map((file) => fileURLToPath(new URL(`../golden/${file}`, import.meta.url)));
  const { table } = await loadIncidents(paths, { strict: false }, nodeEffects());
  return makeScope(table, { covered });
}

/** The figure, and how many incidents have none. */
const say = ({ best, unknown }: Toll) => (unknown > 0 ? `${best}+${unknown}?` : `${best}`);

function byPeriod(scope: Scope, unit: 'month' | 'year'): string {
  const { periods, apart } = periodTolls(scope, calendarOf(unit));
  const told = periods
    .filter(({ incidents }) => incidents.best > 0)
    .map(({ period, toll }) => `${periodKey(period)}: ${say(toll)}`);
  return [...told, ...(apart.rows > 0 ? [`apart: ${say(apart.tolls.killed)}`] : [])].join(', ');
}

const by = (scope: Scope, dimension: Dimension): string =>
  breakdown(scope, [dimension], ['killed'])
    .groups.map(({ keys, tolls }) => `${keys[0]}: ${say(tolls.killed)}`)
    .join(', ');

test('the ACLED rows of the golden cases, counted by hand', async () => {
  const scope = await ask('2024-01..2024-03', 'acled-summary/acled.csv');
  expect(byPeriod(scope, 'month')).toBe('2024-01: 12, 2024-02: 11, 2024-03: 3+1?, apart: 6');
  expect(by(scope, { kind: 'text', field: 'target' })).toBe('not mainly civilians: 22, civilians: 10+1?');
  expect(by(scope, { kind: 'text', field: 'perpetrator' })).toBe(
    'Military Forces of Zeta: 5, Northern Front: 3, Police Forces of Zeta: 1, Rioters (Zeta): 1, Unidentified Armed Group (Zeta): 0+1?, null: 22',
  );
});

test('the older ACLED rows of the golden cases, counted by hand', async () => {
  const scope = await ask('2019-01..2019-03', 'acled-older/older.csv');
  expect(byPeriod(scope, 'month')).toBe('2019-01: 12, 2019-02: 17');
  expect(by(scope, { kind: 'text', field: 'target' })).toBe('not mainly civilians: 20, civilians: 9');
});

test('the GTD rows of the golden cases, counted by hand', async () => {
  const scope = await ask('1990..2013', 'gtd-summary/gtd.csv');
  expect(byPeriod(scope, 'year')).toBe('1990: 4, 1992: 1, 1994: 3+1?, 2013: 11');
  expect(byPeriod(scope, 'month')).toBe(
    '1990-12: 4, 1994-06: 3, 1994-07: 0+1?, 2013-03: 11, 2013-04: 0, apart: 1',
  );
  expect(by(scope, { kind: 'victim' })).toBe('others: 10+3?, perpetrators: 2+3?, null: 7');
});

test('the UCDP releases of the golden cases, counted by hand', async () => {
  const files = ['GEDEvent_v24_1.csv', 'GEDEvent_v23_0_2.csv', 'GEDEvent_v24_0_1.csv'];
  const scope = await ask('2022-05..2024-01', ...files.map((file) => `ucdp-candidate/${file}`));
  expect(byPeriod(scope, 'month')).toBe('2022-05: 3, 2023-01: 5, 2023-02: 9, 2024-01: 5');
  expect(by(scope, { kind: 'victim' })).toBe('non-state fighters: 9, civilians: 7, government forces: 6');
});
