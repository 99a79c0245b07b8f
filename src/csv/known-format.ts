/** Files that are met where a CSV is meant: the bytes they begin with (as Latin-1), what they are, what to do. */
const formats: readonly (readonly [signature: string, name: string, remedy: string])[] = [
  ['PK\x03\x04', 'a zip archive or an Excel workbook', 'unpack it first'],
  [
    '\xd0\xcf\x11\xe0',
    'an Excel workbook of before 2007, or with a password',
    'save it as .xlsx without one',
  ],
  ['PAR1', 'a Parquet file', 'unpack it first'],
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
