import { type CsvOptions, readCsv } from '../csv/read-csv.js';
import type { RowHandler } from '../csv/table.js';
import type { Source } from './open-sources.js';

export interface ReadOptions extends CsvOptions {
  /** The sheet of a workbook; else its first one. */
  readonly sheet?: string | undefined;
}

/** Hands the rows of a source over, whatever form it has, and gives back what was passed over or assumed. */
export async function readRows(source: Source, handler: RowHandler, options: ReadOptions): Promise<string[]> {
  return readCsv(source.name, source.bytes(), handler, options);
}
