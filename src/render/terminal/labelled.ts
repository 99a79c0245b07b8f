import type { Block, Facts, Sparkline } from '../report.js';
import { sparkline, sparklineCaption } from '../sparkline.js';
import { drawGrid } from './grid.js';
import { isolate } from './isolate.js';
import { gap, type Page } from './page.js';
import { prose } from './prose.js';
import { widest } from './text-width.js';
import { wrapText } from './wrap.js';

/** Lines beside a label. */
interface Labelled {
  readonly label: string;
  readonly lines: readonly string[];
}

export function renderFacts({ facts }: Facts, page: Page): string[] {
  const beside = { ...page, width: besideWidth(page) };
  return drawLabelled(
    facts.map(({ label, lines }) => ({ label, lines: lines.flatMap((line) => prose(line, beside)) })),
    page.labelWidth,
  );
}

export function renderSparkline(block: Sparkline, page: Page): string[] {
  const { label, values } = block;
  const width = besideWidth(page);
  const caption = sparklineCaption(block, page.ascii);
  const chart = sparkline(values, { width: Number.isFinite(width) ? width : undefined, ascii: page.ascii });
  const lines = [...chart.split('\n'), ...prose(caption, { ...page, width }).map(page.faint)];
  return drawLabelled([{ label, lines }], page.labelWidth);
}

/** The width that the labels of these blocks take together. */
export function labelWidth(blocks: readonly Block[], width: number): number {
  return narrowed(widest(blocks.flatMap(labels)), width);
}

/** The label column when its widest text is `natural` wide: at most two fifths of the page. */
export function narrowed(natural: number, width: number): number {
  return Math.max(1, Math.min(natural, Math.floor(width * 0.4)));
}

export function drawLabelled(items: readonly Labelled[], labels: number): string[] {
  const texts = Math.max(1, widest(items.flatMap(({ lines }) => lines)));
  return drawGrid(
    items.map(({ label, lines }) => ({ cells: [wrapText(label, labels).map(isolate), lines] })),
    [
      { width: labels, align: 'left' },
      { width: texts, align: 'left' },
    ],
  );
}

function besideWidth({ width, labelWidth }: Page): number {
  return Math.max(1, width - labelWidth - gap);
}

function labels(block: Block): string[] {
  if (block.kind === 'facts') return block.facts.map(({ label }) => label);
  return block.kind === 'sparkline' ? [block.label] : [];
}
