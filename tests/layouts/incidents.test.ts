import { expect, test } from 'vitest';
import { type DayRange, formatDay } from '../../src/calendar/day.js';
import { OPEN_END, OPEN_START } from '../../src/incidents/incident-table.js';
import { FieldError } from '../../src/layouts/field-error.js';
import { incidents } from '../../src/layouts/incidents.js';
import { openLayout, typesOf } from './open-row.js';

const open = (header: string) => openLayout(incidents, header.split(','));
const read = (header: string, row: string) => open(header).read(row.split(','));

const days = ({ start, end }: DayRange) =>
  [start, end].map((day) => (day === OPEN_START || day === OPEN_END ? 'open' : formatDay(day))).join('..');

function fault(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof FieldError) return `${error.column}: ${error.message}`;
    throw error;
  }
  return 'none';
}

const faultOf = (header: string, row: string) => fault(() => read(header, row));

test('read(row) keeps unknown apart from zero, and low and high with their best', () => {
  const header = 'date,killed_total,killed_low,killed_high,killed_civilians,killed_civilians_high,wounded';
  const { totals, parts } = read(header, '2024-03-31,7,5,9,0,2,');
  expect(totals.killed).toEqual({ low: 5, best: 7, high: 9 });
  expect(totals.wounded.best).toBeNaN();
  expect(parts).toEqual([{ measure: 'killed', victimType: 'civilians', side: '', low: 0, best: 0, high: 2 }]);
});

test('read(row) reads Arabic and Persian digits', () => {
  const { start, totals, latitude } = read('date,killed,latitude,longitude', '٢٠٢٤-٠٣-٣١,۱۲,٣٤.٥,38');
  expect([formatDay(start), totals.killed.best, latitude]).toEqual(['2024-03-31', 12, 34.5]);
});

test('read(row) keeps low and high where best is unknown', () => {
  expect(read('date,killed_low,killed_high', '2024-03-31,5,9').totals.killed).toEqual({
    low: 5,
    best: Number.NaN,
    high: 9,
  });
});

test('read(row) joins bounds of the total to the sum of its parts, if all are known', () => {
  const header = 'date,killed_low,killed_soldiers,killed_civilians';
  expect(read(header, '2024-03-31,2,3,4').totals.killed).toEqual({ low: 2, best: 7, high: 7 });
  expect(read(header, '2024-03-31,2,3,').totals.killed.best).toBeNaN();
});

test('read(row) takes types not stated for zero where the stated ones make up the whole total', () => {
  const killed = (row: string) =>
    read('date,killed_total,killed_soldiers,killed_civilians', row).parts.map(({ best }) => best);
  expect(killed('2024-03-31,6,6,')).toEqual([6, 0]);
  expect(killed('2024-03-31,0,,')).toEqual([0, 0]);
  expect(killed('2024-03-31,7,6,')).toEqual([6, Number.NaN]);
  expect(killed('2024-03-31,7,,')).toEqual([Number.NaN, Number.NaN]);
  expect(killed('2024-03-31,,6,')).toEqual([6, Number.NaN]);
});

test('read(row) leaves types unknown where only the best figures make up the total', () => {
  const { parts } = read(
    'date,killed_total,killed_high,killed_soldiers,killed_civilians',
    '2024-03-31,6,9,6,',
  );
  expect(parts[1].best).toBeNaN();
});

test('read(row) reads header names trimmed, in any case, and types with spaces for underscores', () => {
  const { draft, unusedColumns } = open(
    ' Date ,Governorate,KILLED_pro_government_fighters,fatalities,colour,',
  );
  expect(typesOf(draft)).toEqual({ killed: ['pro government fighters'] });
  expect(draft.texts.map(({ field }) => field)).toEqual(['admin1']);
  expect(draft.hasPoint).toBe(false);
  expect(unusedColumns).toEqual(['colour', 'column 6']);
});

test.each([
  ['date', '2024-03-31', '2024-03-31..2024-03-31'],
  ['date', '2024-03', '2024-03-01..2024-03-31'],
  ['date', '2024', '2024-01-01..2024-12-31'],
  ['date_start', '2024-03-31', '2024-03-31..2024-03-31'],
  ['date,date_end', '2024-03-31,', '2024-03-31..2024-03-31'],
  ['date_start,date_end', '2024-03-30,2024-04-02', '2024-03-30..2024-04-02'],
  ['date_start,date_end', ',2024-04-02', 'open..2024-04-02'],
  ['date_start,date_end', '2024-04-02,', '2024-04-02..open'],
  ['date,date_precision', '2024-02-10,month', '2024-02-01..2024-02-29'],
  ['date,date_precision', '2024-03-31,week', '2024-03-25..2024-03-31'],
  ['date,date_precision', '2024-03-31,approx', '2024-03-31..2024-03-31'],
  ['date_start,date_end,date_precision', '2024-03-05,2024-03-20,month', '2024-03-05..2024-03-20'],
])('read(row) with %s = %s covers %s', (header, row, range) => {
  expect(days(read(header, row))).toBe(range);
});

test.each([
  ['date,killed', '2024-03-31,4+', '2: killed "4+" is not a whole number'],
  ['date,killed', '2024-03-31,-4', '2: killed "-4" is below zero'],
  ['date,killed', '2024-03-31,1.5', '2: killed "1.5" is not a whole number'],
  [
    'date,killed',
    '2024-03-31,99999999999999999999',
    '2: killed "99999999999999999999" is too large to be counted',
  ],
  [
    'date',
    '2024-02-30',
    '1: date "2024-02-30" is not a date such as 2024-03-31, 2024-03 or 2024; a range goes into date_start and date_end',
  ],
  ['date', '', '1: date is empty'],
  ['date_start,date_end', ',', '1: date_start and date_end are empty'],
  [
    'date_start,date_end',
    '2024-03-05,2024-03-04',
    '2: date_end "2024-03-04" is before date_start 2024-03-05',
  ],
  [
    'date,latitude,longitude',
    '2024-03-31,91,0',
    '2: latitude "91" is not a number of degrees from -90 to 90',
  ],
  [
    'date,killed,Killed',
    '2024-03-31,1,1',
    '3: column "Killed" stands twice in the header; rename or remove one',
  ],
  [
    'date,killed,killed_total',
    '2024-03-31,1,1',
    '3: columns "killed" and "killed_total" mean the same; rename or remove one',
  ],
  [
    'date,date_start',
    '2024-03-31,',
    '2: columns "date" and "date_start" mean the same; rename or remove one',
  ],
])('%s with %s is refused: %s', (header, row, message) => {
  expect(faultOf(header, row)).toBe(message);
});

test('names that objects have by themselves are columns and victim types like any other', () => {
  const file = open('date,__proto__,constructor,killed_constructor,killed___proto__');
  expect(file.unusedColumns).toEqual(['__proto__', 'constructor']);
  expect(typesOf(file.draft).killed).toEqual(['constructor', 'proto']);
  expect(file.read(['2024-03-31', 'a', 'b', '1', '2']).parts.map(({ best }) => best)).toEqual([1, 2]);
});

test('read(row) doubts an unknown code of its own row alone', () => {
  const file = open('date,date_precision');
  const rows = ['2024-03-31,day', '2024-03-31,dya', '2024-03-31,'].map((row) => file.read(row.split(',')));
  expect(rows.map(({ doubts }) => doubts.map(({ value }) => value))).toEqual([[], ['dya'], []]);
});
