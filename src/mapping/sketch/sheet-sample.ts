import type { Column, Fields } from '../../fields/fields.js';

const MOST_VALUES = 2000;

/** What stands in a column: its first distinct values. */
export interface ColumnSample extends Column {
  /** Fields that are not empty. */
  filled: number;
  readonly values: Map<string, { readonly line: number; count: number }>;
  /** There are more values than were kept. */
  isCut: boolean;
}

/** Takes the rows of a sheet, and keeps what tells what its columns mean. */
export class SheetSample {
  readonly source: string;
  columns: readonly ColumnSample[] = [];
  rows = 0;
  /** What was passed over or assumed. */
  readonly notes: string[] = [];

  constructor(source: string) {
    this.source = source;
  }

  header(fields: readonly string[]): void {
    this.columns = fields.map((field, index) => ({
      name: field.trim(),
      index,
      filled: 0,
      values: new Map(),
      isCut: false,
    }));
  }

  row(fields: Fields, line: number): void {
    this.rows += 1;
    for (const column of this.columns) take(column, fields.text(column), line);
  }

  problem(): void {
    this.rows += 1;
  }
}

function take(column: ColumnSample, text: string, line: number): void {
  if (text === '') return;
  column.filled += 1;
  const known = column.values.get(text);
  if (known) known.count += 1;
  else if (column.values.size < MOST_VALUES) column.values.set(text, { line, count: 1 });
  else column.isCut = true;
}
