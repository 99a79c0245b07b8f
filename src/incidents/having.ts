import { gapsOf } from './coverage.js';
import { OUT, type Scope } from './scope.js';

/** The same question of the rows whose `field` is `text`; a period of a tally that has no such row is a gap. */
export function having(scope: Scope, field: string, text: string): Scope {
  const { table, window } = scope;
  const column = table.texts.get(field);
  const code = column?.values.indexOf(text) ?? -1;
  const only = (rows: Uint8Array) => rows.map((state, row) => (column?.codes[row] === code ? state : OUT));
  const reported = only(scope.reported);
  return { ...scope, mask: only(scope.mask), reported, gaps: gapsOf(table, reported, window) };
}
