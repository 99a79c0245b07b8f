import type { Text } from './report.js';
import { textParts } from './text.js';

/** One line of words; a part without blanks at its ends, since ** would not close after one. */
export function inline(text: Text): string {
  const parts = textParts(text).map((part) =>
    typeof part === 'string' ? escapeInline(part) : strong(part.strong),
  );
  return escapeStart(parts.join('').trim());
}

export function strong(text: string): string {
  return escapeInline(text).replace(/^( *)(.*?)( *)$/, (_, before, words, after) =>
    words === '' ? before : `${before}**${words}**${after}`,
  );
}

/** For text that begins a line. */
export function escapeLine(text: string): string {
  return escapeStart(escapeInline(text.trim()));
}

/** For text within a line or a cell: what Markdown or HTML would read as their own. */
export function escapeInline(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~#$&]/g, '\\$&');
}

/** Signs that begin a list, a rule or an underlined heading. */
function escapeStart(line: string): string {
  return line.replace(/^[-+=]/, '\\$&').replace(/^(\d+)([.)])(?= |$)/, '$1\\$2');
}
