import { expect, test } from 'vitest';
import { type FakeOptions, run } from '../fake-effects.js';

async function sentence(command: string, options?: FakeOptions): Promise<string> {
  const { exit, stdout, stderr } = await run(['season', ...command.split(' ')], options);
  expect([exit, stderr]).toEqual([0, '']);
  return stdout.split('\n')[2];
}

const MARCHES = '2020-03-01,1\n2021-03-01,2\n2022-03-01,30\n';
const APRILS = '2020-04-01,5\n2021-04-01,6\n2022-04-01,7\n';
const files = {
  'plain.csv': `date,killed\n${MARCHES}${APRILS}`,
  'open.csv': `date,killed\n${MARCHES}${APRILS}2022-04-02,\n`,
  'apart.csv': `date_start,date_end,killed_total\n${`${MARCHES}${APRILS}`.replace(/(.+),(\d+)/g, '$1,$1,$2')}2022-04-30,2022-05-01,15\n`,
  'two.csv': 'date,killed\n2020-03-01,1\n2021-03-01,2\n',
};
const years = '--coverage 2020-01..2022-12';

test('season says which month leads, on which years, and whether it does without the highest', async () => {
  expect(await sentence(`plain.csv ${years}`, { files })).toBe(
    'March is the deadliest month of the year on average: 11, the mean of 3 years (2020, 2021 and 2022). Without its highest year, 2022, its mean is 1.5, not above April (6).',
  );
});

test('season says that means which are minima may be higher', async () => {
  expect(await sentence(`open.csv ${years}`, { files })).toBe(
    'As far as is known, March is the deadliest month of the year on average: 11, the mean of 3 years (2020, 2021 and 2022). The mean of April is only a minimum, and may be higher. Without its highest year, 2022, its mean is 1.5, not above April (at least 6).',
  );
});

test('season says that what is counted apart could put another month first: 15 killed in 3 Aprils are 5 more', async () => {
  expect(await sentence(`apart.csv ${years}`, { files })).toMatch(
    /\(6\)\. What is counted apart \(15 killed\) could put another month first\.$/,
  );
  const fewer = { ...files, 'apart.csv': files['apart.csv'].replace(/15\n$/, '14\n') };
  expect(await sentence(`apart.csv ${years}`, { files: fewer })).toMatch(/not above April \(6\)\.$/);
});

test('season calls none the deadliest where fewer than three years are known', async () => {
  expect(await sentence('two.csv --coverage 2020-01..2021-12', { files })).toBe(
    'No month of the year has figures throughout in 3 years or more, so none is called the deadliest on average.',
  );
  expect(await sentence(`plain.csv ${years} --season 03-04`, { files })).toBe(
    'Only March to April has figures throughout in 3 years or more, so none is called the deadliest on average.',
  );
});

test('season of @isis-redux: March, on 4 years', async () => {
  expect(await sentence('@isis-redux')).toMatch(
    /^As far as is known, March is the deadliest month of the year on average: 69.25, the mean of 4 years \(2021, 2022, 2023 and 2024\)\./,
  );
});
