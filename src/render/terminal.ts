import { Chalk } from 'chalk';
import type { Block, Report } from './report.js';
import { asciiText, signsFor } from './signs.js';
import { renderChart } from './terminal/chart.js';
import { labelWidth, renderFacts, renderSparkline } from './terminal/labelled.js';
import type { Page } from './terminal/page.js';
import { marked, prose, titleLines } from './terminal/prose.js';
import { renderTable } from './terminal/table.js';
import { mapStrings, visibleReport } from './visible.js';

export interface TerminalOptions {
  /** Columns of the terminal; without it (a pipe, a file) nothing is wrapped. */
  readonly width?: number | undefined;
  readonly colour: boolean;
  /** No signs beyond ASCII but in names. */
  readonly ascii?: boolean | undefined;
}

/** Text for a terminal; no line is wider than the width, from about 40 columns up. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const shown = visibleReport(report);
  const { title, context = '', blocks, notes } = options.ascii ? mapStrings(shown, asciiText) : shown;
  const page = newPage(blocks, options);
  const parts = [
    titleLines(title, context, page),
    ...blocks.map((block) => renderBlock(block, page)),
    notes.flatMap((note) => marked(page.signs.bullet, note, page)),
  ];
  const texts = parts.map((lines) => lines.join('\n').replace(/\n+$/, ''));
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}

function newPage(
  blocks: readonly Block[],
  { width = Number.POSITIVE_INFINITY, colour, ascii = false }: TerminalOptions,
): Page {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const colours = [chalk.cyan, chalk.yellow, chalk.magenta, chalk.green, chalk.blue, chalk.red];
  return {
    width,
    ascii,
    signs: signsFor(ascii),
    labelWidth: labelWidth(blocks, width),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    part: (index, text) => (colours[index] ?? chalk.white)(text),
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
    case 'chart':
      return renderChart(block, page);
  }
}
