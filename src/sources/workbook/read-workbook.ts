import type { RowHandler } from '../../csv/table.js';
import type { ArchivedFile } from '../archive/open-archive.js';
import type { ReadOptions } from '../read-rows.js';
import { Unreadable } from '../unreadable.js';
import { type Contents, part, readContents } from './contents.js';
import { damagedWorkbook } from './damaged-workbook.js';
import { readDateStyles } from './date-styles.js';
import { readSharedStrings } from './shared-strings.js';
import { readSheet } from './sheet-rows.js';
import { SheetTable } from './sheet-table.js';

/** Reads one sheet of an Excel workbook; lines are its rows as Excel numbers them. */
export async function readWorkbook(
  source: string,
  files: readonly ArchivedFile[],
  handler: RowHandler,
  { sheet: wanted, isHeader }: ReadOptions,
): Promise<string[]> {
  const contents = await readContents(files);
  const sheet = chooseSheet(contents, wanted);
  const { from1904 } = contents;
  const meanings = {
    from1904,
    strings: await readSharedStrings(files),
    dateStyles: await readDateStyles(files),
  };
  const table = new SheetTable(source, handler, isHeader);
  await readSheet(part(files, sheet.file), meanings, (fields, row) => table.row(fields, row));
  return [...sheetNote(contents, sheet.name, wanted), ...table.end()];
}

type Sheet = Contents['sheets'][number];

/** Without a name the first sheet that is not hidden. */
function chooseSheet({ sheets }: Contents, wanted: string | undefined): Sheet {
  const [first] = [...sheets.filter(({ hidden }) => !hidden), ...sheets];
  if (first === undefined) throw damagedWorkbook('it has no sheet');
  const key = wanted?.trim().toLowerCase();
  const sheet = key === undefined ? first : sheets.find(({ name }) => name.trim().toLowerCase() === key);
  if (sheet) return sheet;
  const names = sheets.map(({ name }) => `"${name}"`).join(', ');
  throw new Unreadable(`has no sheet "${wanted}"; its sheets are ${names}`);
}

function sheetNote({ sheets }: Contents, name: string, wanted: string | undefined): string[] {
  if (sheets.length === 1 || wanted !== undefined) return [];
  return [`read the sheet "${name}", one of ${sheets.length}; --sheet names another`];
}
