import type { Scope } from '../incidents/scope.js';
import { tally } from '../incidents/tally.js';

/** The texts of a column in the rows asked about, those of most rows first; null is unknown. */
export function textsOf(scope: Scope, field: string): (string | null)[] {
  if (!scope.table.texts.has(field)) return [];
  const { groups } = tally(scope, { by: [{ kind: 'text', field }], measures: ['incidents'] });
  return [...groups]
    .sort((a, b) => b.rows - a.rows || (String(a.keys[0]) < String(b.keys[0]) ? -1 : 1))
    .map(({ keys }) => keys[0] as string | null);
}
