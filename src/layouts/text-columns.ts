import type { Column, Fields } from '../fields/fields.js';
import type { Draft, DraftText } from '../incidents/draft.js';
import type { Header } from './header.js';
import { inTurn, type ReadFields } from './layout.js';
import { parsedOnce } from './parsed-once.js';

/** Reads texts under our names from the columns that go by one of theirs, some of them put into our words. */
export function textColumns(
  header: Header,
  draft: Draft,
  namesByField: Readonly<Record<string, readonly string[]>>,
  inOurWords: Readonly<Record<string, (text: string) => string>> = {},
): ReadFields {
  const readers = Object.entries(namesByField).flatMap(([field, names]) => {
    const column = header.column(...names);
    header.point(field, column);
    return column ? [textColumn(column, draft.text(field), inOurWords[field])] : [];
  });
  return inTurn(readers);
}

function textColumn(column: Column, text: DraftText, inOurWords?: (text: string) => string): ReadFields {
  const { dictionary } = text.column;
  const codeOf = inOurWords
    ? parsedOnce(column, (own) => dictionary.code(inOurWords(own)))
    : (fields: Fields) => fields.code(column, dictionary);
  return (fields) => {
    text.code = codeOf(fields);
  };
}
