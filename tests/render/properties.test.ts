import { stripVTControlCharacters } from 'node:util';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { renderCsv } from '../../src/render/csv.js';
import { dataValue } from '../../src/render/format-value.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import type { Report, Value } from '../../src/render/report.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { report, table } from './arbitrary-report.js';

const width = fc.integer({ min: 40, max: 200 });
const controls = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067]/;

test('no line of a terminal report is wider than the terminal, or ends in blanks', () => {
  fc.assert(
    fc.property(report, width, fc.boolean(), (report, width, colour) => {
      const lines = renderTerminal(report, { width, colour }).split('\n');
      expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
      expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
    }),
  );
});

test('colour adds SGR codes and nothing else', () => {
  fc.assert(
    fc.property(report, fc.option(width, { nil: undefined }), (report, width) => {
      const plain = renderTerminal(report, { width, colour: false });
      const coloured = renderTerminal(report, { width, colour: true });
      expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(plain);
      expect(stripVTControlCharacters(plain)).toBe(plain);
    }),
  );
});

test('no control character but the line feed is in any text for people', () => {
  fc.assert(
    fc.property(report, fc.option(width, { nil: undefined }), (report, width) => {
      for (const text of [renderTerminal(report, { width, colour: false }), renderMarkdown(report)]) {
        expect(text).not.toMatch(controls);
        expect(text).toMatch(/[^\n]\n$|^\n$/);
      }
    }),
  );
});

test('without a width a table has one line a row', () => {
  fc.assert(
    fc.property(table, ({ kind, columns, rows }) => {
      const block = { kind, columns, rows, footer: [['total']] };
      const lines = renderTerminal({ title: '', blocks: [block], notes: [] }, { colour: false })
        .trimEnd()
        .split('\n');
      const rules = rows.length > 0 ? 2 : 1;
      expect(lines).toHaveLength(1 + rows.length + 1 + rules);
    }),
  );
});

test('every row of a Markdown table has the same cells', () => {
  fc.assert(
    fc.property(table, (table) => {
      const lines = renderMarkdown({ title: '', blocks: [{ ...table, heading: '' }], notes: [] }).split('\n');
      const rows = lines.filter((line) => line.startsWith('|'));
      const cells = rows.map((row) => row.replace(/\\./g, '').split('|').length - 2);
      expect(cells).toEqual(
        Array(2 + table.rows.length + (table.footer ?? []).length).fill(table.columns.length),
      );
    }),
  );
});

test('CSV read back is the raw values', () => {
  fc.assert(
    fc.property(table, ({ columns, rows }) => {
      const csv = renderCsv({ title: '', blocks: [{ kind: 'table', columns, rows }], notes: [] });
      const expected = [columns.map(({ key }) => key), ...rows.map((row) => row.map(readBack))];
      const read: string[][] = parse(csv, { record_delimiter: '\n' });
      expect(read.map((row) => row.slice(0, columns.length))).toEqual(expected);
    }),
  );
});

/** Formulas have an apostrophe before them, control characters are shown. */
function readBack(value: Value): string {
  if (typeof value !== 'string') return dataValue(value);
  const shown = value.replace(
    /[^\P{Cc}\t\n\r]/gu,
    (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return /^[=+\-@\t\r]/.test(value) ? `'${shown}` : shown;
}

const asciiOnly = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/[^\x20-\x7e]/g, '?');
  if (Array.isArray(value)) return value.map(asciiOnly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asciiOnly(item)]));
};

test('ASCII text stays ASCII: no sign of tables, charts and figures lies beyond it', () => {
  fc.assert(
    fc.property(report, fc.option(width, { nil: undefined }), (report, width) => {
      const text = renderTerminal(asciiOnly(report) as Report, { width, colour: false, ascii: true });
      expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    }),
  );
});
