import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/schemas/index.js';
import { type FakeOptions, run } from '../fake-effects.js';

async function since(command: string, options?: FakeOptions) {
  const { exit, stdout, stderr } = await run(['since', ...command.split(' '), '--json'], options);
  expect([exit, stderr]).toEqual([0, '']);
  return JSON.parse(stdout).result;
}

const sentence = async (command: string, options?: FakeOptions) =>
  (await run(['since', ...command.split(' ')], options)).stdout.split('\n')[2];

test('March 2024 is the highest on record, which begins in May 2020', async () => {
  expect(await sentence('2024-03')).toBe(
    'March 2024: 128 killed (84 soldiers, 44 civilians) in 69 incidents, the highest on record, which begins in May 2020; of the 46 months before it, 16 have no figure and 8 have only a minimum.',
  );
  const { rank, otherYears, streaks, highestHolds } = await since('2024-03');
  expect(rank).toMatchObject({ fromTop: 1, of: 38, tied: [] });
  expect(otherYears.map(({ toll }: { toll: { best: number } }) => toll.best)).toEqual([59, 26, 64]);
  expect(streaks).toMatchObject([{ kind: 'none', stop: 'no-figure', stoppedBy: { period: '2024-02' } }]);
  expect(highestHolds).toBeNull();
});

test('April 2023 retold as deadliest in three years: 115 killed is on record, 38 attacks are not', async () => {
  expect((await since('2023-04')).highest.kind).toBe('on-record');
  expect((await since('2023-04')).toll.best).toBe(115);
});

test('latest is the last whole period with a figure, of --per or of the tallies', async () => {
  expect((await since('latest')).period).toBe('2024-11');
  expect((await since('latest --as-of 2024-09-15')).period).toBe('2024-07');
  expect((await since('latest @documented --per quarter')).period).toBe('2025-Q4');
});

// 2 + 3, then 4, then 1: three weeks from Monday 1 January 2024, the third of them cut.
const WEEKS = 'date,killed\n2024-01-01,2\n2024-01-03,3\n2024-01-09,4\n2024-01-15,1\n';
const weeks = { files: { 'weeks.csv': WEEKS } };
const COVERED = 'weeks.csv --coverage 2024-01-01..2024-01-17';

test('a partial period has no rank, no low, and what it still needs', async () => {
  const result = await since(`2024-W03 ${COVERED}`, weeks);
  expect(result).toMatchObject({ state: 'partial', rank: null, lowest: null });
  expect(result.toPass).toMatchObject({ period: '2024-W02', more: 4, rank: 2 });
});

test('the unit is that of the period; filters reach it', async () => {
  expect((await since(`2024-W01 ${COVERED}`, weeks)).toll.best).toBe(5);
  expect((await since(`2024-01-09 ${COVERED}`, weeks)).highest.kind).toBe('on-record');
  expect((await since('2024-03 --victim soldiers')).toll.best).toBe(84);
});

test('without its only incident week 2 falls to 0, and is still below week 1', async () => {
  const { robustness } = await since(`2024-W02 ${COVERED}`, weeks);
  expect(robustness).toMatchObject([{ variant: 'without-largest', figure: 0, highestHolds: true }]);
});

test.each([
  ['--lag 21d', 21, true],
  ['--lag 4', 4, true],
  ['--lag 3d', 3, false],
])('a week that ended 3 days before the last known day, with %s', async (option, days, provisional) => {
  const { lag } = await since(`2024-W02 ${COVERED} ${option}`, weeks);
  expect(lag).toEqual({ days, provisional });
});

test('a provisional period is said to be so in the first lines', async () => {
  expect(await sentence(`2024-W02 ${COVERED} --lag 4d`, weeks)).toBe(
    'week 2 of 2024: 4 killed in 1 incident, the lowest on record, which begins in week 1 of 2024. Provisional: fewer than 4 days have passed since it ended, so late reports may change it.',
  );
});

test('a period without figures is unknown and has no place', async () => {
  expect(await sentence('2024-02')).toBe(
    'February 2024 has no figure: unknown, not zero, so it has no place on record.',
  );
  expect(await since('2024-02')).toMatchObject({
    toll: null,
    rank: null,
    highest: null,
    streaks: [{ length: 0 }],
  });
});

test.each([
  ['march', '"march" is no period; use 2024, 2024-Q1, 2024-03, 2024-W12, 2024-03-31 or latest'],
  ['2019-01', '2019-01 lies outside the days known or asked for, May 2020 to November 2024'],
  ['2022-W12', "these data are tallies of longer periods; they can't tell 21-27 March 2022"],
  ['2022 --per month', '--per and --season go with latest; 2022 is a year by itself'],
  ['latest --lag soon', '--lag "soon" is not a number of days such as 21d'],
  ['latest --per year', 'no whole year has a figure in May 2020 to November 2024'],
])('since %s is refused', async (command, message) => {
  const { exit, stderr } = await run(['since', ...command.split(' ')]);
  expect([exit, stderr]).toEqual([2, `${message}\n`]);
});

test('since without a period is refused', async () => {
  const { exit, stderr } = await run(['since']);
  expect([exit, stderr.split('\n')[0]]).toEqual([2, "missing required argument 'period'"]);
});

test.each([
  '2024-03',
  '2024-02',
  '2023',
  '2018-05 @documented',
  'latest @documented --measure incidents --lag 7d',
])('the JSON of since %s follows its schema', async (command) => {
  const { stdout } = await run(['since', ...command.split(' '), '--json']);
  const validate = new Ajv2020({ validateFormats: false }).compile(
    JSON.parse(jsonSchemas().get('since') ?? ''),
  );
  validate(JSON.parse(stdout));
  expect(validate.errors).toBeNull();
});
