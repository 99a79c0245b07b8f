import { formatValue } from '../format-value.js';
import type { Column, Table } from '../report.js';

/** A table with each value as its text. */
export interface TextTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly footer: readonly (readonly string[])[];
}

export function textTable({ columns, rows, footer = [] }: Table): TextTable {
  const texts = (values: Table['rows']) =>
    values.map((row) => columns.map(({ kind }, i) => formatValue(row[i] ?? null, kind)));
  return { columns, rows: texts(rows), footer: texts(footer) };
}
