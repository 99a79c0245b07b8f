interface SparklineOptions {
  /** Values a line; without it all are on one. */
  readonly width?: number | undefined;
  /** For terminals without UTF-8. */
  readonly ascii: boolean;
}

interface Signs {
  /** From zero to the highest. */
  readonly levels: string;
  readonly unknown: string;
}

const unicode: Signs = { levels: '▁▂▃▄▅▆▇█', unknown: '·' };
const ascii: Signs = { levels: '.:-=+*#%@', unknown: '?' };

/** One character a value, from zero up to the highest; only zero has the lowest. */
export function sparkline(values: readonly (number | null)[], options: SparklineOptions): string {
  const { levels, unknown } = options.ascii ? ascii : unicode;
  const highest = values.reduce<number>((max, value) => Math.max(max, value ?? 0), 0);
  const level = (value: number) => (value > 0 ? Math.ceil((value / highest) * (levels.length - 1)) : 0);
  const signs = values.map((value) => (value === null ? unknown : levels.charAt(level(value))));
  return chunks(signs, options.width).join('\n');
}

function chunks(signs: readonly string[], width = signs.length): string[] {
  const lines: string[] = [];
  const step = Math.max(1, Math.floor(width));
  for (let i = 0; i < signs.length; i += step) lines.push(signs.slice(i, i + step).join(''));
  return lines;
}
