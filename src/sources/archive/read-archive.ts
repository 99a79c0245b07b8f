import { readCsv } from '../../csv/read-csv.js';
import type { RowHandler } from '../../csv/table.js';
import { collect } from '../collect.js';
import { refuseSheet } from '../no-sheet.js';
import type { ReadOptions } from '../read-rows.js';
import { Unreadable } from '../unreadable.js';
import { type ArchivedFile, openArchive } from './open-archive.js';

/** What a zip archive is that holds such a file, where it is no folder of tables. */
const DOCUMENTS: readonly (readonly [file: string, message: string])[] = [
  ['xl/workbook.bin', 'is a binary Excel workbook (.xlsb); save it as .xlsx'],
  ['content.xml', 'is an OpenDocument file; save the sheet as .xlsx or CSV'],
  ['word/document.xml', 'is a Word document; save its table as CSV'],
];

/** Reads the one table of a zip archive, or a sheet of an Excel workbook, which is one too. */
export async function readArchive(
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  handler: RowHandler,
  options: ReadOptions,
): Promise<string[]> {
  const files = await openArchive(await collect(bytes));
  const names = files.map(({ name }) => name);
  if (names.includes('xl/workbook.xml')) {
    const { readWorkbook } = await import('../workbook/read-workbook.js');
    return readWorkbook(source, files, handler, options);
  }
  const document = DOCUMENTS.find(([file]) => names.includes(file));
  if (document) throw new Unreadable(document[1]);
  refuseSheet(options.sheet);
  const file = onlyTable(files);
  const note = files.length > 1 ? [`read ${file.name}, and no other file of the archive`] : [];
  return [...note, ...(await readCsv(source, file.bytes(), handler, options))];
}

const MOST_NAMES = 5;

function onlyTable(files: readonly ArchivedFile[]): ArchivedFile {
  const tables = files.length === 1 ? files : files.filter(({ name }) => /\.(csv|tsv|tab|txt)$/i.test(name));
  if (tables.length === 1) return tables[0];
  const names = (tables.length > 0 ? tables : files).map(({ name }) => name);
  const rest = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  const shown = `${names.slice(0, MOST_NAMES).join(', ')}${rest}`;
  if (files.length === 0) throw new Unreadable('is an empty zip archive');
  throw new Unreadable(
    tables.length === 0
      ? `is a zip archive without a CSV file: ${shown}`
      : `is a zip archive of several tables: ${shown}; unpack it, and name those to be read`,
  );
}
