/** Texts that state nothing, whatever the sheet. */
export const UNKNOWN_WORDS: ReadonlySet<string> = new Set([
  'unknown',
  'not known',
  'n/a',
  'na',
  '-',
  '–',
  '—',
  '?',
  'غير معروف',
]);
