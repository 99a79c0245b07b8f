import type { Column } from '../fields/fields.js';
import type { Draft } from '../incidents/draft.js';
import type { Doubt } from '../incidents/refused.js';
import type { ReadFields } from './layout.js';
import { parsedOnce } from './parsed-once.js';

/** Doubts a code that, in our words, is none of those known; an empty field is none. */
export function codeColumn(
  column: Column | undefined,
  known: readonly string[],
  draft: Draft,
  inOurWords = (text: string): string => text,
): ReadFields {
  if (!column) return () => {};
  const doubt = parsedOnce(column, (code) => doubtOf(inOurWords(code), known, column));
  return (fields) => {
    const found = doubt(fields);
    if (found !== 'none') draft.doubts.push(found);
  };
}

function doubtOf(value: string, known: readonly string[], column: Column): Doubt | 'none' {
  if (value === '' || known.includes(value.toLowerCase())) return 'none';
  const message = `${column.name} "${value}" is none of ${known.join(', ')}`;
  return { column: column.index + 1, value, message };
}
