import type { ArchivedFile } from '../archive/open-archive.js';
import { damagedWorkbook } from './damaged-workbook.js';
import { readXml } from './read-xml.js';

interface Sheet {
  readonly name: string;
  readonly file: string;
  readonly hidden: boolean;
}

export interface Contents {
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904, as on early Macintosh computers. */
  readonly from1904: boolean;
}

/** What `xl/workbook.xml` says, with the files that hold its sheets; charts are none. */
export async function readContents(files: readonly ArchivedFile[]): Promise<Contents> {
  const targets = await worksheetFiles(files);
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readXml(part(files, 'xl/workbook.xml'), {
    open(name, { name: sheet = '', id = '', state, date1904 }) {
      if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
      const file = name === 'sheet' ? targets.get(id) : undefined;
      if (file !== undefined)
        sheets.push({ name: sheet, file, hidden: state !== undefined && state !== 'visible' });
    },
  });
  return { sheets, from1904 };
}

/** The content of a file of the workbook. */
export function part(files: readonly ArchivedFile[], name: string): AsyncIterable<Uint8Array> {
  const file = files.find((known) => known.name === name);
  if (!file) throw damagedWorkbook(`it has no ${name}`);
  return file.bytes();
}

async function worksheetFiles(files: readonly ArchivedFile[]): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(part(files, 'xl/_rels/workbook.xml.rels'), {
    open(_, { Id, Type, Target }) {
      if (Id === undefined || Target === undefined || !Type?.endsWith('/worksheet')) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}
