import { describe, expect, test } from 'vitest';
import { faultsOf, readSheet, rowsOf } from './read-sheet.js';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const map = lines(
  'title: Monitor',
  'columns:',
  '  Day: date',
  '  Governorate: {field: admin1, values: {Deir Ezzor: Deir ez-Zor, n/a: ""}}',
  '  Dead: killed',
  '  Civilians dead: killed_civilians',
  'numbers: {words: {dozens: 24-99}}',
  'constants: {country: Syria}',
);
const header = 'Day,Governorate,Dead,Civilians dead,Editor';

test('a sheet is read by the names, forms, words and constants of its mapping', async () => {
  const sheet = lines(
    header,
    '13/03/2024,Homs,4,0,AB',
    '12-14 March 2024,deir ezzor,4+,1,AB',
    'March 2024,n/a,4-6,?,AB',
    '٠٣/٠٤/٢٠٢٤,Hama,"1,234",unknown,AB',
    '05/04/2024,Hama,Dozens,2+,AB',
  );
  expect(await rowsOf(map, sheet)).toEqual([
    '2024-03-13 admin1=Homs country=Syria killed=4',
    '2024-03-12..2024-03-14 admin1=Deir ez-Zor country=Syria killed=≥4 civilians=1',
    '2024-03-01..2024-03-31 country=Syria killed=4<?<6 civilians=?',
    '2024-04-03 admin1=Hama country=Syria killed=1234 civilians=?',
    '2024-04-05 admin1=Hama country=Syria killed=24<?<99 civilians=≥2',
  ]);
  const { table, provenance } = await readSheet(map, sheet);
  expect(provenance).toMatchObject({
    title: 'Monitor',
    complete: true,
    caveats: ['sheet.csv: Day read with the day first, as "13/03/2024" on line 2 shows'],
  });
  expect(table.files[0]).toMatchObject({
    layout: 'incidents',
    unusedColumns: ['Editor'],
    mapping: { name: 'map.yaml' },
  });
});

test('rows that the mapping does not explain are set aside, with what to do', async () => {
  const { problems } = await readSheet(
    map,
    lines(
      header,
      '2024-03-01,Homs,1,0,',
      '2024-03-02,Homs,several,0,',
      'Eid 2024,Homs,1,0,',
      'unknown,Homs,1,0,',
      ',,1,,',
    ),
  );
  expect(problems).toEqual([
    'sheet.csv:3:3: Dead "several" is not a number such as 12, 1,234, 4+ or 4-6; say what it means under words: in map.yaml',
    'sheet.csv:4:1: Day "Eid 2024" is not a date such as 2024-03-31, 31/03/2024, 12-14 March 2024, March 2024 or 2024; say what it means under values: of the column in map.yaml',
    'sheet.csv:5:1: Day "unknown" is no date',
    'sheet.csv:6:1: Day is empty',
  ]);
});

describe('day and month', () => {
  const dates = (...days: readonly string[]) => lines(header, ...days.map((day) => `${day},Homs,1,0,`));

  test('are told by the whole column, also for the rows before', async () => {
    expect(await rowsOf(map, dates('03/04/2024', '05/04/2024', '04/13/2024'))).toEqual(
      ['2024-03-04', '2024-05-04', '2024-04-13'].map((day) => `${day} admin1=Homs country=Syria killed=1`),
    );
  });

  test('need not be told where every date reads the same either way', async () => {
    expect(await rowsOf(map, dates('04/04/2024', '2024-03-05'))).toHaveLength(2);
    expect((await readSheet(map, dates('04/04/2024'))).provenance.caveats).toEqual([]);
  });

  test('are refused with both readings where the column tells nothing', async () => {
    expect(await faultsOf(map, dates('2024-01-02', '03/04/2024', '05/04/2024'))).toEqual([
      'sheet.csv:3:1: Day "03/04/2024" is 3 April 2024 or 4 March 2024, and no date of the column shows which; state order: day-first or order: month-first under dates: in map.yaml',
    ]);
  });

  test('are refused where the column tells both', async () => {
    expect(await faultsOf(map, dates('13/04/2024', '03/04/2024', '04/14/2024'))).toEqual([
      'sheet.csv:4:1: Day "04/14/2024" has the month first, but "13/04/2024" on line 2 the day: dates in between can be read either way; write them as 2024-03-31',
    ]);
  });

  test('are told by the mapping; a date of the other kind is then set aside', async () => {
    const stated = `${map}dates: {order: month-first}\n`;
    const { table, problems } = await readSheet(stated, dates('03/04/2024', '13/04/2024'));
    expect(table.length).toBe(1);
    expect(problems[0]).toContain(
      'sheet.csv:3:1: Day "13/04/2024" is not a date such as 2024-03-31, 03/31/2024',
    );
  });

  test('are told file by file, and column by column', async () => {
    const two = lines('columns: {From: date_start, To: date_end, Dead: killed}');
    expect(
      await rowsOf(
        two,
        'From,To,Dead\n03/04/2024,04/14/2024,1\n13/04/2024,04/13/2024,2\n',
        'From,To,Dead\n01/13/2024,14/01/2024,1\n',
      ),
    ).toEqual(['2024-04-03..2024-04-14 killed=1', '2024-04-13 killed=2', '2024-01-13..2024-01-14 killed=1']);
    expect(await faultsOf(two, 'From,To,Dead\n03/04/2024,14/04/2024,1\n')).toHaveLength(1);
  });

  test('hold back no row for good: every row is read or set aside, in the order of the file', async () => {
    const { table, problems } = await readSheet(
      map,
      lines(
        header,
        '03/04/2024,a,1,0,',
        'x,b,1,0,',
        '05/04/2024,c',
        '06/04/2024,d,1,0,',
        '13/04/2024,e,1,0,',
      ),
    );
    expect([...table.line]).toEqual([2, 5, 6]);
    expect(problems.map((problem) => problem.split(':')[1])).toEqual(['3', '4']);
  });
});

