import { findHeader, MOST_ABOVE } from '../../csv/find-header.js';
import { sayAbove } from '../../csv/say-above.js';
import { type RowHandler, Table } from '../../csv/table.js';
import { Unreadable } from '../unreadable.js';

interface Row {
  readonly fields: readonly string[];
  readonly row: number;
}

type IsHeader = (fields: readonly string[]) => boolean;

/** Finds the header among the first rows of a sheet, and gives the rows below it the width of it. */
export class SheetTable {
  readonly #table: Table;
  readonly #isHeader: IsHeader | undefined;
  /** The first rows, until the header is found. */
  #first: Row[] | undefined = [];
  #above: readonly string[] = [];
  #beyond = 0;

  constructor(source: string, handler: RowHandler, isHeader: IsHeader | undefined) {
    this.#table = new Table(source, handler);
    this.#isHeader = isHeader;
  }

  row(fields: readonly string[], row: number): void {
    if (this.#first) this.#lookFor(this.#first, { fields, row });
    else this.#handOn({ fields, row });
  }

  /** Gives back what was passed over, once all rows are in. */
  end(): string[] {
    if (this.#first) this.#begin(this.#first);
    const beyond = this.#beyond === 1 ? '1 row has' : `${this.#beyond} rows have`;
    return [
      ...sayAbove(this.#above),
      ...this.#table.notes(),
      ...(this.#beyond > 0 ? [`${beyond} values in columns beyond the header, which are not read`] : []),
    ];
  }

  #lookFor(first: Row[], row: Row): void {
    first.push(row);
    if (this.#isHeader?.(row.fields) || first.length > MOST_ABOVE) this.#begin(first);
  }

  #begin(rows: readonly Row[]): void {
    this.#first = undefined;
    if (rows.length === 0)
      throw new Unreadable('has nothing on the sheet that is read; --sheet names another');
    const { index } = findHeader(
      rows.map(({ fields }) => fields),
      this.#isHeader,
    );
    this.#above = rows.slice(0, index).map(({ fields }) => fields.filter((field) => field !== '').join(' '));
    this.#table.row(rows[index].fields, rows[index].row);
    for (const row of rows.slice(index + 1)) this.#handOn(row);
  }

  #handOn({ fields, row }: Row): void {
    const { width } = this.#table;
    if (fields.length > width) this.#beyond++;
    const missing = Math.max(0, width - fields.length);
    this.#table.row([...fields.slice(0, width), ...Array<string>(missing).fill('')], row);
  }
}
