import { expect, test } from 'vitest';
import { sparkline } from '../../src/render/sparkline.js';

test.each([
  ['rises from zero to the highest', [0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█'],
  ['tells a small value from zero', [0, 1, 1000], '▁▂█'],
  ['marks what is unknown', [3, null, 0], '█·▁'],
  ['of zeros alone is low', [0, 0], '▁▁'],
  ['of unknowns alone has no level', [null, null], '··'],
  ['of nothing is nothing', [], ''],
])('sparkline(values) %s', (_, values, line) => {
  expect(sparkline(values, { ascii: false })).toBe(line);
});

test('sparkline(values, {width}) goes on in a new line and merges nothing', () => {
  expect(sparkline([0, 7, 7, null, 7], { width: 2, ascii: false })).toBe('▁█\n█·\n█');
});

test('sparkline(values, {ascii}) needs no Unicode', () => {
  expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8, null], { ascii: true })).toBe('.:-=+*#%@?');
});
