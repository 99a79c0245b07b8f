import { InputError } from '../errors.js';
import { decode } from './decode.js';
import { sayDelimiter } from './dialect.js';
import { type Expected, findTable } from './find-table.js';
import { peek } from './peek.js';
import { isPlain, PlainRows } from './plain-rows.js';
import { type QuoteFault, RowParser, type RowSink } from './row-parser.js';
import { sayAbove } from './say-above.js';
import { type RowHandler, Table } from './table.js';

export interface CsvOptions extends Expected {
  /** Else detected. */
  readonly encoding?: string | undefined;
  /** Leaves everything to csv-parse, by which the fast reader of plain text is judged. */
  readonly reference?: boolean;
}

/** How much of a text its dialect is learnt from. */
const HEAD = 64 * 1024;

/**
 * Delimited text with quotes, in which LF, CRLF and CR each end a line. Every row reaches the handler, read or set
 * aside; blank lines are no rows. Gives back what was passed over or assumed.
 */
export async function readCsv(
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  handler: RowHandler,
  options: CsvOptions = {},
): Promise<string[]> {
  const notes: string[] = [];
  const decoded = decode(source, bytes, options.encoding, (note) => notes.push(note));
  const { start, all } = await peek(decoded, HEAD);
  const head = start.toString('utf8', 0, HEAD);
  const { dialect, line, above, ...found } = findTable(head, options, start.length >= HEAD);
  const table = new Table(
    source,
    handler,
    `; put a field that holds ${sayDelimiter(dialect.delimiter)} in quotes`,
  );
  const rows = new Rows(source, table);
  const parser =
    !options.reference && isPlain(dialect)
      ? new PlainRows(rows, table, handler, line)
      : new RowParser(rows, dialect, line);
  let skip = Buffer.byteLength(head.slice(0, found.start));
  for await (const text of all) {
    await parser.write(Buffer.from(text.buffer, text.byteOffset + skip, text.length - skip));
    skip = 0;
  }
  await parser.end();
  if (!table.hasHeader) throw new InputError({ source, message: 'the file is empty' });
  return [...notes, ...sayAbove(above), ...table.notes()];
}

const quoteProblems: Readonly<Record<QuoteFault, string>> = {
  'quote in an unquoted field':
    'a quote in a field that does not begin with one; put the field in quotes and double each quote inside it',
  'text after a closing quote':
    'text after the closing quote of a field; double each quote inside a quoted field',
};

/** What the parser of delimited text finds, made rows and problems. */
class Rows implements RowSink {
  readonly #source: string;
  readonly #table: Table;

  constructor(source: string, table: Table) {
    this.#source = source;
    this.#table = table;
  }

  row(fields: string[], line: number, quoted: boolean): void {
    const blank = fields.length === 1 && fields[0]?.trim() === '' && !quoted;
    if (!blank || this.#table.width === 1) this.#table.row(fields, line);
  }

  stray(fault: QuoteFault, line: number, column: number): void {
    const problem = { line, column, message: quoteProblems[fault] };
    if (!this.#table.hasHeader) throw new InputError({ source: this.#source, ...problem });
    this.#table.problem(problem);
  }

  unclosed(line: number, column: number): never {
    const message = 'a quoted field that opens here is not closed before the end of the file';
    throw new InputError({ source: this.#source, line, column, message });
  }

  tooLong(line: number): never {
    const message = 'the row that begins here is longer than 64 MiB; is a quote not closed?';
    throw new InputError({ source: this.#source, line, message });
  }
}
