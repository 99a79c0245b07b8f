import { expect, test } from 'vitest';
import { renderCsv } from '../../src/render/csv.js';
import type { Report, Table, Value } from '../../src/render/report.js';

const months: Table = {
  kind: 'table',
  columns: [
    { key: 'month', label: 'month', kind: 'text' },
    { key: 'killed', label: 'killed', kind: 'count' },
  ],
  rows: [['2024-03', 1398]],
};

function report(...blocks: Report['blocks']): Report {
  return { title: 'Months', blocks, notes: ['a note'] };
}

function field(value: Value): string {
  const column = { key: 'key', label: 'label', kind: 'text' } as const;
  return renderCsv(report({ ...months, columns: [column], rows: [[value]] })).slice('key\n'.length, -1);
}

test('renderCsv(report) writes keys and raw values, and names the minima', () => {
  const rows = [...months.rows, ['2024-04', { atLeast: 27 }], ['2024-05', null], ['2024-06', -0.125]];
  expect(renderCsv(report({ ...months, rows }))).toBe(
    'month,killed,at_least\n2024-03,1398,\n2024-04,27,killed\n2024-05,,\n2024-06,-0.125,\n',
  );
});

test('renderCsv(report) leaves out the footer, and what is for people only', () => {
  const [month, killed] = months.columns;
  const columns = [month, { ...killed, only: 'people' }] as Table['columns'];
  const table: Table = { ...months, columns, footer: [['total', 3]] };
  expect(renderCsv(report(table, { ...months, only: 'people' }))).toBe('month\n2024-03\n');
});

test('renderCsv(report) joins tables of equal columns', () => {
  const data: Table = { ...months, rows: [['2024-04', 2]], only: 'data' };
  expect(renderCsv(report(months, data))).toBe('month,killed,at_least\n2024-03,1398,\n2024-04,2,\n');
});

test('renderCsv(report) refuses tables of different columns, or none', () => {
  const other: Table = { ...months, columns: months.columns.slice(0, 1) };
  expect(() => renderCsv(report(months, other))).toThrow('tables with different columns have no common CSV');
  expect(() => renderCsv(report())).toThrow('a report without a table has no CSV');
});

test.each([
  ['a comma', 'Homs, Hama', '"Homs, Hama"'],
  ['a quote', 'the "desert"', '"the ""desert"""'],
  ['a line break', 'one\ntwo', '"one\ntwo"'],
  ['a lone empty field', null, '""'],
])('renderCsv(report) quotes %s', (_, value, text) => {
  expect(field(value)).toBe(text);
});

test.each(['=1+1', '+1', '-1', '@sum', '\ttab'])(
  'renderCsv(report) keeps a spreadsheet from running %j',
  (text) => {
    expect(field(text)).toBe(`'${text}`);
  },
);

test('renderCsv(report) leaves negative numbers as numbers', () => {
  expect(field(-1)).toBe('-1');
});

test('renderCsv(report) lets no escape sequence through', () => {
  expect(field('\x1b[2J')).toBe('\\x1b[2J');
});
