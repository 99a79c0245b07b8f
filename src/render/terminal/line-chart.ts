import { formatValue } from '../format-value.js';
import type { Chart, ChartPoint } from '../report.js';
import { asciiText } from '../signs.js';
import { isolate } from './isolate.js';
import type { Page } from './page.js';
import { plot, plotColumns } from './plot.js';
import { prose } from './prose.js';
import { textWidth } from './text-width.js';
import { wrapText } from './wrap.js';

const ROWS = 10;

/** The figures as a line above a line of marks: where there is none, and where it is a minimum. */
export function lineLines({ points }: Chart, page: Page): string[] {
  const { ascii, signs, width } = page;
  const figures = points.map(({ value }) => (typeof value === 'object' ? (value?.atLeast ?? null) : value));
  const highest = figures.reduce<number>((max, figure) => Math.max(max, figure ?? 0), 0);
  const top = said(formatValue(highest, 'count'), ascii);
  const size = { columns: Math.max(1, width - top.length - 2), rows: ROWS, ascii };
  const axis = (row: number) => (row === 0 ? top : row === ROWS - 1 ? '0' : '').padStart(top.length);
  const margin = ' '.repeat(top.length + 2);
  const marks = marksOf(points, plotColumns(points.length, size), page).trimEnd();
  return [
    ...plot(figures, size).map((line, row) => `${axis(row)} ${signs.axis.side}${line}`),
    `${' '.repeat(top.length + 1)}${signs.axis.corner}${signs.rule.repeat(size.columns)}`,
    ...(marks === '' ? [] : [`${margin}${marks}`]),
    ...ends(points, size.columns).map((line) => `${margin}${line}`.trimEnd()),
    ...prose(meanings(points, page), page).map(page.faint),
  ];
}

const said = (text: string, ascii: boolean): string => (ascii ? asciiText(text) : text);

function marksOf(points: readonly ChartPoint[], columns: readonly number[], { signs }: Page): string {
  const marks = Array<string>((columns.at(-1) ?? 0) + 1).fill(' ');
  points.forEach(({ value }, index) => {
    const column = columns[index];
    if (value === null) marks[column] = signs.unknown;
    else if (typeof value === 'object' && marks[column] === ' ') marks[column] = signs.minimum;
  });
  return marks.join('');
}

/** The first label and the last, at the two ends where there is room. */
function ends(points: readonly ChartPoint[], columns: number): string[] {
  const [first, last] = [points[0], points.at(-1) ?? points[0]].map(({ label }) => label.trim());
  if (points.length === 1) return wrapText(first, columns).map(isolate);
  const blanks = columns - textWidth(first) - textWidth(last);
  if (blanks < 2) return wrapText(`${first} .. ${last}`, columns).map(isolate);
  return [isolate(first) + ' '.repeat(blanks) + isolate(last)];
}

/** What the marks say. */
function meanings(points: readonly ChartPoint[], { signs }: Page): string {
  const unknown = points.some(({ value }) => value === null);
  const minimum = points.some(({ value }) => typeof value === 'object' && value !== null);
  return [
    ...(unknown ? [`${signs.unknown} no figure`] : []),
    ...(minimum ? [`${signs.minimum} at least: something is missing`] : []),
  ].join('  ');
}
