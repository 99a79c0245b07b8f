import { peek } from '../csv/peek.js';
import { type CsvOptions, readCsv } from '../csv/read-csv.js';
import type { RowHandler } from '../csv/table.js';
import { refuseSheet } from './no-sheet.js';
import type { Source } from './open-sources.js';
import { readFailure } from './read-failure.js';

export interface ReadOptions extends CsvOptions {
  /** The sheet of a workbook; else its first one. */
  readonly sheet?: string | undefined;
}

type Reader = (
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  handler: RowHandler,
  options: ReadOptions,
) => Promise<string[]>;

/** Forms that are no text, by the bytes they begin with (as Latin-1); each reader is loaded when it is needed. */
const FORMS: readonly (readonly [signature: RegExp, load: () => Promise<Reader>])[] = [
  [/^PK(\x03\x04|\x05\x06)/, async () => (await import('./archive/read-archive.js')).readArchive],
  [/^PAR1[^\x20-\x7e\r\n\t]/, async () => (await import('./parquet/read-parquet.js')).readParquet],
];

const LONGEST_SIGNATURE = 5;

/** Hands the rows of a source over, whatever form it has, and gives back what was passed over or assumed. */
export async function readRows(
  { name, bytes }: Source,
  handler: RowHandler,
  options: ReadOptions,
): Promise<string[]> {
  try {
    const { start, all } = await peek(bytes(), LONGEST_SIGNATURE);
    const form = FORMS.find(([signature]) => signature.test(start.toString('latin1', 0, LONGEST_SIGNATURE)));
    const read = form ? await form[1]() : readCsv;
    if (!form) refuseSheet(options.sheet);
    return await read(name, all, handler, options);
  } catch (error) {
    throw readFailure(name, error);
  }
}
