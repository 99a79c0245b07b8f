import { formatValue } from '../format-value.js';
import type { Column, Table } from '../report.js';
import { asciiText } from '../signs.js';

/** A table with each value as its text. */
export interface TextTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly footer: readonly (readonly string[])[];
}

export function textTable({ columns, rows, footer = [] }: Table, ascii: boolean): TextTable {
  const said = ascii ? asciiText : (text: string) => text;
  const texts = (values: Table['rows']) =>
    values.map((row) => columns.map(({ kind }, i) => said(formatValue(row[i] ?? null, kind))));
  return { columns, rows: texts(rows), footer: texts(footer) };
}
