import { expect, test } from 'vitest';
import { renderJson, renderReport } from '../../src/render/render.js';

const report = {
  title: 'Attacks',
  notes: [],
  blocks: [
    { kind: 'table', columns: [{ key: 'killed', label: 'people killed', kind: 'count' }], rows: [[1398]] },
  ],
} as const;

test.each([
  ['table', 'Attacks\n\npeople killed\n─────────────\n        1,398\n'],
  ['csv', 'killed,at_least\n1398,\n'],
  ['markdown', '# Attacks\n\n| people killed |\n| --: |\n| 1,398 |\n'],
] as const)('renderReport(report, %j)', (format, text) => {
  expect(renderReport(report, format, { colour: false })).toBe(text);
});

test('renderJson(envelope) indents and ends the line', () => {
  expect(renderJson({ result: [1, null] })).toBe('{\n  "result": [\n    1,\n    null\n  ]\n}\n');
});

test('renderJson(envelope) escapes what a terminal would obey, and loses nothing', () => {
  const text = '\x1b[2J \x9b2J \x7f \u202e';
  const json = renderJson(text);
  expect(json).toBe('"\\u001b[2J \\u009b2J \\u007f \\u202e"\n');
  expect(JSON.parse(json)).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('renderJson(envelope) refuses %d', (killed) => {
  expect(() => renderJson({ killed })).toThrow(`killed: ${killed} is not a JSON number`);
});
