import { forAudience } from '../audience.js';
import type { Table } from '../report.js';
import { columnNeeds } from './column-needs.js';
import { fitColumns } from './fit-columns.js';
import { drawGrid, type GridRow } from './grid.js';
import { isolate } from './isolate.js';
import type { Page } from './page.js';
import { prose } from './prose.js';
import { drawRecords } from './records.js';
import { type TextTable, textTable } from './text-table.js';
import { wrapText } from './wrap.js';

/** A table without vertical lines, or records where it would be wider than the page. */
export function renderTable(block: Table, page: Page): string[] {
  const table = forAudience(block, 'people');
  if (table === undefined || table.columns.length === 0) return [];
  const text = textTable(table);
  const widths = fitColumns(columnNeeds(text), page.width);
  const lines = widths === undefined ? drawRecords(text, page) : drawTable(text, widths, page);
  return [...prose(table.heading ?? '', page).map(page.strong), ...lines];
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
  return drawGrid(grid, aligned).map((line) => (/^─+$/.test(line) ? page.faint(line) : line));
}

/** Cells that end on the same line. */
function standing(cells: readonly (readonly string[])[]): string[][] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return cells.map((lines) => [...Array<string>(height - lines.length).fill(''), ...lines]);
}
