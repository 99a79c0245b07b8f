const rightToLeft =
  '\\u0590-\\u08ff\\u200f\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const any = new RegExp(`[${rightToLeft}]`, 'u');
/** From one right-to-left letter to the last before a letter or figure of another script, with what combines with it. */
const runs = new RegExp(
  `(?!\\p{M})[${rightToLeft}](?:[^\\p{L}\\p{N}${rightToLeft}]*[${rightToLeft}])*[\\p{M}\\p{Cf}\\p{Sk}]*`,
  'gu',
);

/** A cell whose Arabic or Hebrew does not draw the numbers beside it into its own order. */
export function isolate(cell: string): string {
  return any.test(cell) ? fence(cell) : cell;
}

/** The same for the Arabic or Hebrew words within a sentence. */
export function isolateRuns(sentence: string): string {
  return any.test(sentence) ? sentence.replace(runs, fence) : sentence;
}

/** First strong isolate ... pop directional isolate. */
function fence(text: string): string {
  return `\u2068${text}\u2069`;
}
