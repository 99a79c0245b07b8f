import { forAudience } from './audience.js';
import { dataValue } from './format-value.js';
import type { Report, Table, Value } from './report.js';
import { escapeCharacter } from './visible.js';

/**
 * The rows of the report's tables as RFC 4180, with line feeds. Where there are counts, a last column `at_least` names
 * those in which something is missing.
 */
export function renderCsv(report: Report): string {
  const tables = dataTables(report).map(withMinima);
  const keys = sharedKeys(tables);
  const rows = tables.flatMap((table) => table.rows);
  return [keys, ...rows].map((row) => `${csvLine(row)}\n`).join('');
}

function withMinima(table: Table): Table {
  const { columns, rows } = table;
  if (!columns.some(({ kind }) => kind === 'count')) return table;
  const minima = (row: readonly Value[]) =>
    columns.filter((_, index) => isAtLeast(row[index])).map(({ key }) => key);
  return {
    ...table,
    columns: [...columns, { key: 'at_least', label: 'at least', kind: 'text' }],
    rows: rows.map((row) => [...row, minima(row).join(' ')]),
  };
}

const isAtLeast = (value: Value): boolean => typeof value === 'object' && value !== null;

function dataTables(report: Report): Table[] {
  return report.blocks.flatMap((block) => (block.kind === 'table' ? (forAudience(block, 'data') ?? []) : []));
}

function sharedKeys(tables: readonly Table[]): string[] {
  const [keys, ...others] = tables.map((table) => table.columns.map((column) => column.key));
  if (keys === undefined) throw new Error('a report without a table has no CSV');
  if (others.every((other) => JSON.stringify(other) === JSON.stringify(keys))) return keys;
  throw new Error('tables with different columns have no common CSV');
}

/** Rows as they stand, for a program to read back: nothing in them is made harmless. */
export const renderRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');

/** A lone empty field is quoted, since many readers skip empty lines. */
function csvLine(row: readonly Value[]): string {
  return row.map(csvField).join(',') || '""';
}

function csvField(value: Value): string {
  return quoted(dataValue(typeof value === 'string' ? harmless(value) : value));
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const formulaStart = /^[=+\-@\t\r]/;
const terminalControls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** Nothing that a spreadsheet would run as a formula, or a terminal obey. */
function harmless(text: string): string {
  return text.replace(formulaStart, "'$&").replace(terminalControls, escapeCharacter);
}
