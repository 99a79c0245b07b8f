import type { Table } from './report.js';

type Audience = 'data' | 'people';

/** The table with the columns meant for this audience; nothing when the table is not. */
export function forAudience(table: Table, audience: Audience): Table | undefined {
  if (!isFor(table, audience)) return undefined;
  const pick = <T>(row: readonly T[]) => row.filter((_, i) => isFor(table.columns[i], audience));
  return {
    ...table,
    columns: pick(table.columns),
    rows: table.rows.map(pick),
    footer: table.footer?.map(pick) ?? [],
  };
}

function isFor(part: { readonly only?: Audience } | undefined, audience: Audience): boolean {
  return part?.only === undefined || part.only === audience;
}
