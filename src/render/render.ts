import { renderCsv } from './csv.js';
import { renderMarkdown } from './markdown.js';
import type { Report } from './report.js';
import { renderTerminal, type TerminalOptions } from './terminal.js';

export type Format = 'table' | 'json' | 'csv' | 'markdown';
type ReportFormat = Exclude<Format, 'json'>;

const renderers: Record<ReportFormat, (report: Report, options: TerminalOptions) => string> = {
  table: renderTerminal,
  csv: renderCsv,
  markdown: renderMarkdown,
};

export function renderReport(report: Report, format: ReportFormat, options: TerminalOptions): string {
  return renderers[format](report, options);
}

// JSON.stringify leaves these as they are, and a terminal obeys them.
const unescaped = /[\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

export function renderJson(envelope: unknown): string {
  const json = JSON.stringify(envelope, refuseNonFinite, 2);
  return `${json.replace(unescaped, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

function refuseNonFinite(key: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  throw new Error(`${key}: ${value} is not a JSON number`);
}
