/** Marks that tell in which direction to write, and nothing else. */
const directions = /[\u061c\u200e\u200f]/g;

/** Arabic-Indic digits, those of Persian and Urdu, and the decimal separator as ASCII: ٢٠٢٤-٠٣ is 2024-03. */
export function foldDigits(text: string): string {
  return text
    .replace(directions, '')
    .replace(/[٠-٩۰-۹٫]/g, (mark) => (mark === '٫' ? '.' : String(mark.charCodeAt(0) & 0xf)));
}
