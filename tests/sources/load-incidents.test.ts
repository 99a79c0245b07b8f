import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { locate } from '../../src/errors.js';
import type { IncidentTable } from '../../src/incidents/incident-table.js';
import { nodeEffects } from '../../src/node-effects.js';
import { loadIncidents } from '../../src/sources/load-incidents.js';
import { temporaryFolder } from './temporary-folder.js';

const path = temporaryFolder();
const effects = {
  ...nodeEffects(),
  bundled: (file: string) => fileURLToPath(new URL(`../../data/${file}`, import.meta.url)),
};
const load = (args: readonly string[], strict = false) => loadIncidents(args, { strict }, effects);

async function file(name: string, ...lines: string[]): Promise<string> {
  await writeFile(path(name), `${lines.join('\n')}\n`);
  return path(name);
}

const sum = (figures: Iterable<number>) =>
  [...figures].reduce((total, figure) => total + (Number.isNaN(figure) ? 0 : figure), 0);

const killed = (table: IncidentTable) => {
  const column = table.measures.get('killed');
  if (!column) throw new Error('no killed');
  return column;
};

function sumOfType({ parts, victimTypes, measureNames }: IncidentTable, type: string): number {
  const [victim, measure] = [victimTypes.indexOf(type) + 1, measureNames.indexOf('killed')];
  return sum(
    parts.best.filter((_, part) => parts.victim[part] === victim && parts.measure[part] === measure),
  );
}

test('loadIncidents([]) reads the default data set', async () => {
  const { table, problems, provenance } = await load([]);
  expect(problems).toEqual([]);
  expect(table).toMatchObject({
    length: 39,
    row: 'tally',
    files: [{ name: '@isis-redux', rows: 39, setAside: 0 }],
  });
  expect(table.files[0].unusedColumns).toEqual([]);
  expect(sum(table.weight)).toBe(887);
  expect(sumOfType(table, 'soldiers')).toBe(1012);
  expect(sumOfType(table, 'civilians')).toBe(386);
  expect(provenance.title).toContain('ISIS Redux');
});

test('loadIncidents([@documented]) reads every row; 15 have no toll', async () => {
  const { table, problems } = await load(['@documented']);
  expect(problems).toEqual([]);
  expect(table.length).toBe(181);
  expect(killed(table).best.filter(Number.isNaN).length).toBe(15);
});

test('loadIncidents([@isis-redux-by-governorate]) reads every row', async () => {
  const { table, problems } = await load(['@isis-redux-by-governorate']);
  expect(problems).toEqual([]);
  expect(table.length).toBe(38);
});

test('loadIncidents([@unknown]) names the bundled data sets', async () => {
  await expect(load(['@isis'])).rejects.toThrow(
    'there is no bundled data set @isis; did you mean one of @isis-redux, @isis-redux-by-governorate, @documented?',
  );
});

test('loadIncidents(args) adds up neither a bundled data set with others nor files of different layouts', async () => {
  const incidents = await file('a.csv', 'date', '2024-03-31');
  const tallies = await file('b.csv', 'period,incidents', '2024-03,4');
  await expect(load([incidents, '@documented'])).rejects.toThrow(
    '@documented: a bundled data set is not added up with other input',
  );
  await expect(load([incidents, tallies])).rejects.toThrow(
    `${tallies}: is read as tallies, but ${incidents} as incidents: files of different layouts are not added up`,
  );
});

test('loadIncidents(args, {longTexts}) leaves notes and addresses unread, and knows their columns', async () => {
  const a = await file(
    'a.csv',
    'date,place,note,source_url',
    '2024-03-31,Palmyra,at dawn,https://example.org',
  );
  const { table } = await loadIncidents([a], { strict: false, longTexts: false }, effects);
  expect([...table.texts.keys()]).toEqual(['place']);
  expect(table.files[0].unusedColumns).toEqual([]);
  expect([...(await load([a])).table.texts.keys()]).toEqual(['place', 'source_url', 'note']);
});

test('loadIncidents(args) sets bad rows aside with their place', async () => {
  const a = await file(
    'a.csv',
    'id,date,killed',
    '1,2024-03-31,4+',
    '1,2024-03-31,4',
    '1,2024-03-30,5',
    '2,2024-03-30',
  );
  const { table, problems } = await load([a]);
  expect(table).toMatchObject({ length: 1, files: [{ rows: 4, setAside: 3 }] });
  expect(problems.map(locate)).toEqual([
    `${a}:2:3: killed "4+" is not a whole number`,
    `${a}:4:1: id "1" already stands on line 3`,
    `${a}:5: row has 2 fields, the header has 3`,
  ]);
  await expect(load([a], true)).rejects.toThrow('4+');
});

test('loadIncidents(args) sets a tally aside that would be counted twice, also across files', async () => {
  const a = await file('a.csv', 'period,incidents', '2024-03,4');
  const b = await file('b.csv', 'period,incidents,admin1', '2024-W13,2,Homs', '2024-04,2,Homs');
  const { table, problems } = await load([a, b]);
  expect(table.length).toBe(2);
  expect(problems.map(locate)).toEqual([
    `${b}:2:1: the tally overlaps the one at ${a}:2 and would be counted twice`,
  ]);
});

test('loadIncidents(args) refuses a header alone, a bad header, and a file of bad rows', async () => {
  await expect(load([await file('a.csv', 'date')])).rejects.toThrow('has a header and no rows');
  const b = await file('b.csv', 'date,killed,killed', '2024-03-31,1,1');
  await expect(load([b])).rejects.toThrow(`${b}:1:3: column "killed" stands twice`);
  const c = await file('c.csv', 'date,killed', ...Array.from({ length: 25 }, () => '2024-03-31,x'));
  await expect(load([c])).rejects.toThrow(
    `${c}:21:2: killed "x" is not a whole number\n${c}: 5 more rows can't be read`,
  );
});

const ucdp = fileURLToPath(new URL('../../../shared/data/ucdp-ged-syria-2016-2019.csv.gz', import.meta.url));

test.skipIf(!existsSync(ucdp))(
  `loadIncidents([UCDP GED]) reads every event (skipped without ${ucdp})`,
  async () => {
    const { table, problems } = await load([ucdp]);
    expect(problems).toEqual([]);
    expect(table).toMatchObject({
      length: 16_566,
      files: [{ layout: 'ucdp-ged', rows: 16_566, setAside: 0 }],
    });
    const { low, best, high } = killed(table);
    expect([low, best, high].map(sum)).toEqual([104_929, 112_337, 119_020]);
    expect(table.disorder).toEqual({ lowAboveBest: 30, bestAboveHigh: 71 });
  },
);
