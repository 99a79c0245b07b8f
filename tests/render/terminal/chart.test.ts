import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/render/markdown.js';
import type { Chart, ChartPoint } from '../../../src/render/report.js';
import { renderTerminal, type TerminalOptions } from '../../../src/render/terminal.js';

function render(chart: Partial<Chart>, options: Partial<TerminalOptions> = {}): string[] {
  const block: Chart = { kind: 'chart', shape: 'bars', label: 'Killed', parts: [], points: [], ...chart };
  const report = { title: 'T', blocks: [block], notes: [] };
  return renderTerminal(report, { width: 40, colour: false, ...options })
    .trimEnd()
    .split('\n')
    .slice(2);
}

const point = (label: string, value: ChartPoint['value'], parts: number[] = [], remark = ''): ChartPoint => ({
  label,
  value,
  parts,
  remark,
});

const split = [
  point('2024-01', 30, [20, 10]),
  point('2024-02', null, [0, 0], 'no figures'),
  point('2024-03', { atLeast: 15 }, [15, 0], 'partial'),
  point('2024-04', 0, [0, 0]),
  point('2024-05', 1, [1, 0]),
];

test('bars are of the length of their figures, in parts, with what is unknown marked', () => {
  expect(render({ parts: ['soldiers', 'civilians'], points: split })).toEqual([
    'Killed',
    '█ soldiers  ░ civilians',
    '2024-01  ███████████░░░░░░ 30',
    '2024-02  · no figures',
    '2024-03  █████████ ≥ 15 partial',
    '2024-04  0',
    '2024-05  █ 1',
  ]);
});

test('bars in ASCII', () => {
  expect(render({ parts: ['soldiers', 'civilians'], points: split }, { ascii: true }).slice(1, 5)).toEqual([
    '# soldiers  - civilians',
    '2024-01  ###########----- 30',
    '2024-02  ? no figures',
    '2024-03  ######## >= 15 partial',
  ]);
});

test('a part above zero is never drawn as nothing', () => {
  const points = [point('a', 1001, [1000, 1]), point('b', 2, [1, 1])];
  const lines = render({ parts: ['x', 'y'], points });
  expect(lines[2]).toMatch(/^a +█{30}░ 1,001$/);
  expect(lines[3]).toBe('b  █░ 2');
});

test('without parts a bar is of one sign', () => {
  expect(render({ points: [point('a', 4), point('b', 2)] }, { width: 15 })).toEqual([
    'Killed',
    'a  ██████████ 4',
    'b  █████ 2',
  ]);
});

test('more parts than signs: the smallest are one', () => {
  const parts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const points = [point('1', 28, [1, 2, 3, 4, 5, 6, 7])];
  expect(render({ parts, points }, { width: 80 })[1]).toBe('█ c  ░ d  ▓ e  ▒ f  ▚ g  ═ 2 others');
});

test('a chart is 100 columns wide where lines have no end, and never wider than a terminal', () => {
  const points = [point('2024-01', 30), point('2024-02', 3)];
  expect(render({ points }, { width: undefined })[1]).toHaveLength(100);
  expect(Math.max(...render({ points, shape: 'line' }, { width: 44 }).map(({ length }) => length))).toBe(44);
});

test('a line has its highest figure at the top, zero at the bottom, and marks below', () => {
  const points = [
    point('2024-01', 0),
    point('2024-02', null),
    point('2024-03', { atLeast: 9 }),
    point('2024-04', 5),
  ];
  expect(render({ shape: 'line', points }, { width: 24, ascii: true })).toEqual([
    'Killed',
    '9 |             **',
    '  |              ***',
    '  |                ***',
    '  |                  ***',
    '  |                    *',
    '  |',
    '  |',
    '  |',
    '  |',
    '0 |*',
    '  +---------------------',
    '          ?     >',
    '   2024-01       2024-04',
    '? no figure  > at least:',
    'something is missing',
  ]);
});

test('a chart of nothing is nothing', () => {
  expect(render({ points: [] })).toEqual([]);
});

test('colour marks the parts', () => {
  const [, legend] = render({ parts: ['soldiers'], points: [point('a', 2, [2])] }, { colour: true });
  expect(legend).toBe('\x1b[36m█\x1b[39m soldiers');
});

test('renderMarkdown(report) draws a chart as a block of code, fenced by more backticks than it has', () => {
  const chart: Chart = { kind: 'chart', shape: 'bars', label: '```', parts: [], points: [point('a', 1)] };
  const text = renderMarkdown({ title: 'T', blocks: [chart], notes: [] });
  expect(text).toBe(`# T\n\n\`\`\`\`text\n\`\`\`\na  ${'█'.repeat(95)} 1\n\`\`\`\`\n`);
});
