import type { Signs } from '../signs.js';

/** What the parts of a terminal report have in common. */
export interface Page {
  /** Infinity where lines have no end. */
  readonly width: number;
  /** Of the column that all facts and charts share. */
  readonly labelWidth: number;
  readonly ascii: boolean;
  readonly signs: Signs;
  strong(text: string): string;
  faint(text: string): string;
  /** In the colour of a part of a chart. */
  part(index: number, text: string): string;
}

/** Blanks between two columns. */
export const gap = 2;
