import type { Table } from '../../render/report.js';

interface Sketched {
  readonly column: string;
  readonly field: string | null;
  readonly read: boolean;
  readonly remarks: readonly string[];
}

/** What the columns of a sheet seem to mean. */
export const sketchTable = (columns: readonly Sketched[]): Table => ({
  kind: 'table',
  columns: ['column', 'field', 'read', 'remarks'].map((key) => ({ key, label: key, kind: 'text' })),
  rows: columns.map(({ column, field, read, remarks }) => [
    column,
    field,
    read ? 'yes' : 'no',
    remarks.length > 0 ? remarks.join('; ') : null,
  ]),
});
