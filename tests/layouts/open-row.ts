import { TextFields } from '../../src/fields/text-fields.js';
import type { Draft } from '../../src/incidents/draft.js';
import { type StatedRow, statedRow } from '../../src/incidents/stated-row.js';
import { TableBuilder } from '../../src/incidents/table-builder.js';
import { Header } from '../../src/layouts/header.js';
import type { Layout } from '../../src/layouts/layout.js';

/** A header opened by a layout, with its rows read one by one. */
export function openLayout(layout: Layout, fields: readonly string[]) {
  const draft = new TableBuilder().beginFile();
  const header = new Header(fields);
  const read = layout.open(header, draft);
  return {
    draft,
    unusedColumns: header.unused,
    read(row: readonly string[]): StatedRow {
      draft.clear();
      read(new TextFields().of(row));
      return statedRow(draft);
    },
  };
}

/** The victim types that a file can state, by measure. */
export const typesOf = ({ measures, victimTypes }: Draft): Record<string, string[]> =>
  Object.fromEntries(
    measures.map(({ name, types }) => [name, [...types].map((code) => victimTypes.text(code))]),
  );
