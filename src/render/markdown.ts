import { forAudience } from './audience.js';
import { formatValue } from './format-value.js';
import { escapeInline, escapeLine, inline, strong } from './markdown-text.js';
import type { Block, Facts, Report, Sparkline, Table, Value } from './report.js';
import { sparkline, sparklineCaption } from './sparkline.js';
import { plainChart } from './terminal/chart.js';
import { visibleReport } from './visible.js';

/** GitHub-flavoured Markdown. */
export function renderMarkdown(report: Report): string {
  const { title, context = '', blocks, notes } = visibleReport(report);
  const parts = [
    `# ${escapeLine(title)}`,
    escapeLine(context),
    ...blocks.map(renderBlock),
    notes.length > 0 ? `**Notes**\n\n${list(notes.map(escapeLine))}` : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return inline(block.text);
    case 'facts':
      return renderFacts(block);
    case 'table':
      return renderTable(block);
    case 'sparkline':
      return renderSparkline(block);
    case 'chart':
      return codeBlock(plainChart(block));
  }
}

/** Fenced by more backticks than any line of it begins with. */
function codeBlock(lines: readonly string[]): string {
  const runs = lines.map((line) => /^ *(`*)/.exec(line)?.[1].length ?? 0);
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run + 1)));
  return [`${fence}text`, ...lines, fence].join('\n');
}

function renderFacts({ facts }: Facts): string {
  return list(facts.map(({ label, lines }) => labelled(label, lines.map(inline), '  ')));
}

function renderSparkline(block: Sparkline): string {
  const chart = sparkline(block.values, { ascii: false });
  return labelled(block.label, [chart && `\`${chart}\``, escapeLine(sparklineCaption(block, false))]);
}

/** Lines after a label, each but the last with a hard break. */
function labelled(label: string, lines: readonly string[], indent = ''): string {
  return `${strong(label)}: ${lines.filter((line) => line !== '').join(`\\\n${indent}`)}`;
}

function renderTable(block: Table): string {
  const table = forAudience(block, 'people');
  if (table === undefined) return '';
  const { heading, columns, rows, footer = [] } = table;
  const cells = (row: readonly Value[]) => columns.map(({ kind }, i) => formatValue(row[i] ?? null, kind));
  const lines = [
    columns.map(({ label }) => escapeInline(label)),
    columns.map(({ kind }) => (kind === 'text' ? ':--' : '--:')),
    ...rows.map((row) => cells(row).map(escapeInline)),
    ...footer.map((row) => cells(row).map(strong)),
  ];
  const drawn = lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
  return heading === undefined ? drawn : `## ${escapeLine(heading)}\n\n${drawn}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
