import type { Sparkline } from './report.js';
import { signsFor } from './signs.js';

interface SparklineOptions {
  /** Values a line; without it all are on one. */
  readonly width?: number | undefined;
  /** For terminals without UTF-8. */
  readonly ascii: boolean;
}

/** One character a value, from zero up to the highest; only zero has the lowest. */
export function sparkline(values: readonly (number | null)[], options: SparklineOptions): string {
  const { levels, unknown } = signsFor(options.ascii);
  const highest = values.reduce<number>((max, value) => Math.max(max, value ?? 0), 0);
  const level = (value: number) => (value > 0 ? Math.ceil((value / highest) * (levels.length - 1)) : 0);
  const signs = values.map((value) => (value === null ? unknown : levels.charAt(level(value))));
  return chunks(signs, options.width).join('\n');
}

/** With what the sign for the unknown means, where there is one. */
export function sparklineCaption({ values, caption }: Sparkline, ascii: boolean): string {
  const { unknown } = signsFor(ascii);
  const meaning = values.includes(null) ? `${unknown} is a period without a figure` : '';
  return [caption, meaning].filter((text) => text !== '').join('; ');
}

function chunks(signs: readonly string[], width = signs.length): string[] {
  const lines: string[] = [];
  const step = Math.max(1, Math.floor(width));
  for (let i = 0; i < signs.length; i += step) lines.push(signs.slice(i, i + step).join(''));
  return lines;
}
