import { describe, expect, test } from 'vitest';
import { run } from '../fake-effects.js';

type Files = Readonly<Record<string, string>>;

async function answer(line: string, files: Files = {}): Promise<string> {
  const { stdout, stderr, exit } = await run(['compare', '--sources', ...line.split(' ')], { files });
  expect(stderr).toBe('');
  expect(exit).toBe(0);
  return stdout;
}

async function result(line: string, files: Files = {}) {
  return JSON.parse(await answer(`${line} --json`, files));
}

const lineOf = (stdout: string, start: string) =>
  stdout.split('\n').find((line) => line.startsWith(start)) ?? `nothing begins with ${start}: ${stdout}`;

const tally = (...rows: readonly string[]): string => `${['period,killed', ...rows].join('\n')}\n`;

describe('153 attacks claimed in Syria and Iraq beside 551 recorded in Syria alone, January to June 2024', () => {
  const files = {
    'claimed.csv': 'period,country,incidents\n2024-01..2024-06,Syria and Iraq,153\n',
    'recorded.csv': 'period,country,incidents\n2024-01..2024-06,Syria,551\n',
  };
  const asked = 'claimed.csv recorded.csv --per season --season 01-06';

  test('stand beside each other, each with its scope', async () => {
    const text = await answer(asked, files);
    expect(lineOf(text, 'claimed.csv')).toContain('1 tally in these periods · country Syria and Iraq');
    expect(lineOf(text, 'recorded.csv')).toContain('1 tally in these periods · country Syria');
    expect(lineOf(text, 'January to June 2024').trim()).toMatch(
      /^January to June 2024 +153 +551 +−398 +0\.28$/,
    );
  });

  test('are not added up, and neither is called a rise or a fall', async () => {
    const text = await answer(asked, files);
    expect(text).toContain('Nothing is added up: both sources may have recorded the same incidents.');
    expect(text).not.toContain('704');
    expect(text).not.toMatch(/\b(rise|fall|rose|fell|drop|increase|decrease)/i);
  });
});

test('a minimum is shown, and no difference with it', async () => {
  const files = {
    'a.csv': 'date,killed\n2024-03-02,100\n2024-03-05,28\n2024-03-06,\n',
    'b.csv': 'date,killed\n2024-03-02,26\n',
  };
  const text = await answer('a.csv b.csv --coverage 2024-03..2024-03', files);
  expect(lineOf(text, 'March 2024').trim()).toMatch(
    /^March 2024 +≥ 128 +26 +– +– +1 incident without a figure \(a\.csv\)$/,
  );
});

test('victim types that differ are named, and --victim compares one of both', async () => {
  const files = {
    'a.csv': 'period,killed_soldiers,killed_civilians\n2024-03,5,7\n',
    'b.csv': 'period,killed_soldiers,killed_militants\n2024-03,4,9\n',
    'c.csv': tally('2024-03,12'),
  };
  expect(await answer('a.csv b.csv', files)).toContain(
    'the victim types differ, and so may the totals: a.csv has soldiers and civilians; b.csv has soldiers and militants',
  );
  expect(await answer('a.csv c.csv', files)).toContain('; c.csv does not say of whom its figures are');
  const soldiers = await result('a.csv b.csv --victim soldiers', files);
  expect(soldiers.result.periods[0]).toMatchObject({ difference: 1, ratio: 1.25 });
  expect(soldiers.notes.join()).not.toContain('victim types differ');
});

test('both sources are in the envelope, with their own coverage, rows set aside and notes', async () => {
  const files = {
    'a.csv': tally('2024-02,5', '2024-03,4'),
    'b.csv': 'date,killed\n2024-02-01,4\n2024-02-30,1\n2024-03-31,2\n',
  };
  const { stdout, stderr } = await run(['compare', '--sources', 'a.csv', 'b.csv', '--json'], { files });
  expect(stderr).toMatch(/^set aside: b\.csv:3:1: /);
  const { sources, notes, result: found } = JSON.parse(stdout);
  expect(sources.map((one: Record<string, unknown>) => one.source)).toEqual(['a.csv', 'b.csv']);
  expect(sources[0]).toMatchObject({ inputs: [{ layout: 'tallies', setAside: 0 }], setAside: [] });
  expect(sources[1]).toMatchObject({
    inputs: [{ layout: 'incidents', setAside: 1 }],
    setAside: [{ line: 3 }],
  });
  expect(notes).toContainEqual(expect.stringMatching(/^b\.csv: 1 of 3 rows set aside/));
  expect(notes).toContainEqual(expect.stringMatching(/^both sources: the coverage, .* is inferred/));
  expect(found).toMatchObject({ per: 'month', window: { start: '2024-02-01', end: '2024-03-31' } });
});

