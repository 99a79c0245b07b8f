import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { TextFields } from '../../src/fields/text-fields.js';
import { readMapping } from '../../src/mapping/read-mapping.js';
import { fieldNamed } from '../../src/mapping/sketch/field-named.js';
import { SheetSample } from '../../src/mapping/sketch/sheet-sample.js';
import { sketchColumns } from '../../src/mapping/sketch/sketch-columns.js';
import { writeMapping } from '../../src/mapping/sketch/write-mapping.js';
import { rowsOf } from './read-sheet.js';

function sample(header: readonly string[], rows: readonly (readonly string[])[]): SheetSample {
  const sheet = new SheetSample('sheet.csv');
  const fields = new TextFields();
  sheet.header(header);
  for (const [index, row] of rows.entries()) sheet.row(fields.of(row), index + 2);
  return sheet;
}

const cells = (text: string) => text.split('|');

function sketch(header: string, ...rows: readonly string[]): string[] {
  const sheet = sample(cells(header), rows.map(cells));
  return writeMapping(sheet, sketchColumns(sheet)).split('\n');
}

test.each([
  ['Date', 'date'],
  ['EVENT_DATE', 'date'],
  ['Governorate', 'admin1'],
  ['المحافظة', 'admin1'],
  ['Killed', 'killed'],
  ['Total killed', 'killed'],
  ['# of deaths', 'killed'],
  ['Fatalities (best estimate)', 'killed'],
  ['Civilians killed', 'killed_civilians'],
  ['killed - SAA soldiers', 'killed_saa_soldiers'],
  ['Deaths (min)', 'killed_low'],
  ['Civilian deaths max', 'killed_civilian_high'],
  ['Injured', 'wounded'],
  ['Killed/wounded', undefined],
  ['Editor', undefined],
  ['', undefined],
])('fieldNamed(%s) is %s', (name, field) => {
  expect(fieldNamed(name)).toBe(field);
});

describe('writeMapping(sample, sketch)', () => {
  test('names what the columns mean, and shows those that it can not tell', () => {
    const lines = sketch('Date|Killed|Civilians|Editor', '13/04/2024|4|1|AB', '14/04/2024|5||CD');
    expect(lines).toContain('  Date: date');
    expect(lines).toContain('  Killed: killed');
    expect(lines).toContain('  # Civilians: killed_civilians   # killed or wounded?   # as "1"');
    expect(lines).toContain('  # Editor: ?   # as "AB", "CD"');
    expect(lines).toContain(
      '# coverage: 2024-04-13..2024-04-14   # its first and last date; the days that it covers may be more',
    );
  });

  test('states the order of day and month that the dates show, and asks where they show none', () => {
    expect(sketch('Date', '03/04/2024', '04/13/2024')).toContain(
      '  Date: {field: date, order: month-first}   # month-first, as "04/13/2024" (line 3) shows',
    );
    expect(sketch('Date', '03/04/2024')).toContain(
      '  Date: date   # day and month can\'t be told: "03/04/2024" (line 2) is 3 April 2024 or 4 March 2024; the sheet is refused until order: day-first or order: month-first is stated',
    );
    expect(sketch('Date', '13/04/2024', '04/13/2024', '01/02/2024')).toContain(
      '  Date: date   # day and month can\'t be told: "13/04/2024" (line 2) has the day first, "04/13/2024" (line 3) the month; the sheet is refused until they are alike',
    );
  });

  test('lists what is no date and no number, with how to say what it means', () => {
    const lines = sketch('Date|Killed', '2024-03-01|4', 'Eid 2024|dozens', '2024-03-02|5+', '2024-03-03|n/a');
    expect(lines).toContain('    # no dates: "Eid 2024" (line 3); say what each means, as');
    expect(lines).toContain('    #   {field: date, values: {"Eid 2024": 2024-03-01..2024-03-10}}');
    expect(lines).toContain('#     "dozens": unknown');
    expect(lines.filter((line) => line.startsWith('#     '))).toHaveLength(1);
  });

  test('takes two digits of a year for this century, and asks where that lies far ahead', () => {
    expect(sketch('Date', '13/04/24')).toContain(
      'dates: {century: 2000}   # years of two digits are taken for 20..',
    );
    expect(sketch('Date', '13/04/97')).toContain(
      '# dates: {century: 1900}   # years of two digits: of which century?',
    );
  });

  test('finds dates by their values, where no name tells', () => {
    expect(sketch('Quand|Killed', '2024-03-01|4')).toContain('  Quand: date');
    expect(sketch('Nr|Killed', '2024|4')).toContain(
      '# No column looks like a date: name it under columns: before this can be used.',
    );
  });

  test('tells sums of periods from incidents, and asks where it can not', () => {
    expect(sketch('Month|Attacks|Killed', 'March 2024|69|128')).toContain('  Month: period');
    const lines = sketch('Month|Killed', 'March 2024|128');
    expect(lines).toContain('  Month: date');
    expect(sketch('Month|Date|Killed', 'March 2024|2024-03-01|4')).toContain(
      '  # Month: ?   # as "March 2024"',
    );
    expect(lines).toContain(
      '# rows: tallies   # if each row is the sum of a month or the like, with date: as period:',
    );
  });

  test('leaves to the user what repeats, what lacks its other half, and what is no number', () => {
    const lines = sketch(
      'Date|Id|Place|Location|Lat|Wounded|Victims|Day',
      '2024-03-01|7|a|b|34|many|Ali|2024-03-01',
      '2024-03-02|7|a|b|34|few|Omar|2024-03-01',
    );
    expect(lines.filter((line) => line.startsWith('  #')).slice(1)).toEqual([
      '  # Id: id   # stands in several rows, so it is no id of an incident   # as "7"',
      '  # Location: place   # "Place" is taken for it already   # as "b"',
      '  # Lat: latitude   # without a longitude   # as "34"',
      '  # Wounded: wounded   # most of its values are no numbers   # as "many", "few"',
      '  # Victims: victim_type   # names of victims, or their type?   # as "Ali", "Omar"',
      '  # Day: date   # "Date" is taken for it already   # as "2024-03-01"',
    ]);
  });

  test('says of a layout of the tool that it needs no mapping', () => {
    const ucdp =
      'id|type_of_violence|side_a|side_b|date_start|date_end|deaths_a|deaths_b|deaths_civilians|deaths_unknown|low|best|high';
    expect(sketch(ucdp)).toContain(
      '# Its columns are those of the layout ucdp-ged, which is read without a mapping.',
    );
  });
});

