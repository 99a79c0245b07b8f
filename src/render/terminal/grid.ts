import CliTable from 'cli-table3';
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

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  right: '',
  'right-mid': '',
  mid: '',
  'mid-mid': '',
  middle: ' '.repeat(gap),
};
const thinLine = { top: '─', 'top-mid': '─'.repeat(gap), mid: '─', 'mid-mid': '─'.repeat(gap) };

/** cli-table3 takes time by the square of its rows. */
const rowsAtOnce = 100;

/** Draws rows under each other, in lines without trailing blanks. */
export function drawGrid(rows: readonly GridRow[], columns: readonly GridColumn[]): string[] {
  const lines: string[] = [];
  for (let i = 0; i < rows.length; i += rowsAtOnce)
    lines.push(...draw(rows.slice(i, i + rowsAtOnce), columns));
  return lines;
}

/**
 * cli-table3 measures some scripts wrongly and may cut what it thinks too wide. So it lays out stand-ins, runs of
 * one narrow letter as long as each text is wide, and the texts then take their places in the same order.
 */
function draw(rows: readonly GridRow[], columns: readonly GridColumn[]): string[] {
  const table = new CliTable({
    chars: noLines,
    colWidths: columns.map(({ width }) => width),
    colAligns: columns.map(({ align }) => align),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(...rows.map(standInRow));
  const texts = rows.flatMap(textsInOrder).values();
  const drawn = table.toString().replace(/x+/g, () => texts.next().value ?? '');
  return drawn.split('\n').map((line) => line.replace(/ +$/, ''));
}

function standInRow({ cells, ruled = false }: GridRow): CliTable.Cell[] {
  return cells.map((lines) => ({
    content: lines.map((line) => 'x'.repeat(textWidth(line))).join('\n'),
    ...(ruled && { chars: thinLine }),
  }));
}

/** The texts of a row as they are drawn: the first lines of all cells, then the second. */
function textsInOrder({ cells }: GridRow): string[] {
  const height = Math.max(0, ...cells.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, i) => cells.map((cell) => cell[i] ?? ''));
  return lines.flat().filter((text) => textWidth(text) > 0);
}
