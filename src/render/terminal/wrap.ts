import { textWidth } from './text-width.js';

/** A part of a text, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text, broken at blanks, and a word too long for a line between characters. */
export function wrap(text: string, width: number): Span[] {
  if (textWidth(text) <= width) return trimmed(text);
  const lines: Span[] = [];
  for (const word of text.matchAll(/[^ ]+/g)) {
    const end = word.index + word[0].length;
    const line = lines.at(-1);
    if (line && textWidth(text.slice(line.start, end)) <= width)
      lines[lines.length - 1] = { start: line.start, end };
    else lines.push(...pieces(text, { start: word.index, end }, width));
  }
  return lines;
}

export function wrapText(text: string, width: number): string[] {
  return wrap(text, width).map(({ start, end }) => text.slice(start, end));
}

function trimmed(text: string): Span[] {
  const start = text.length - text.replace(/^ +/, '').length;
  const end = text.replace(/ +$/, '').length;
  return start < end ? [{ start, end }] : [];
}

function pieces(text: string, { start, end }: Span, width: number): Span[] {
  if (textWidth(text.slice(start, end)) <= width) return [{ start, end }];
  const cuts = [start];
  const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment, index } of characters.segment(text.slice(start, end))) {
    const from = cuts.at(-1) ?? start;
    const to = start + index + segment.length;
    if (start + index > from && textWidth(text.slice(from, to)) > width) cuts.push(start + index);
  }
  return cuts.map((cut, i) => ({ start: cut, end: cuts[i + 1] ?? end }));
}
