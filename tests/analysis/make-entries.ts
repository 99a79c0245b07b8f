import type { Entry } from '../../src/incidents/entry.js';
import { type Row, statedRowOf } from '../incidents/make-table.js';

/** Rows of one file, the first on line 2. */
export const makeEntries = (
  rows: readonly Row[],
  { row = 'incident', aside = [] }: { row?: Entry['row']; aside?: readonly number[] } = {},
): Entry[] =>
  rows.map((entry, index) => ({
    file: 'f.csv',
    line: index + 2,
    row,
    draft: statedRowOf(entry),
    columns: new Map(),
    counted: !aside.includes(index + 2),
  }));
