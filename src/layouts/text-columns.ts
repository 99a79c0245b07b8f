import { type Header, textIn } from './header.js';

export interface TextColumns {
  /** The fields that the file has. */
  readonly names: readonly string[];
  read(fields: readonly string[]): Record<string, string>;
}

/** Reads texts under our names from the columns that go by one of theirs. */
export function textColumns(
  header: Header,
  namesByField: Readonly<Record<string, readonly string[]>>,
): TextColumns {
  const columns = Object.entries(namesByField).flatMap(([field, names]) => {
    const column = header.column(...names);
    return column ? [{ field, column }] : [];
  });
  return {
    names: columns.map(({ field }) => field),
    read: (fields) => Object.fromEntries(columns.map(({ field, column }) => [field, textIn(fields, column)])),
  };
}
