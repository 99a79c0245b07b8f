import { describe, expect, test } from 'vitest';
import { run } from '../fake-effects.js';

interface Found {
  readonly kind: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number | null;
  readonly value: string | null;
  readonly against: readonly { readonly line: number; readonly column: number; readonly figure: number }[];
}

async function problems(csv: string, ...options: string[]): Promise<{ exit: number; found: Found[] }> {
  const { exit, stdout } = await run(['validate', 'f.csv', '--json', ...options], {
    files: { 'f.csv': csv },
  });
  return { exit, found: JSON.parse(stdout).result.problems };
}

/** `parts-above-total f:5:4 162 / 165`: both figures, the second one as a sum. */
const briefly = ({ kind, line, column, value, against }: Found): string =>
  `${kind} ${line}:${column} ${value} / ${against.reduce((sum, { figure }) => sum + figure, 0)}`;

const found = async (csv: string, ...options: string[]) =>
  (await problems(csv, ...options)).found.filter(({ kind }) => kind !== 'overlap').map(briefly);

const SOHR = 'period,admin1,incidents,killed,killed_combatants,killed_civilians,killed_isis\n';

describe('published tallies that do not add up', () => {
  test('SOHR 317970: a part of 162 whose victims are 165; regions 545 against 555, operations 145 against 144', async () => {
    const csv = `${SOHR}2023,,144,555,346,165,44
2023,Homs,53,236,134,89,13
2023,Raqqa,13,39,35,1,3
2023,Deir ez-Zor,56,162,132,19,14
2023,Hama,18,97,37,53,7
2023,Aleppo,4,8,5,3,
2023,Sweida,1,3,3,,
`;
    expect(await found(csv)).toEqual([
      'parts-above-total 5:4 162 / 165',
      'parts-above-total 2:3 144 / 145',
      'total-above-parts 2:4 555 / 545',
      'total-above-parts 2:7 44 / 37',
    ]);
  });

  test('SOHR 295954: Homs 136 against 139; a headline of 138 that leaves out 117 civilians', async () => {
    const csv = `${SOHR}2023,,69,138,127,117,11
2023,Homs,26,136,51,87,1
2023,Raqqa,9,21,17,1,3
2023,Deir ez-Zor,23,53,47,1,5
2023,Hama,10,42,12,28,2
2023,Aleppo,2,4,1,3,
`;
    expect(await found(csv)).toEqual([
      'parts-above-total 2:4 138 / 255',
      'parts-above-total 3:4 136 / 139',
      'parts-above-total 2:3 69 / 70',
      'parts-above-total 2:4 138 / 256',
      'parts-above-total 2:5 127 / 128',
      'parts-above-total 2:6 117 / 120',
    ]);
  });

  test('SOHR 326340: the total of 149 agrees, but not who they were', async () => {
    const csv = `${SOHR}2024,,56,149,115,15,19
2024,Deir ez-Zor,18,35,31,2,2
2024,Homs,28,72,52,6,14
2024,Raqqa,5,17,14,,3
2024,Hama,4,22,10,12,
2024,Aleppo,1,3,3,,
`;
    expect(await found(csv)).toEqual(['parts-above-total 2:6 15 / 20', 'total-above-parts 2:5 115 / 110']);
  });

  test('SNHR May 2014: 179 civilians, of whom 291 children', async () => {
    const csv = 'period,killed_civilians,killed_children\n2014-05,179,291\n';
    expect(await found(csv)).toEqual([]);
    expect(await found(csv, '--subset', 'children<=civilians')).toEqual(['subset-above-set 2:3 291 / 179']);
  });

  test('Gaza: 4,237 entered as 4,327, so that the next day falls', async () => {
    const csv = 'period,killed_children\n2023-11-07,4327\n2023-11-08,4324\n';
    expect(await found(csv)).toEqual([]);
    expect(await found(csv, '--cumulative', 'killed_children')).toEqual(['cumulative-fall 3:2 4324 / 4327']);
    expect(await found(csv.replace('4327', '4237'), '--cumulative', 'children')).toEqual([]);
  });

  test('Gaza: 786 on 4 October 2025 among days of about 60 (the other days are invented)', async () => {
    const days = [65, 77, 63, 786, 24, 21, 10].map((killed, index) => `2025-10-0${index + 1},${killed}\n`);
    const csv = `period,killed\n${days.join('')}`;
    expect((await problems(csv)).found.map(({ kind, line, value }) => [kind, line, value])).toEqual([
      ['sudden-jump', 5, '786'],
    ]);
  });

  test('high-quality incidents are incidents by their name', async () => {
    const csv = 'period,incidents,high_quality_incidents\n2024-03,4,5\n2024-04,4,4\n';
    expect(await found(csv)).toEqual(['subset-above-set 2:3 5 / 4']);
  });
});

