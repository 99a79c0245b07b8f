import { expect, test } from 'vitest';
import { visible, visibleReport } from '../../src/render/visible.js';

test.each([
  ['an escape sequence', '\x1b[31mred\x1b[0m', '\\x1b[31mred\\x1b[0m'],
  ['a bell, a null, a delete', '\x07\x00\x7f', '\\x07\\x00\\x7f'],
  ['a C1 control', '\x9b2J', '\\x9b2J'],
  ['bidi overrides and isolates', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
  ['half a surrogate pair', 'a\ud83d', 'a\ufffd'],
])('visible(text) shows %s', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('visible(text) puts text on one line', () => {
  expect(visible('one\r\ntwo\nthree\tfour\u2028five')).toBe('one two three four five');
});

test.each(['تدمر', 'השומר', '中国', '👨‍👩‍👧', 'e\u0301', 'a\u200fb'])(
  'visible(text) leaves %j alone',
  (text) => {
    expect(visible(text)).toBe(text);
  },
);

test('visibleReport(report) reaches every string and nothing else', () => {
  const column = { key: 'place', label: 'pl\x1bace', kind: 'text' } as const;
  const report = {
    title: 'a\x1b',
    notes: ['b\x1b'],
    blocks: [
      { kind: 'facts', facts: [{ label: 'c\x1b', lines: [['d', { strong: 'e\x1b' }]] }] },
      { kind: 'table', columns: [column], rows: [['f\x1b'], [null], [{ atLeast: 2 }]] },
    ],
  } as const;
  expect(visibleReport(report)).toEqual(JSON.parse(JSON.stringify(report).replaceAll('\\u001b', '\\\\x1b')));
});
