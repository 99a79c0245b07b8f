import stringWidth from 'string-width';

/** ASCII, Latin letters and the signs of tables and charts; each takes one column, and needs no closer look. */
const narrow = /^[\x20-\x7e\u00b7\u00c0-\u024f\u2010-\u2027\u2200-\u22ff\u2500-\u259f]*$/;

/** Columns that a terminal takes for the text; SGR codes and bidi isolates take none. */
export function textWidth(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text);
}

export function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, textWidth(text)), 0);
}