const word = fc.oneof(
  fc.constantFrom(
    'Date',
    'When',
    'Killed',
    'Civilians killed',
    'Id',
    'Lat',
    'Lon',
    'Victims',
    'Attacks',
    'Month',
    'true',
    '',
    '# a: b',
    '- x',
    '"q"',
    'a\nb',
    '\x1b[31m',
    '\u202e',
    '{',
    '*',
    '1',
  ),
  fc.string({ maxLength: 6 }),
);
const value = fc.oneof(
  fc.constantFrom(
    '',
    '2024-03-01',
    '13/04/2024',
    '03/04/2024',
    'March 2024',
    '4',
    '4+',
    'dozens',
    '-',
    '34.5',
    'a # b: c',
    '\x1b[0m',
    '1/1/24',
  ),
  fc.string({ maxLength: 6 }),
);

test('a first mapping is a mapping, or says that it lacks a date, and steers no terminal', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 6, selector: (name) => name.trim().toLowerCase() }),
      fc.array(fc.array(value, { minLength: 6, maxLength: 6 }), { maxLength: 5 }),
      (header, rows) => {
        const sheet = sample(header, rows);
        const text = writeMapping(sheet, sketchColumns(sheet));
        expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
        if (text.includes('# No column looks like a date')) return;
        const mapping = readMapping(text, 'map.yaml');
        const names = header.map((name) => name.trim().toLowerCase());
        for (const key of mapping.columns.keys()) expect(names).toContain(key);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a first mapping reads the sheet that it was made for, as it stands', async () => {
  const csv =
    'Date,Governorate,Killed,Civilians killed\n03/04/2024,Homs,4,1\n13/04/2024,Hama,4+,?\nMarch 2024,Homs,4-6,\n';
  const [header, ...rows] = csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const sheet = sample(header, rows);
  expect(await rowsOf(writeMapping(sheet, sketchColumns(sheet)), csv)).toEqual([
    '2024-04-03 admin1=Homs killed=4 civilians=1',
    '2024-04-13 admin1=Hama killed=≥4 civilians=?',
    '2024-03-01..2024-03-31 admin1=Homs killed=4<?<6 civilians=?',
  ]);
  await expect(rowsOf('columns: {}\n', csv)).rejects.toThrow(InputError);
});
