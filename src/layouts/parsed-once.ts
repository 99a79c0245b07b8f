import { Dictionary } from '../fields/dictionary.js';
import type { Column, Fields } from '../fields/fields.js';

// More are no longer worth keeping: a time of day for every row, for example.
const MOST_KEPT = 1 << 16;

/** Reads a column whose few distinct texts are each parsed once. */
export function parsedOnce<Value>(column: Column, parse: (text: string) => Value): (fields: Fields) => Value {
  const texts = new Dictionary();
  const values: Value[] = [];
  return (fields) => {
    if (texts.size > MOST_KEPT) return parse(fields.text(column));
    const code = fields.code(column, texts);
    const known = values[code];
    if (known !== undefined) return known;
    const value = parse(texts.text(code));
    values[code] = value;
    return value;
  };
}
