import type { Column, Fields } from '../fields/fields.js';
import type { Draft, DraftText } from '../incidents/draft.js';
import type { Header } from './header.js';
import { inTurn, type ReadFields } from './layout.js';
import { parsedOnce } from './parsed-once.js';

/** Texts of which hardly two are alike; they are read only where rows are listed or searched. */
const LONG_TEXTS = ['note', 'source_url'];

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
    const unread = LONG_TEXTS.includes(field) && !draft.longTexts;
    return column && !unread ? [textColumn(column, draft.text(field), inOurWords[field])] : [];
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