describe('exit', () => {
  test('1 with errors, also if no row can be read; 3 with --strict', async () => {
    const csv = 'date,killed\n2024-03-01,4+\n';
    expect((await problems(csv)).exit).toBe(1);
    expect((await run(['validate', 'f.csv', '--strict'], { files: { 'f.csv': csv } })).exit).toBe(3);
  });

  test('0 with warnings only', async () => {
    const { exit, found: warnings } = await problems('date,killed,killed_high\n2024-03-01,4,3\n');
    expect([exit, ...warnings.map(({ severity }) => severity)]).toEqual([0, 'warning']);
  });

  test('3 for input that can not be used', async () => {
    expect((await run(['validate', 'f.csv'], { files: { 'f.csv': 'date,killed\n' } })).exit).toBe(3);
    expect((await run(['validate', 'f.csv'], { files: { 'f.csv': 'colour\nred\n' } })).exit).toBe(3);
  });
});

test('a later file that replaces a row takes its problems along', async () => {
  const files = {
    'a.csv': 'id,date,killed,killed_high\n1,2024-03-01,4,3\n',
    'b.csv': 'id,date,killed,killed_high\n1,2024-03-01,4,5\n',
  };
  const { stdout } = await run(['validate', 'a.csv', 'b.csv', '--json'], { files });
  const { result, notes } = JSON.parse(stdout);
  expect(result).toMatchObject({ rows: 2, setAside: 0, warnings: 0 });
  expect(notes).toContain('not checked: 1 row replaced by rows of later files with the same id');
});

test('unknown codes of UCDP GED are doubted, and the rows taken', async () => {
  const header =
    'id,type_of_violence,side_a,side_b,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high\n';
  const { found: doubts, exit } = await problems(
    `${header}7,4,IS,Civilians,6,2018-03-01,2018-03-01,0,0,2,0,2,2,2\n`,
  );
  expect([exit, ...doubts.map(({ kind, column, value }) => [kind, column, value])]).toEqual([
    0,
    ['unknown-code', 2, '4'],
    ['unknown-code', 5, '6'],
  ]);
});

test('dates with an open side are outside the days known by the day that they state', async () => {
  const csv = 'date_start,date_end,killed\n,2024-04-02,1\n2024-04-02,,1\n2024-02-02,,1\n,2024-02-02,1\n';
  const { found: outside } = await problems(csv, '--coverage', '2024-03');
  expect(outside.map(({ line, column, value }) => [line, column, value])).toEqual([
    [2, 2, '2024-04-02'],
    [3, 1, '2024-04-02'],
    [4, 1, '2024-02-02'],
    [5, 2, '2024-02-02'],
  ]);
});

test('a row whose total is below its parts is set aside, also where a subset explains it', async () => {
  const csv = 'period,killed,killed_civilians,killed_children\n2024-03,9,9,4\n';
  const { found: errors } = await problems(csv, '--subset', 'children<=civilians');
  expect(errors).toMatchObject([{ kind: 'parts-above-total', line: 2, column: 2, value: '9', against: [] }]);
});

describe('--fix-list', () => {
  const csv =
    'date,place,killed,longitude,latitude\n2024-03-01,"Taybeh, Homs",4,38,34\n2024-03-02,"a ""b"", =c",-4,-3.5,34\n2024-03-03,Palmyra,x,38,34\n2024-03-04,Sukhna\n2024-03-05,the "old" town,1,38,34\n';
  const fix = async (text: string) => {
    const { stdout, written } = await run(['validate', 'f.csv', '--fix-list', 'fix.csv'], {
      files: { 'f.csv': text },
    });
    return { stdout, list: written.get('fix.csv') ?? '' };
  };

  test('holds the rows set aside as they stand, and the problem of each', async () => {
    const { list, stdout } = await fix(csv);
    expect(list).toBe(
      [
        'date,place,killed,longitude,latitude,problem',
        '2024-03-02,"a ""b"", =c",-4,-3.5,34,"f.csv:3:3: killed ""-4"" is below zero"',
        '2024-03-03,Palmyra,x,38,34,"f.csv:4:3: killed ""x"" is not a whole number"',
        '2024-03-04,Sukhna,"f.csv:5: row has 2 fields, the header has 5"',
        '',
      ].join('\n'),
    );
    expect(stdout).toContain('3 rows to mend in fix.csv; 1 row with broken quotes');
  });

  test('is read again: not mended the same rows are set aside, mended none', async () => {
    const { list } = await fix(csv);
    const again = await fix(list);
    expect(again.list.split('\n').map((line) => line.split(',')[0])).toEqual(
      list.split('\n').map((line) => line.split(',')[0]),
    );
    const mended = list.replace(',-4,', ',4,').replace(',x,', ',7,').replace('Sukhna,', 'Sukhna,1,38,34,');
    const { exit, stdout } = await run(['summary', 'fix.csv', '--json'], { files: { 'fix.csv': mended } });
    expect([exit, JSON.parse(stdout).result.total.killed.best]).toEqual([0, 12]);
  });

  test('of a file without bad rows is a header; of files with different columns there is none', async () => {
    expect((await fix('date,killed\n2024-03-01,4\n')).list).toBe('date,killed,problem\n');
    const files = { 'a.csv': 'date,killed\n2024-03-01,4\n', 'b.csv': 'date,wounded\n2024-03-01,4\n' };
    const { exit, written } = await run(['validate', 'a.csv', 'b.csv', '--fix-list', 'c.csv'], { files });
    expect([exit, written.size]).toEqual([2, 0]);
  });
});
