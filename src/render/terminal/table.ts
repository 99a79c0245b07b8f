import { forAudience } from '../audience.js';
import type { Table } from '../report.js';
import { bandsOf } from './bands.js';
import { columnNeeds } from './column-needs.js';
import { fitColumns } from './fit-columns.js';
import { drawGrid, type GridRow } from './grid.js';
import { isolate } from './isolate.js';
import type { Page } from './page.js';
import { prose } from './prose.js';
import { drawRecords } from './records.js';
import { type TextTable, textTable } from './text-table.js';
import { wrapText } from './wrap.js';

/** Rows that are more are not told one below the other, but in bands of columns. */
const MOST_RECORDS = 8;

/** A table without vertical lines; where it would be wider than the page, records or bands. */
export function renderTable(block: Table, page: Page): string[] {
  const table = forAudience(block, 'people');
  if (table === undefined || table.columns.length === 0) return [];
  return [...prose(table.heading ?? '', page).map(page.strong), ...draw(textTable(table, page.ascii), page)];
}

function draw(text: TextTable, page: Page): string[] {
  const needs = columnNeeds(text);
  const widths = fitColumns(needs, page.width);
  if (widths) return drawTable(text, widths, page);
  const bands = text.rows.length > MOST_RECORDS ? bandsOf(needs, page.width) : undefined;
  if (!bands) return drawRecords(text, page);
  return bands.flatMap((band, index) => [...(index > 0 ? [''] : []), ...draw(columnsOf(text, band), page)]);
}

function columnsOf({ columns, rows, footer }: TextTable, band: readonly number[]): TextTable {
  const pick = <T>(row: readonly T[]) => band.map((index) => row[index]);
  return { columns: pick(columns), rows: rows.map(pick), footer: footer.map(pick) };
}

function drawTable({ columns, rows, footer }: TextTable, widths: readonly number[], page: Page): string[] {
  const cells = (row: readonly string[]) => row.map((text, i) => wrapText(text, widths[i] ?? 1).map(isolate));
  const labels = cells(columns.map(({ label }) => label)).map((lines) => lines.map(page.strong));
  const grid: GridRow[] = [
    { cells: standing(labels) },
    ...rows.map((row, i) => ({ cells: cells(row), ruled: i === 0 })),
    ...footer.map((row, i) => ({ cells: cells(row), ruled: i === 0 })),
  ];
  const aligned = columns.map(
    ({ kind }, i) => ({ width: widths[i] ?? 1, align: kind === 'text' ? 'left' : 'right' }) as const,
  );
  return drawGrid(grid, aligned).map((line) =>
    /^─+$/.test(line) ? page.faint(page.signs.rule.repeat(line.length)) : line,
  );
}

/** Cells that end on the same line. */
function standing(cells: readonly (readonly string[])[]): string[][] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return cells.map((lines) => [...Array<string>(height - lines.length).fill(''), ...lines]);
}
