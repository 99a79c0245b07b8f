import { forAudience } from './audience.js';
import { dataValue } from './format-value.js';
import type { Report, Table, Value } from './report.js';
import { escapeCharacter } from './visible.js';

/** The rows of the report's tables as RFC 4180, with line feeds; the last column names the figures that are minima. */
export function renderCsv(report: Report): string {
  const tables = dataTables(report);
  const keys = sharedKeys(tables);
  const rows = tables.flatMap((table) => table.rows.map((row) => [...row, minima(keys, row)]));
  return [[...keys, 'at_least'], ...rows].map((row) => `${csvLine(row)}\n`).join('');
}

function dataTables(report: Report): Table[] {
  return report.blocks.flatMap((block) => (block.kind === 'table' ? (forAudience(block, 'data') ?? []) : []));
}

function sharedKeys(tables: readonly Table[]): string[] {
  const [keys, ...others] = tables.map((table) => table.columns.map((column) => column.key));
  if (keys === undefined) throw new Error('a report without a table has no CSV');
  if (others.every((other) => JSON.stringify(other) === JSON.stringify(keys))) return keys;
  throw new Error('tables with different columns have no common CSV');
}

/** The keys of the figures in which something is missing, with blanks between. */
function minima(keys: readonly string[], row: readonly Value[]): string {
  return keys.filter((_, index) => typeof row[index] === 'object' && row[index] !== null).join(' ');
}

/** A lone empty field is quoted, since many readers skip empty lines. */
function csvLine(row: readonly Value[]): string {
  return row.map(csvField).join(',') || '""';
}

function csvField(value: Value): string {
  const text = dataValue(typeof value === 'string' ? harmless(value) : value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const formulaStart = /^[=+\-@\t\r]/;
const terminalControls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** Nothing that a spreadsheet would run as a formula, or a terminal obey. */
function harmless(text: string): string {
  return text.replace(formulaStart, "'$&").replace(terminalControls, escapeCharacter);
}