test('the periods are those of the longer tally, unless --per says which', async () => {
  const files = {
    'months.csv': tally('2024-01,1', '2024-02,2', '2024-03,3'),
    'quarters.csv': tally('2024-Q1,9'),
    'days.csv': 'date,killed\n2024-01-01,4\n2024-03-31,1\n',
  };
  const per = async (line: string) => (await result(line, files)).result.per;
  expect(await per('months.csv quarters.csv')).toBe('quarter');
  expect(await per('quarters.csv months.csv')).toBe('quarter');
  expect(await per('days.csv quarters.csv')).toBe('quarter');
  expect(await per('days.csv months.csv')).toBe('month');
  expect(await per('days.csv months.csv --per year')).toBe('year');
});

test('--lag names the periods of each source that late reports may change', async () => {
  const files = {
    'a.csv': tally('2024-02,5', '2024-03,4'),
    'b.csv': tally('2024-02,1', '2024-03,2', '2024-04,3'),
  };
  const { result: found, notes } = await result('a.csv b.csv --lag 31d', files);
  expect(found.lag).toEqual({ days: 31, provisional: { first: ['2024-03'], second: ['2024-03'] } });
  expect(notes).toContain(
    'a.csv: provisional, since late reports may come up to 31 days after a period, and the last day known is 31 March 2024: March 2024',
  );
  expect((await result('a.csv b.csv --lag 10d', files)).result.lag.provisional.second).toEqual([]);
});

test.each([
  ['both name the same', [9, 2, 5], [4, 0, 1], 'both sources name the same', 'a.csv: January 2024 (9)'],
  ['they do not', [9, 2, 5], [4, 0, 6], 'the two do not name the same', 'b.csv: March 2024 (6)'],
  [
    'one has two',
    [9, 2, 9],
    [4, 0, 1],
    'the two do not name the same',
    'a.csv: January 2024 (9) and March 2024 (9)',
  ],
  ['one has none', [9, 2, 5], [0, 0, 0], 'a.csv: January 2024 (9)', 'b.csv: no month with a figure above 0'],
])('the highest month: %s', async (_, one, other, verdict, line) => {
  const csv = (tolls: readonly number[]) => tally(...tolls.map((killed, at) => `2024-0${at + 1},${killed}`));
  const text = await answer('a.csv b.csv', { 'a.csv': csv(one), 'b.csv': csv(other) });
  expect(lineOf(text, 'Highest month')).toMatch(
    new RegExp(`^Highest month +${verdict.replace(/[()]/g, '\\$&')}$`),
  );
  expect(text).toContain(line);
});

test('--output can be neither of the sources', async () => {
  const files = { 'a.csv': tally('2024-02,5'), 'b.csv': tally('2024-02,1') };
  const { exit, stderr } = await run(['compare', '--sources', 'a.csv', 'b.csv', '--output', 'b.csv'], {
    files,
  });
  expect(stderr).toContain('--output b.csv is one of the files read');
  expect(exit).toBe(2);
});

test('what one source can’t answer names it', async () => {
  const { exit, stderr } = await run(
    ['compare', '--sources', '@isis-redux', '@documented', '--admin1', 'Homs'],
    {},
  );
  expect(stderr).toMatch(/^@isis-redux: these data can't be asked for admin1/);
  expect(exit).toBe(2);
});

test('--sources needs two, and leaves no place for periods, wherever they stand', async () => {
  const exits = [
    ['--sources', '@isis-redux'],
    ['--sources', '@isis-redux', '@documented', '2024-03'],
    ['2024-03', '--sources', '@isis-redux', '@documented'],
  ].map(async (args) => (await run(['compare', ...args])).exit);
  expect(await Promise.all(exits)).toEqual([2, 2, 2]);
});
