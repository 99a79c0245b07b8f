import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { nodeEffects } from '../../src/node-effects.js';
import { loadIncidents } from '../../src/sources/load-incidents.js';
import { temporaryFolder } from '../sources/temporary-folder.js';

const path = temporaryFolder();

const HEADER =
  'id,year,code_status,country,type_of_violence,side_a,side_b,date_start,date_end,deaths_a,deaths_b,deaths_civilians,' +
  'deaths_unknown,low,best,high';

/** `id year killed [status] [country]`. */
function row(text: string): string {
  const [id, year, killed, status = 'Clear', country = 'Zeta'] = text.split(' ');
  const dates = `${year}-02-03,${year}-02-03`;
  return `${id},${year},${status},${country},1,Government of ${country},Front,${dates},${killed},0,0,0,${killed},${killed},${killed}`;
}

async function read(files: Readonly<Record<string, readonly string[]>>) {
  const names = Object.keys(files);
  for (const name of names) await writeFile(path(name), [HEADER, ...files[name].map(row)].join('\n'));
  const { table, provenance } = await loadIncidents(
    names.map((name) => path(name)),
    { strict: true },
    nodeEffects(),
  );
  const ids = Array.from({ length: table.length }, (_, at) => table.texts.get('id')?.at(at));
  return {
    ids: ids.join(' '),
    counts: table.files.map(({ rows, replaced, superseded }) => [rows, replaced, superseded]),
    caveats: provenance.caveats.map((caveat) => caveat.replaceAll(`${path()}/`, '')),
  };
}

const PROVISIONAL =
  'UCDP Candidate events are provisional: the yearly release adds some, changes some and drops some';
const leftOut = (count: string) =>
  `${count} UCDP Candidate events left out, as the yearly release GEDEvent_v24_1.csv covers their year and country`;

test('loadIncidents(releases) leaves out Candidate events of the years and countries of a yearly one', async () => {
  const told = await read({
    'GEDEvent_v23_0_2.csv': ['21 2023 5', '22 2023 6', '23 2024 7', '24 2023 8 Clear Yota'],
    'GEDEvent_v24_1.csv': ['11 2022 1', '12 2023 2'],
  });
  expect(told).toEqual({
    ids: '23 24 11 12',
    counts: [
      [4, 0, 2],
      [2, 0, 0],
    ],
    caveats: [leftOut('2 of 4'), PROVISIONAL],
  });
});

test.each([
  ['GEDEvent_v24_1.csv', 'GEDEvent_v23_0_2.csv'],
  ['GEDEvent_v23_0_2.csv', 'GEDEvent_v24_1.csv'],
])('loadIncidents([%s, %s]) keeps the yearly event where both have its id', async (...names) => {
  const rows: Record<string, string[]> = {
    'GEDEvent_v24_1.csv': ['11 2023 1', '12 2023 2'],
    'GEDEvent_v23_0_2.csv': ['12 2023 9'],
  };
  const told = await read(Object.fromEntries(names.map((name) => [name, rows[name]])));
  expect(told.ids).toBe('11 12');
  expect(told.counts.map(([, replaced, superseded]) => [replaced, superseded]).sort()).toEqual([
    [0, 0],
    [0, 1],
  ]);
  expect(told.caveats).toEqual([leftOut('1 of 1')]);
});

test('loadIncidents(releases) tells a Candidate file by its unfinished events, a yearly one by its years', async () => {
  const told = await read({
    'a.csv': ['11 2021 1', '12 2022 2', '13 2023 3'],
    'b.csv': ['21 2023 5', '22 2023 6 Check_deaths'],
  });
  expect(told.ids).toBe('11 12 13');
  expect(told.caveats).toEqual([leftOut('2 of 2').replace('GEDEvent_v24_1.csv', 'a.csv')]);
});

test('loadIncidents(releases) leaves out nothing that it can’t tell, and says so where years are shared', async () => {
  const told = await read({
    'GEDEvent_v24_1.csv': ['11 2022 1', '12 2023 2'],
    'b.csv': ['21 2023 5'],
    'c.csv': ['31 2024 6'],
  });
  expect(told.ids).toBe('11 12 21 31');
  expect(told.caveats).toEqual([
    'nothing tells whether b.csv is a yearly or a Candidate release of UCDP, so its events count beside those of GEDEvent_v24_1.csv for the same years; name it as published, such as GEDEvent_v24_0_3.csv',
  ]);
});

test('loadIncidents(one yearly release) has nothing to say', async () => {
  expect((await read({ 'GEDEvent_v24_1.csv': ['11 2023 1'] })).caveats).toEqual([]);
});

test('loadIncidents(release) sets a row aside whose year can not be read, and does not count it too', async () => {
  await writeFile(
    path('a.csv'),
    [HEADER, row('1 2024 5'), row('2 2024 6').replace('2,2024', '2,1e999')].join('\n'),
  );
  const { table, problems } = await loadIncidents([path('a.csv')], { strict: false }, nodeEffects());
  expect([table.length, problems.map(({ line, column }) => [line, column])]).toEqual([1, [[3, 2]]]);
});
