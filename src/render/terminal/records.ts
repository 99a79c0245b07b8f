import { isolate } from './isolate.js';
import { drawLabelled, narrowed } from './labelled.js';
import { gap, type Page } from './page.js';
import type { TextTable } from './text-table.js';
import { widest } from './text-width.js';
import { wrapText } from './wrap.js';

/** Each row as a list of its columns, with a blank line between rows and a thin line before the footer. */
export function drawRecords({ columns, rows, footer }: TextTable, page: Page): string[] {
  const labels = columns.map(({ label }) => label);
  const labelWidth = narrowed(widest(labels), page.width);
  const record = (row: readonly string[]) => {
    const lines = row.map((text) => wrapText(text, Math.max(1, page.width - labelWidth - gap)).map(isolate));
    return drawLabelled(
      labels.map((label, i) => ({ label, lines: lines[i] ?? [] })),
      labelWidth,
    );
  };
  const rule = footer.length > 0 ? [[page.faint(page.signs.rule.repeat(labelWidth))]] : [];
  return [...rows.map(record), ...rule, ...footer.map(record)].flatMap((lines, i) =>
    i === 0 ? lines : ['', ...lines],
  );
}
