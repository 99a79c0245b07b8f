import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstRows, sortRows } from '../../src/analysis/sort-rows.js';
import { formatDay } from '../../src/calendar/day.js';
import { day, incidents, type Row } from '../incidents/make-table.js';

const four: Row[] = [
  { on: '2024-03-05', killed: 4 },
  { on: '2024-03-07', killed: null },
  { on: '2024-03-01..2024-03-06', killed: 4 },
  { on: '2024-03-02', killed: 9 },
];

test('sortRows(scope, by) puts the latest last day first, or the highest toll, unknown last', () => {
  expect(sortRows(incidents(four), 'date')).toEqual([1, 2, 0, 3]);
  expect(sortRows(incidents(four), 'toll')).toEqual([3, 2, 0, 1]);
});

test('firstRows(scope, by, count) begins as sortRows does', () => {
  const row = fc.record({ at: fc.nat(9), killed: fc.option(fc.nat(3)) });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1 }),
      fc.nat(4),
      fc.constantFrom('date', 'toll'),
      (rows, count, by) => {
        const first = day('2024-03-01');
        const scope = incidents(rows.map(({ at, killed }) => ({ on: formatDay(first + at), killed })));
        expect(firstRows(scope, by, count)).toEqual(sortRows(scope, by).slice(0, count));
      },
    ),
  );
});
