import { expect, test } from 'vitest';
import { drawGrid } from '../../../src/render/terminal/grid.js';

test('drawGrid(rows, columns) aligns lines, leaves gaps and draws thin lines', () => {
  const rows = [
    { cells: [['place'], ['n']] },
    { cells: [['Homs', 'x'], ['10']], ruled: true },
    { cells: [[], ['5']] },
  ];
  const columns = [
    { width: 6, align: 'left' },
    { width: 3, align: 'right' },
  ] as const;
  expect(drawGrid(rows, columns)).toEqual(['place     n', '───────────', 'Homs     10', 'x', '          5']);
});

test('drawGrid(rows, columns) draws many rows as it draws few', () => {
  const rows = Array.from({ length: 350 }, (_, i) => ({ cells: [[`${i}`]], ruled: i === 100 }));
  const lines = drawGrid(rows, [{ width: 3, align: 'right' }]);
  expect(lines).toHaveLength(351);
  expect([lines[0], lines[100], lines[101], lines[350]]).toEqual(['  0', '───', '100', '349']);
});
