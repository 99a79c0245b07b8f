import { expect, test } from 'vitest';
import { faultsOf } from './read-sheet.js';

const sheet = 'Day,Dead\n2024-03-01,4\n';
const faults = (...lines: readonly string[]) => faultsOf(`${lines.join('\n')}\n`, sheet);

test('a mapping names each column of the file that it means', async () => {
  expect(await faults('columns:', '  Day: date', '  Kiled: killed')).toEqual([
    'map.yaml:3:3: Kiled: sheet.csv has no such column; it has Day, Dead',
  ]);
  expect(await faults('columns: {day: date, " DEAD ": killed}')).toEqual([]);
});

test.each([
  [
    'columns: {Day: date, Dead: deaths}',
    /^map\.yaml:1:22: Dead: "deaths" is no field; the fields of incidents are date, date_start, .*; leave out a column that is not to be read$/,
  ],
  ['columns: {Day: date, Dead: {field: killed, vlaues: {}}}', /^map\.yaml:1:44: vlaues: no such field$/],
  ['columns: {Day: date, Dead: {values: {}}}', /^map\.yaml:1:22: field: is missing$/],
  ['columns: {Day: date, Dead: [killed]}', /^map\.yaml:1:22: Dead: /],
  ['columns: {Dead: killed}', /^map\.yaml:1:1: columns: no column is date or date_start or date_end$/],
  ['{}', /^map\.yaml:1:1: columns: is missing$/],
  ['columns: {Day: date, day: killed}', /^map\.yaml:1:22: day: is the same column as Day$/],
  [
    'columns: {Day: date, Dead: date}',
    /^map\.yaml:1:22: Dead: Day is date already; only columns of one victim type are added up$/,
  ],
  [
    'columns: {Day: date, Dead: killed, X: latitude}',
    /^map\.yaml:1:1: columns: latitude and longitude go together$/,
  ],
  [
    'columns: {Day: date, Dead: killed, X: date_start}',
    /^map\.yaml:1:1: columns: date and date_start mean the same; name one of them$/,
  ],
  [
    'columns: {Day: date, Dead: killed_soldiers, X: victim_type}',
    /^map\.yaml:1:1: columns: victim_type names the type of every figure/,
  ],
  ['columns: {Day: date, X: victim_type}', /^map\.yaml:1:1: columns: victim_type needs a column of figures/],
  [
    'columns: {Day: date, Dead: {field: killed, order: day-first}}',
    /^map\.yaml:1:44: order: goes with dates only$/,
  ],
  [
    'columns: {Day: {field: date, values: {Eid: soon}}}',
    /^map\.yaml:1:39: Eid: "soon" is no date, as 2024-03-05 or March 2024$/,
  ],
  [
    'columns: {Day: date, Dead: {field: killed, values: {few: some}}}',
    /^map\.yaml:1:53: few: "some" is no number, as 12, 4\+ or 4-6$/,
  ],
  ['{columns: {Day: date}, numbers: {words: {few: some}}}', /^map\.yaml:1:42: few: "some" is no number/],
  ['{columns: {Day: date}, numbers: {thousands: x}}', /^map\.yaml:1:34: thousands: /],
  ['{columns: {Day: date}, dates: {order: dmy}}', /^map\.yaml:1:32: order: /],
  ['{columns: {Day: date}, dates: {century: 24}}', /^map\.yaml:1:32: century: /],
  [
    '{columns: {Day: date}, constants: {killed: 3}}',
    /^map\.yaml:1:36: killed: is no text of incidents, such as country or perpetrator$/,
  ],
  [
    '{columns: {Day: date, Dead: place}, constants: {place: Homs}}',
    /^map\.yaml:1:49: place: stands in the column Dead already$/,
  ],
  [
    '{columns: {Day: date}, coverage: spring}',
    /^map\.yaml:1:24: coverage: "spring" is not a range such as 2018-01\.\.2024-06$/,
  ],
  [
    '{rows: tallies, columns: {Day: date}}',
    /^map\.yaml:1:27: Day: "date" is no field; the fields of tallies are period, incidents, /,
  ],
  [
    '{rows: tallies, columns: {Day: period}}',
    /^map\.yaml:1:17: columns: no column is incidents or a toll such as killed$/,
  ],
  ['columns: [', /^map\.yaml:1:\d+: /],
])('%s is refused where it stands', async (mapping, message) => {
  expect((await faultsOf(mapping, sheet))[0]).toMatch(message);
});

test('two digits of a year are added to the century, once it is stated', async () => {
  const mapping = 'columns: {Day: date, Dead: killed}\n';
  expect(await faultsOf(mapping, 'Day,Dead\n13/03/24,4\n')).toEqual([
    'sheet.csv:2:1: Day "13/03/24" may have a year of two digits; state century: 2000 under dates: in map.yaml',
  ]);
  expect(await faultsOf(`${mapping}dates: {century: 2000}\n`, 'Day,Dead\n13/03/24,4\n')).toEqual([]);
});
