import { gap } from './page.js';
import { textWidth } from './text-width.js';

export interface GridRow {
  /** The lines of each cell, wrapped and styled. */
  readonly cells: readonly (readonly string[])[];
  /** A thin line above. */
  readonly ruled?: boolean;
}

interface GridColumn {
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** Draws rows under each other, in lines without trailing blanks. */
export function drawGrid(rows: readonly GridRow[], columns: readonly GridColumn[]): string[] {
  const width = columns.reduce((sum, column) => sum + column.width, gap * (columns.length - 1));
  return rows.flatMap(({ cells, ruled = false }) => [
    ...(ruled ? ['─'.repeat(width)] : []),
    ...drawRow(cells, columns),
  ]);
}

function drawRow(cells: GridRow['cells'], columns: readonly GridColumn[]): string[] {
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, i) => pad(cells[i]?.[line] ?? '', column))
      .join(' '.repeat(gap))
      .replace(/ +$/, ''),
  );
}

function pad(text: string, { width, align }: GridColumn): string {
  const blanks = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'left' ? text + blanks : blanks + text;
}
