import { formatValue } from '../format-value.js';
import type { Chart, ChartPoint } from '../report.js';
import { asciiText } from '../signs.js';
import { isolate } from './isolate.js';
import { drawLabelled, narrowed } from './labelled.js';
import { gap, type Page } from './page.js';
import { textWidth, widest } from './text-width.js';
import { wrapText } from './wrap.js';

/** A line for each point: its label, a bar of its parts, its figure and what is to be said of it. */
export function barLines(chart: Chart, page: Page): string[] {
  const { parts, points } = withinFills(chart, page.signs.fills.length);
  const labels = narrowed(widest(points.map(({ label }) => label)), page.width);
  const room = page.width - labels - gap;
  const figures = points.map((point) => figureText(point, page));
  const tails = points.flatMap(({ value, remark }, index) =>
    value === null ? [] : `${figures[index]} ${remark}`.trimEnd(),
  );
  const tail = Math.max(widest(figures), Math.min(widest(tails), Math.floor(room / 2)));
  const longest = Math.max(1, room - 1 - tail);
  const highest = Math.max(...points.map(({ parts: own, value }) => Math.max(total(own), amount(value))));
  const scale = highest > 0 ? Math.max(1, longest - Math.max(0, parts.length - 1)) / highest : 0;
  const items = points.map((point, index) => {
    const bar = barOf(parts.length > 0 ? point.parts : [amount(point.value)], scale, page);
    return { label: point.label, lines: beside(`${bar}${bar && ' '}${figures[index]}`, point.remark, room) };
  });
  return [...legend(parts, page), ...drawLabelled(items, labels)];
}

const amount = (value: ChartPoint['value']): number =>
  typeof value === 'object' ? (value?.atLeast ?? 0) : value;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function figureText({ value }: ChartPoint, { ascii, signs }: Page): string {
  const text = value === null ? signs.unknown : formatValue(value, 'count');
  return ascii ? asciiText(text) : text;
}

/** Every part above zero has at least one sign, so the bar of a small figure may be a little long. */
function barOf(parts: readonly number[], scale: number, { signs, part }: Page): string {
  let [sum, drawn, bar] = [0, 0, ''];
  for (const [index, own] of parts.entries()) {
    sum += own;
    const length = own > 0 ? Math.max(1, Math.round(sum * scale) - drawn) : 0;
    drawn += length;
    if (length > 0) bar += part(index, signs.fills.charAt(index).repeat(length));
  }
  return bar;
}

/** The remark behind the figure where there is room, else below it. */
function beside(text: string, remark: string, room: number): string[] {
  if (textWidth(text) + 1 + textWidth(remark) <= room)
    return [remark === '' ? text : `${text} ${isolate(remark)}`];
  return [text, ...wrapText(remark, room).map(isolate)];
}

/** On one line where there is room, else one below the other. */
function legend(parts: readonly string[], { width, signs, part }: Page): string[] {
  const fill = (index: number) => part(index, signs.fills.charAt(index));
  const items = parts.map((name, index) => `${fill(index)} ${isolate(name.trim())}`.trimEnd());
  const line = items.join('  ');
  if (textWidth(line) <= width) return line === '' ? [] : [line];
  return parts.flatMap((name, index) => {
    const [first = '', ...rest] = wrapText(name, width - 2).map(isolate);
    return [`${fill(index)} ${first}`.trimEnd(), ...rest.map((more) => `  ${more}`)];
  });
}

/** The smallest parts are one where there are more than signs to fill them with. */
function withinFills({ parts, points }: Chart, fills: number): Pick<Chart, 'parts' | 'points'> {
  if (parts.length <= fills) return { parts, points };
  const sums = parts.map((_, index) => total(points.map((point) => point.parts[index])));
  const order = [...parts.keys()].sort((a, b) => sums[b] - sums[a]);
  const kept = order.slice(0, fills - 1).sort((a, b) => a - b);
  const rest = order.slice(fills - 1);
  return {
    parts: [...kept.map((index) => parts[index]), `${rest.length} others`],
    points: points.map((point) => ({
      ...point,
      parts: [...kept.map((index) => point.parts[index]), total(rest.map((index) => point.parts[index]))],
    })),
  };
}
