import type { ArchivedFile } from '../archive/open-archive.js';
import { readXml } from './read-xml.js';

/** The numbers of the cell styles that show a number as a date. */
export async function readDateStyles(files: readonly ArchivedFile[]): Promise<Set<number>> {
  const file = files.find(({ name }) => name === 'xl/styles.xml');
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let inStyles = false;
  if (!file) return new Set();
  await readXml(file.bytes(), {
    open(name, { numFmtId, formatCode = '' }) {
      if (name === 'numFmt') formats.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inStyles = true;
      if (name === 'xf' && inStyles) styles.push(Number(numFmtId));
    },
    close(name) {
      if (name === 'cellXfs') inStyles = false;
    },
  });
  const dates = styles.flatMap((format, style) => (isDate(format, formats.get(format)) ? [style] : []));
  return new Set(dates);
}

/** Formats that Excel has by number alone; 18 to 21 and 45 to 47 are times of day. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [34, 36],
  [50, 58],
];

function isDate(format: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => format >= from && format <= to);
  return isDateFormat(code);
}

/** Whether a format code shows a year or a day, or a month and no time of day, whose minutes are an m too. */
export function isDateFormat(code: string): boolean {
  const letters = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0];
  return /[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters));
}
