import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../src/schemas/index.js';
import { run } from '../fake-effects.js';

async function answer(line: string, csv?: string): Promise<string> {
  const { stdout, stderr, exit } = await run(['compare', ...line.split(' ')], {
    ...(csv !== undefined && { files: { 'in.csv': csv } }),
  });
  expect(stderr).toBe('');
  expect(exit).toBe(0);
  return stdout;
}

const paragraph = (stdout: string, start: string) =>
  stdout.split('\n').find((line) => line.startsWith(start)) ?? `nothing begins with ${start}: ${stdout}`;

describe('compare says', () => {
  test('what chance alone would seldom give, of the published counts', async () => {
    expect(paragraph(await answer('2024-03 2023-04'), '69')).toBe(
      '69 incidents recorded in 31 days against 38 in 30: 1.76 times as many a day (95% interval 1.17 to 2.68); chance alone would seldom give such a difference.',
    );
  });

  test('what is within chance', async () => {
    expect(paragraph(await answer('2023-03 2023-02'), '35')).toContain(
      '(95% interval 0.85 to 2.72); the difference is within what chance alone would give.',
    );
  });

  test('why people killed in tallies have no interval', async () => {
    expect(paragraph(await answer('2024-03 2023-04'), '128')).toBe(
      '128 recorded killed in 31 days against 115 in 30: 1.08 times as many a day; no interval, because a tally does not say how many each single incident harmed.',
    );
  });

  test('once why neither incidents nor people can be compared', async () => {
    expect(paragraph(await answer('2024-03 2024-02'), 'Inc')).toBe(
      "Incidents and killed can't be compared: February 2024 has no figures, which is unknown and not zero.",
    );
    expect(paragraph(await answer('2024 2023'), 'Inc')).toBe(
      "Incidents and killed can't be compared: 2024 is partial, known to 30 November 2024; 2023 has no figures for January 2023, May 2023 and November 2023.",
    );
  });

  const few = 'date,killed\n2024-02-10,3\n2024-03-05,2\n2024-03-06,\n';
  const covered = 'in.csv --coverage 2024-01..2024-04';

  test('that few are too few, and what is unknown', async () => {
    const text = await answer(`2024-03 2024-02 ${covered}`, few);
    expect(paragraph(text, '2 incidents')).toMatch(
      /^2 incidents recorded in 31 days against 1 in 29: 1\.87 .*Too few to compare: fewer than 10 incidents in both periods together\.$/,
    );
    expect(paragraph(text, 'At least')).toBe(
      'At least 2 recorded killed in 31 days against 3 in 29; no difference is given where a side is only a minimum (≥).',
    );
    expect(text).toContain('1 incident of March 2024 without a figure of killed; unknown, not zero');
  });

  test('none, where a period is quiet, and nothing of a ratio', async () => {
    const text = await answer(`2024-03 2024-04 ${covered}`, few);
    expect(paragraph(text, '2 incidents')).toContain(
      '2 incidents recorded in 31 days against none in 30 (95% interval from ',
    );
    expect(paragraph(text, 'At least')).toBe(
      'At least 2 recorded killed in 31 days against none in 30; no difference is given where a side is only a minimum (≥).',
    );
    expect(paragraph(await answer(`2024-01 2024-04 ${covered}`, few), 'No inc')).toBe(
      'No incidents recorded in either period.',
    );
  });

  test('that incidents counted apart could change it', async () => {
    const text = await answer(
      `2024-03 2024-02 ${covered}`,
      'date_start,date_end,killed\n2024-02-10,2024-02-10,3\n2024-02-28,2024-03-02,9\n2024-03-05,2024-03-05,2\n',
    );
    expect(paragraph(text, '1 incident')).toMatch(/The incidents counted apart could change this\.$/);
  });
});

describe('compare --lag says', () => {
  const provisional = async (line: string) =>
    (await answer(line)).split('\n').filter((text) => text.startsWith('Provisional'));

  test('which period ended too few days before the last known one', async () => {
    expect(await provisional('2024-11 2024-10 --lag 21d')).toEqual([
      'Provisional: fewer than 21 days have passed since November 2024 ended, so late reports may change it.',
    ]);
    expect(await provisional('2024-11 2024-10 --lag 30d')).toHaveLength(1);
    expect(await provisional('2024-11 2024-10 --lag 31d')).toHaveLength(2);
    expect(await provisional('2024-07 2024-06 --lag 21d')).toEqual([]);
  });

  test('what is not over, and nothing of a period outside the coverage', async () => {
    expect(await provisional('2024 2023 --lag 21d')).toEqual([
      'Provisional: 2024 is not over on 30 November 2024, and late reports may change it.',
    ]);
    expect(await provisional('2024-03 2025-01 --lag 21d')).toEqual([]);
  });
});

test('compare says of no ratio above zero that it is zero', async () => {
  const csv = `date,killed\n2024-02-10,900\n2024-03-05,1\n`;
  const text = await answer('2024-03 2024-02 in.csv --coverage 2024-01..2024-04', csv);
  expect(paragraph(text, '1 recorded')).toContain(': <0.01 times as many a day');
});

test.each([
  { line: '2024-03 2024', message: '2024-03 and 2024 share days' },
  { line: '2024-03 2024-13', message: '"2024-13" is none of' },
  { line: '2024-03 2023-06..2023-01', message: '"2023-06..2023-01" is none of' },
  { line: '2024-03', message: "missing required argument 'other'" },
])('compare $line is refused', async ({ line, message }) => {
  const { exit, stderr } = await run(['compare', ...line.split(' ')]);
  expect(stderr).toContain(message);
  expect(exit).toBe(2);
});

test.each([
  '2024-03 2023-04',
  '2024-03 2024-02',
  '2024 2023 @documented',
  '2024-03 2019-01 --measure incidents',
  '2024-W12 2024-W13 @documented',
])('compare %s --json keeps to its schema', async (line) => {
  const schema = JSON.parse(jsonSchemas().get('compare') ?? '{}');
  const validate = new Ajv2020({ formats: { date: true }, strict: false }).compile(schema);
  validate(JSON.parse(await answer(`${line} --json`)));
  expect(validate.errors).toBeNull();
});
