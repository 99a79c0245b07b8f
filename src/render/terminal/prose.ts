import type { Text } from '../report.js';
import { partText, textParts } from '../text.js';
import { isolateRuns } from './isolate.js';
import type { Page } from './page.js';
import { textWidth } from './text-width.js';
import { type Span, wrap } from './wrap.js';

/** Wrapped lines, with what is strong in bold. */
export function prose(text: Text, { width, strong }: Pick<Page, 'width' | 'strong'>): string[] {
  const plain = textParts(text).map(partText).join('');
  return wrap(plain, width).map((line) => paint(text, line, strong));
}

/** A dim note behind its mark. */
export function marked(mark: string, note: string, { width, strong, faint }: Page): string[] {
  const lines = prose(note, { width: width - 2, strong });
  return lines.map((line, i) => faint(`${i === 0 ? mark : ' '} ${line}`));
}

/** The title, and beside it the context where there is room, at the right edge if there is one. */
// Further apart, the two are not read as one.
const TITLE_WIDTH = 100;

export function titleLines(title: string, context: string, page: Page): string[] {
  const titles = prose(title, page);
  const contexts = prose(context, page);
  const used = textWidth(title) + textWidth(context);
  const free = page.width - used;
  const [left = '', right = ''] = [titles[0], contexts[0]];
  if (free < 2 || right === '') return [...titles.map(page.strong), ...contexts.map(page.faint)];
  const blanks =
    page.width === Number.POSITIVE_INFINITY ? 2 : Math.min(free, Math.max(2, TITLE_WIDTH - used));
  return [page.strong(left) + ' '.repeat(blanks) + page.faint(right)];
}

function paint(text: Text, { start, end }: Span, strong: (text: string) => string): string {
  let offset = 0;
  return textParts(text)
    .map((part) => {
      const from = offset;
      offset += partText(part).length;
      const words = isolateRuns(partText(part).slice(Math.max(0, start - from), Math.max(0, end - from)));
      return typeof part === 'string' || words === '' ? words : strong(words);
    })
    .join('');
}
