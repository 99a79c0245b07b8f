/** Arabic-Indic, and Persian with Urdu. */
const digits = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Marks that tell in which direction to write, and nothing else. */
const directions = /[\u061c\u200e\u200f]/g;

/** The text with the digits 0 to 9 in place of Arabic-Indic and Persian ones: ٢٠٢٤-٠٣ is 2024-03. */
export const foldDigits = (text: string): string =>
  text.replace(directions, '').replace(digits, (digit) => String(digit.charCodeAt(0) & 0x0f));

/** The same of a number, with a point in place of the Arabic decimal separator: ٣٥٫١٣ is 35.13. */
export const foldDecimal = (text: string): string => foldDigits(text).replace('\u066b', '.');
