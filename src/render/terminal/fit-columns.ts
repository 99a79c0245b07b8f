import { gap } from './page.js';

export interface ColumnNeed {
  /** The width without any wrapping. */
  readonly natural: number;
  /** The width below which it can't be read. */
  readonly least: number;
  /** Of numbers, where nothing but the label can be wrapped. */
  readonly numeric: boolean;
}

/**
 * Widths that fit: if there is not room for all, the labels of numbers are wrapped, then the widest texts.
 * Undefined when even the least widths are too much.
 */
export function fitColumns(needs: readonly ColumnNeed[], width: number): number[] | undefined {
  const room = width - gap * (needs.length - 1);
  const natural = needs.map((need) => need.natural);
  if (total(natural) <= room) return natural;
  for (let cap = Math.min(Math.max(...natural), room); cap >= 1; cap--) {
    const widths = needs.map((need) => narrowed(need, cap));
    if (total(widths) <= room) return widths;
  }
  return undefined;
}

function narrowed({ natural, least, numeric }: ColumnNeed, cap: number): number {
  return numeric ? least : Math.max(least, Math.min(natural, cap));
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