describe('victim types', () => {
  test('stand in a column of their own', async () => {
    const typed = lines(
      'columns: {Day: date, Dead: killed, Who: {field: victim_type, values: {Civ: civilians}}}',
    );
    expect(
      await rowsOf(
        typed,
        'Day,Dead,Who\n2024-03-01,4,civ\n2024-03-02,2+,soldiers\n2024-03-03,3,\n2024-03-04,?,soldiers\n',
      ),
    ).toEqual([
      '2024-03-01 killed=4 civilians=4',
      '2024-03-02 killed=≥2 soldiers=≥2',
      '2024-03-03 killed=3',
      '2024-03-04 killed=? soldiers=?',
    ]);
  });

  test('of one file are no unknown types of another, as both could state each', async () => {
    const typed = lines('columns: {Day: date, Dead: killed, Who: victim_type}');
    expect(
      await rowsOf(typed, 'Day,Dead,Who\n2024-03-01,4,civilians\n', 'Day,Dead,Who\n2024-03-02,2,soldiers\n'),
    ).toEqual(['2024-03-01 killed=4 civilians=4', '2024-03-02 killed=2 soldiers=2']);
  });

  test('of several columns are added up where they mean one', async () => {
    const merged = lines(
      'columns: {Day: date, Men: killed_civilians, Children: killed_civilians, Army: killed_soldiers}',
    );
    const sheet = 'Day,Men,Children,Army\n2024-03-01,4,2,1\n2024-03-02,3,,0\n';
    expect(await rowsOf(merged, sheet)).toEqual([
      '2024-03-01 killed=7 civilians=4 civilians=2 soldiers=1',
      '2024-03-02 killed=≥3 civilians=3 civilians=?',
    ]);
  });
});

test('a minimum is no less than its parts, and leaves open what the others are', async () => {
  const both = lines('columns: {Day: date, Dead: killed, Army: killed_soldiers, Civ: killed_civilians}');
  const sheet =
    'Day,Dead,Army,Civ\n2024-03-01,4+,5,\n2024-03-02,4+,4,\n2024-03-03,4,4+,\n2024-03-04,9+,2,3+\n';
  expect(await rowsOf(both, sheet)).toEqual([
    '2024-03-01 killed=≥5 soldiers=5 civilians=?',
    '2024-03-02 killed=≥4 soldiers=4 civilians=?',
    '2024-03-03 killed=4 soldiers=4',
    '2024-03-04 killed=≥9 soldiers=2 civilians=≥3',
  ]);
});

test('a precision in the words of the sheet widens its date', async () => {
  const coarse = lines('columns: {Day: date, How: {field: date_precision, values: {approx. month: month}}}');
  expect(await rowsOf(coarse, 'Day,How\n2024-03-05,Approx. month\n')).toEqual([
    '2024-03-01..2024-03-31 date_precision=month',
  ]);
});

test('tallies are read by period, with counts of incidents and points of a sheet in any digits', async () => {
  const tallies = lines(
    'rows: tallies',
    'columns: {Month: period, Attacks: incidents, Soldiers: killed_soldiers}',
  );
  const { table, problems } = await readSheet(
    tallies,
    'Month,Attacks,Soldiers\nMarch 2024,٦٩,84\nApr 2024,"1,038",\nMay 2024,4+,1\n',
  );
  expect([...table.weight]).toEqual([69, 1038]);
  expect([...(table.measures.get('killed')?.best ?? [])]).toEqual([84, Number.NaN]);
  expect(problems).toEqual(['sheet.csv:4:2: Attacks "4+" is not one number, which is wanted here']);
  const points = lines('columns: {Day: date, Y: latitude, X: longitude}');
  expect([...((await readSheet(points, 'Day,Y,X\n2024-03-01,٣٤.٥,38.3\n')).table.latitude ?? [])]).toEqual([
    34.5,
  ]);
});
