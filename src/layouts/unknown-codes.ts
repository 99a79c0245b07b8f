import type { Doubt } from '../incidents/refused.js';
import type { Column } from './column.js';
import { textIn } from './header.js';

interface CodeColumn {
  readonly column: Column | undefined;
  readonly known: readonly string[];
}

/** Codes of the row that are none of those known; an empty field is none. */
export function unknownCodes(fields: readonly string[], columns: readonly CodeColumn[]): Doubt[] {
  return columns.flatMap(({ column, known }) => {
    const value = textIn(fields, column);
    if (!column || value === '' || known.includes(value.toLowerCase())) return [];
    const message = `${column.name} "${value}" is none of ${known.join(', ')}`;
    return [{ column: column.index + 1, value, message }];
  });
}
