import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { deadliest } from '../../src/analysis/deadliest.js';
import { periodTolls } from '../../src/analysis/period-tolls.js';
import { calendarOf } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import { buildScope } from '../../src/commands/build-scope.js';
import type { Options } from '../../src/commands/command.js';
import { nodeEffects } from '../../src/node-effects.js';
import { type LoadedIncidents, loadIncidents } from '../../src/sources/load-incidents.js';
import { haveSharedData, sharedData } from './shared-data.js';

const month = calendarOf('month');
const load = (file: string) => loadIncidents([sharedData(file)], { strict: true }, nodeEffects());
const ask = ({ table }: LoadedIncidents, options: Options = {}) =>
  buildScope(table, undefined, options, () => 'never');

type Raw = Record<string, string>;
const rawRows = (bytes: Buffer): Raw[] => parse(bytes, { columns: true });

/** The figures a second way: raw rows that begin and end in one month, the others apart. */
function byMonth(rows: readonly Raw[], keyOf: (row: Raw) => string | undefined) {
  const sums: Record<string, { events: number; best: number }> = {};
  for (const row of rows) {
    const key = keyOf(row) ?? 'apart';
    sums[key] ??= { events: 0, best: 0 };
    sums[key].events += 1;
    sums[key].best += Number(row.best);
  }
  return sums;
}

const startMonth = ({ date_start }: Raw) => date_start.slice(0, 7);
const onlyMonth = (row: Raw) => (startMonth(row) === row.date_end.slice(0, 7) ? startMonth(row) : undefined);
const sumOf = (rows: readonly Raw[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0);

function toldByMonth(loaded: LoadedIncidents, options?: Options) {
  const { periods, apart } = periodTolls(ask(loaded, options), month);
  const told = Object.fromEntries(
    periods.flatMap(({ period, incidents, toll }) =>
      incidents.best > 0 ? [[periodKey(period), { events: incidents.best, best: toll.best }]] : [],
    ),
  );
  return apart.rows > 0 ? { ...told, apart: { events: apart.rows, best: apart.tolls.killed.best } } : told;
}

describe.skipIf(!haveSharedData)('UCDP GED, Islamic State in the Syrian desert', () => {
  const file = 'ucdp-ged-syria-is-desert-2016-2019.csv';
  let desert: LoadedIncidents;
  beforeAll(async () => {
    desert = await load(file);
  });

  test('every column of the figures that were computed with SQL', () => {
    const { periods } = periodTolls(ask(desert), month);
    const told = periods.map(({ period, incidents, toll, byVictim }) => {
      const of = (type: string | null) =>
        byVictim.find(({ victimType }) => victimType === type)?.toll.best ?? 0;
      return {
        month: periodKey(period),
        incidents: `${incidents.best}`,
        killed_best: `${toll.best}`,
        government_killed: `${of('government forces')}`,
        is_killed: `${of('non-state fighters')}`,
        civilians: `${of('civilians')}`,
        unknown: `${of(null)}`,
      };
    });
    expect(told).toEqual(rawRows(readFileSync(sharedData('reference/ucdp-desert-by-month.csv'))));
  });

  test('13 incidents that span months are apart, with 1,214 killed', () => {
    const { apart } = periodTolls(ask(desert), month);
    expect([apart.rows, apart.tolls.killed.best]).toEqual([13, 1214]);
  });

  test('the same months and the same apart from raw rows', () => {
    expect(toldByMonth(desert)).toEqual(byMonth(rawRows(readFileSync(sharedData(file))), onlyMonth));
  });
});

describe.skipIf(!haveSharedData)('UCDP GED, all of Syria', () => {
  const file = 'ucdp-ged-syria-2016-2019.csv.gz';
  let syria: LoadedIncidents;
  let raw: Raw[];
  beforeAll(async () => {
    syria = await load(file);
    raw = rawRows(gunzipSync(readFileSync(sharedData(file))));
  });

  test('16,566 rows are read, none is set aside', () => {
    expect(syria.problems).toEqual([]);
    expect(syria.table.files).toMatchObject([{ rows: 16_566, setAside: 0 }]);
    expect([syria.table.length, raw.length]).toEqual([16_566, 16_566]);
  });

  test('112,337 people killed, low 104,929 and high 119,020', () => {
    const { killed } = periodTolls(ask(syria), month).total.tolls;
    expect(killed).toMatchObject({ best: 112_337, low: 104_929, high: 119_020, known: 16_566, unknown: 0 });
    const second = { best: sumOf(raw, 'best'), low: sumOf(raw, 'low'), high: sumOf(raw, 'high') };
    expect(killed).toMatchObject(second);
  });

  test('the source has low above best in 30 rows and best above high in 71', () => {
    expect(syria.table.disorder).toEqual({ lowAboveBest: 30, bestAboveHigh: 71 });
  });

  test('the deadliest month is March 2018 with 3,588 in 403; 143 incidents are apart with 25,367', () => {
    const { ranked, apart } = deadliest(ask(syria), month);
    expect(ranked[0]).toMatchObject({ rank: 1, toll: { best: 3588 }, incidents: { best: 403 } });
    expect(periodKey(ranked[0].period)).toBe('2018-03');
    expect([apart.rows, apart.tolls.killed.best]).toEqual([143, 25_367]);
  });

  test('with place start it is January 2016 with 19,358, and nothing is apart', () => {
    const { ranked, unranked, apart } = deadliest(ask(syria, { place: 'start' }), month);
    const [first] = [...ranked, ...unranked].sort((a, b) => b.toll.best - a.toll.best);
    expect([periodKey(first.period), first.toll.best, apart.rows]).toEqual(['2016-01', 19_358, 0]);
  });

  test('every month from raw rows, apart and by start', () => {
    expect(toldByMonth(syria)).toEqual(byMonth(raw, onlyMonth));
    expect(toldByMonth(syria, { place: 'start' })).toEqual(byMonth(raw, startMonth));
  });

  test('spread over months, everyone is in one of them', () => {
    const { periods, apart } = periodTolls(ask(syria, { place: 'spread' }), month);
    expect(apart.rows).toBe(0);
    expect(periods.reduce((sum, { toll }) => sum + toll.best, 0)).toBe(112_337);
    expect(periods.reduce((sum, { incidents }) => sum + incidents.best, 0)).toBe(16_566);
  });
});
