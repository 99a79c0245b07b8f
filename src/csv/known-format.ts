/** Files that are met where a CSV is meant: the bytes they begin with (as Latin-1), what they are, what to do. */
const formats: readonly (readonly [signature: string, name: string, remedy: string])[] = [
  ['PK\x03\x04', 'a ZIP archive or an Excel workbook', 'unpack it, or save the sheet as CSV UTF-8'],
  ['\xd0\xcf\x11\xe0', 'an Excel workbook', 'save the sheet as CSV UTF-8'],
  ['PAR1', 'a Parquet file', 'export it as CSV'],
  ['SQLite format 3\0', 'an SQLite database', 'export the table as CSV'],
  ['%PDF-', 'a PDF document', 'look for the table as CSV'],
  ['\x1f\x8b', 'gzip data', 'unpack it first (gunzip)'],
  ['\x28\xb5\x2f\xfd', 'Zstandard data', 'unpack it first (unzstd)'],
  ['\xfd7zXZ\0', 'xz data', 'unpack it first (unxz)'],
  ['BZh', 'bzip2 data', 'unpack it first (bunzip2)'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive', 'unpack it first'],
];

export const longestSignature = Math.max(...formats.map(([signature]) => signature.length));

/** For bytes that are known not to be text; a text may begin with some of these signatures. */
export function knownFormat(start: Buffer): string | undefined {
  const head = start.toString('latin1', 0, longestSignature);
  const format = formats.find(([signature]) => head.startsWith(signature));
  return format && `is not a text file but ${format[1]}; ${format[2]}`;
}
