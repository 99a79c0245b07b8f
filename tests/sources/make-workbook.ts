import { makeZip } from './make-zip.js';

/** A cell: text, number, or XML of its own. */
type Value = string | number | null | { readonly xml: string };

export interface SheetContent {
  readonly name: string;
  readonly state?: string;
  /** By the number of the row; cells from column A on. */
  readonly rows: Readonly<Record<number, readonly Value[]>>;
}

interface WorkbookOptions {
  readonly from1904?: boolean;
  /** Replace or add files. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Style of a number as a date, as a date with its time, as a time, as text such as "day 5". */
export const STYLE = { day: 1, moment: 2, time: 3, wordy: 4 } as const;

const STYLES = `<styleSheet xmlns="s"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/>
<numFmt numFmtId="165" formatCode="&quot;day&quot; 0;[Red]-0"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

/** An Excel workbook, as Excel itself lays it out but for the texts, which stand in their cells. */
export function makeWorkbook(
  sheets: readonly SheetContent[],
  { from1904, files }: WorkbookOptions = {},
): Buffer {
  const list = sheets.map(({ name, state }, index) => {
    return `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`;
  });
  const relations = sheets.map((_, index) => {
    return `<Relationship Id="rId${index + 1}" Type="http://x/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`;
  });
  return makeZip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows)]),
    ),
    ...files,
  });
}

function sheetXml(rows: SheetContent['rows']): string {
  const written = Object.entries(rows).map(([number, cells]) => {
    return `<row r="${number}">${cells.map((value, column) => cellXml(value, `${letter(column)}${number}`)).join('')}</row>`;
  });
  return `<worksheet><dimension ref="A1:Z99"/><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function cellXml(value: Value, reference: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (typeof value === 'object') return value.xml.replace('<c', `<c r="${reference}"`);
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

const letter = (column: number): string => String.fromCharCode(65 + column);

const escapeXml = (text: string): string =>
  text.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));
