import { DELIMITERS, type Dialect } from './dialect.js';
import { type FoundHeader, findHeader } from './find-header.js';
import { type HeadRow, headRows } from './head-rows.js';

/** What is known of a text before it is read. */
export interface Expected {
  readonly delimiter?: string | undefined;
  readonly comment?: string | undefined;
  /** Recognises a header, so that lines above it can be passed over. */
  readonly isHeader?: ((fields: readonly string[]) => boolean) | undefined;
}

/** Where in a text the table begins, and how it is written. */
export interface FoundTable {
  readonly dialect: Dialect;
  /** Characters above the header, and the line on which it stands. */
  readonly start: number;
  readonly line: number;
  /** What stands above it, a line each. */
  readonly above: readonly string[];
}

interface Candidate {
  readonly dialect: Dialect;
  readonly rows: readonly HeadRow[];
  readonly header: FoundHeader;
  /** The share of the rows below that have as many fields as the header; 0 where that is one. */
  readonly agreement: number;
}

/**
 * The dialect under which a header is recognised, else the one under which the rows agree best on their number of
 * fields. Single quotes are thought of only where the text has them, after double ones.
 */
export function findTable(text: string, expected: Expected, cut: boolean): FoundTable {
  let best: Candidate | undefined;
  for (const dialect of dialects(text, expected)) {
    const candidate = tryDialect(text, dialect, expected, cut);
    if (best === undefined || (showsQuote(text, candidate) && isBetter(candidate, best))) best = candidate;
    if (best.header.known && best.agreement === 1) break;
  }
  if (best === undefined) throw new Error('there is no dialect to try');
  return tableOf(best);
}

function dialects(text: string, { delimiter, comment }: Expected): Dialect[] {
  const delimiters = delimiter === undefined ? Object.values(DELIMITERS) : [delimiter];
  const quotes = text.includes("'") ? ['"', "'"] : ['"'];
  return quotes.flatMap((quote) =>
    delimiters.map((mark) => ({ delimiter: mark, quote, ...(comment !== undefined && { comment }) })),
  );
}

function tryDialect(text: string, dialect: Dialect, { isHeader }: Expected, cut: boolean): Candidate {
  const rows = headRows(text, dialect, cut);
  const header = findHeader(
    rows.map(({ fields }) => fields),
    isHeader,
  );
  const width = rows[header.index]?.fields.length ?? 0;
  const below = rows.slice(header.index + 1);
  const agreeing = below.filter(({ fields }) => fields.length === width).length;
  const agreement = width < 2 ? 0 : below.length === 0 ? 1 : agreeing / below.length;
  return { dialect, rows, header, agreement };
}

function isBetter(candidate: Candidate, best: Candidate): boolean {
  if (candidate.header.known !== best.header.known) return candidate.header.known;
  if (leavesQuotes(candidate) !== leavesQuotes(best)) return leavesQuotes(best);
  return candidate.agreement > best.agreement;
}

/** Single quotes enclose fields only where they enclose the first name of the header: 'Ayn Issa is a place. */
function showsQuote(text: string, { dialect, header, rows }: Candidate): boolean {
  return dialect.quote === '"' || text.charAt(rows[header.index]?.start ?? 0) === dialect.quote;
}

const leavesQuotes = ({ header, rows }: Candidate): boolean =>
  /^'.*'$/s.test(rows[header.index]?.fields[0] ?? '');

function tableOf({ dialect, rows, header }: Candidate): FoundTable {
  const { start, line } = rows[header.index] ?? { start: 0, line: 1 };
  const above = rows.slice(0, header.index).map((row) => row.text);
  return { dialect, start: above.length === 0 ? 0 : start, line: above.length === 0 ? 1 : line, above };
}
