const unsafe = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\p{Surrogate}]/gu;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text on one line, as YAML and JSON write it, that can't steer a terminal. */
export const quotedWhole = (text: string): string => JSON.stringify(text).replace(unsafe, escaped);

/** A sentence on one line that can't steer a terminal. */
export const oneLine = (text: string): string => text.replace(/\p{Cc}/gu, escaped).replace(unsafe, escaped);

const LONGEST = 40;

/** The same of its beginning. */
export const quoted = (text: string): string =>
  quotedWhole(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
