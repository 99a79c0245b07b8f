interface PlotSize {
  readonly columns: number;
  readonly rows: number;
  /** One dot a character instead of the eight of a Braille sign. */
  readonly ascii: boolean;
}

const BRAILLE = 0x2800;
/** The bit of each dot, from the top; the left column and the right. */
const DOTS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
];

/** The column of characters in which each of `count` values stands. */
export function plotColumns(count: number, size: PlotSize): number[] {
  return dotColumns(count, size).map((x) => Math.floor(x / dotsOf(size).across));
}

/**
 * A line from value to value, from zero at the bottom to the highest at the top, broken where one is unknown. Values
 * that share a column of dots are drawn one over the other, so that none is lost.
 */
export function plot(values: readonly (number | null)[], size: PlotSize): string[] {
  const { across, down } = dotsOf(size);
  const height = size.rows * down;
  const highest = values.reduce<number>((max, value) => Math.max(max, value ?? 0), 0);
  const level = (value: number) =>
    value > 0 ? Math.max(1, Math.round((value / highest) * (height - 1))) : 0;
  const columns = dotColumns(values.length, size);
  const cells = Array.from({ length: size.rows }, () => new Uint8Array(size.columns));
  const dot = (x: number, y: number) => {
    const fromTop = height - 1 - y;
    cells[Math.floor(fromTop / down)][Math.floor(x / across)] |= DOTS[x % across][fromTop % down];
  };
  values.forEach((value, index) => {
    if (value === null) return;
    const to = { x: columns[index], y: level(value) };
    const before = values[index - 1] ?? null;
    segment(before === null ? to : { x: columns[index - 1], y: level(before) }, to, dot);
  });
  return cells.map((row) =>
    [...row]
      .map((bits) => signOf(bits, size))
      .join('')
      .trimEnd(),
  );
}

const dotsOf = ({ ascii }: PlotSize) => (ascii ? { across: 1, down: 1 } : { across: 2, down: 4 });

function dotColumns(count: number, size: PlotSize): number[] {
  const last = size.columns * dotsOf(size).across - 1;
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? 0 : Math.round((index * last) / (count - 1)),
  );
}

function signOf(bits: number, { ascii }: PlotSize): string {
  if (bits === 0) return ' ';
  return ascii ? '*' : String.fromCharCode(BRAILLE + bits);
}

interface Dot {
  readonly x: number;
  readonly y: number;
}

function segment(from: Dot, to: Dot, dot: (x: number, y: number) => void): void {
  let last = from.y;
  for (let { x } = from; x <= to.x; x += 1) {
    const part = to.x === from.x ? 1 : (x - from.x) / (to.x - from.x);
    const y = Math.round(from.y + (to.y - from.y) * part);
    for (let at = Math.min(last, y); at <= Math.max(last, y); at += 1) dot(x, at);
    last = y;
  }
}
