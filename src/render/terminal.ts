import { Chalk } from 'chalk';
import type { Block, Report } from './report.js';
import { labelWidth, renderFacts, renderSparkline } from './terminal/labelled.js';
import type { Page } from './terminal/page.js';
import { marked, prose, titleLines } from './terminal/prose.js';
import { renderTable } from './terminal/table.js';
import { visibleReport } from './visible.js';

export interface TerminalOptions {
  /** Columns of the terminal; without it (a pipe, a file) nothing is wrapped. */
  readonly width?: number | undefined;
  readonly colour: boolean;
  /** Charts without Unicode blocks. */
  readonly ascii?: boolean | undefined;
}

/** Text for a terminal; no line is wider than the width, from about 40 columns up. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const { title, context = '', blocks, notes } = visibleReport(report);
  const page = newPage(blocks, options);
  const parts = [
    titleLines(title, context, page),
    ...blocks.map((block) => renderBlock(block, page)),
    notes.flatMap((note) => marked('•', note, page)),
  ];
  const texts = parts.map((lines) => lines.join('\n').replace(/\n+$/, ''));
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}

function newPage(
  blocks: readonly Block[],
  { width = Number.POSITIVE_INFINITY, colour, ascii = false }: TerminalOptions,
): Page {
  const { bold, dim } = new Chalk({ level: colour ? 1 : 0 });
  return {
    width,
    ascii,
    labelWidth: labelWidth(blocks, width),
    strong: (text) => bold(text),
    faint: (text) => dim(text),
  };
}

function renderBlock(block: Block, page: Page): string[] {
  switch (block.kind) {
    case 'paragraph':
      return prose(block.text, page);
    case 'facts':
      return renderFacts(block, page);
    case 'table':
      return renderTable(block, page);
    case 'sparkline':
      return renderSparkline(block, page);
  }
}
