import { CsvError, Parser } from 'csv-parse';
import { ByteWindow } from './byte-window.js';
import type { Dialect } from './dialect.js';
import { countLineBreaks, linesWithoutRow, nextLine } from './line-breaks.js';

export interface RowSink {
  /** `quoted`: the row begins with a quote (so `""` is told from a blank line). */
  row(fields: string[], line: number, quoted: boolean): void;
  /** A row that breaks the rules of quoting; it ends with the line on which the bad field opens. */
  stray(fault: QuoteFault, line: number, column: number): void;
  /** The text ends inside a quoted field of the row. */
  unclosed(line: number, column: number): void;
  /** A row that is longer than can be held. */
  tooLong(line: number): void;
}

export type QuoteFault = 'quote in an unquoted field' | 'text after a closing quote';

export const LONGEST_ROW = 64 * 1024 * 1024;

const faults: Readonly<Record<string, QuoteFault>> = {
  INVALID_OPENING_QUOTE: 'quote in an unquoted field',
  CSV_INVALID_CLOSING_QUOTE: 'text after a closing quote',
};

/** Hands rows over as they are parsed: the queue of a stream would cost a good part of the time, and the place. */
class DirectParser extends Parser {
  readonly #onRow: (fields: string[]) => void;

  constructor({ delimiter, quote, comment }: Dialect, onRow: (fields: string[]) => void) {
    super({
      delimiter,
      quote,
      escape: quote,
      comment: comment ?? null,
      comment_no_infix: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
    });
    this.#onRow = onRow;
    this.on('error', () => {}); // the callbacks of write and end carry it
  }

  override push(fields: string[] | null): boolean {
    if (fields === null) return super.push(null);
    this.#onRow(fields);
    return true;
  }
}

/**
 * csv-parse, with the line on which each row begins, and started again on the next line after a stray quote, where
 * csv-parse itself would stop, or (skip_records_with_error) swallow the rows up to the next quote.
 */
export class RowParser {
  readonly #sink: RowSink;
  readonly #dialect: Dialect;
  readonly #window = new ByteWindow();
  #parser: DirectParser;
  /** Where in the text the parser began. */
  #parserStart = 0;
  /** Where in the text the latest row ended, and the number of the line that begins there. */
  #rowStart = 0;
  #line: number;
  /** csv-parse's count of lines there. It takes a CRLF inside quotes for two, so it only tells one line from more. */
  #parserLines = 0;
  /** Where the field with a stray quote begins, until the end of its line has come in. */
  #strayFrom: number | undefined;

  constructor(sink: RowSink, dialect: Dialect, line: number) {
    this.#sink = sink;
    this.#dialect = dialect;
    this.#line = line;
    this.#parser = this.#newParser();
  }

  /** The text must come in whole line breaks (see recut). */
  async write(text: Buffer): Promise<void> {
    this.#window.append(text);
    await this.#advance(text, write);
    this.#window.forget(this.#rowStart);
  }

  async end(): Promise<void> {
    await this.#advance(Buffer.alloc(0), end);
  }

  async #advance(text: Buffer, deliver: typeof write): Promise<void> {
    let unread = this.#strayFrom === undefined ? text : this.#leaveLine(this.#strayFrom);
    while (unread !== undefined) {
      unread = await this.#parse(unread, deliver);
    }
  }

  /** Gives back what is to be parsed next, after a row was set aside. */
  async #parse(text: Buffer, deliver: typeof write): Promise<Buffer | undefined> {
    try {
      await deliver(this.#parser, text);
      return undefined;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      this.#strayFrom = this.#setAside(error);
      return this.#leaveLine(this.#strayFrom);
    }
  }

  #onRow(fields: string[]): void {
    const { bytes, lines } = this.#parser.info;
    const end = this.#parserStart + bytes;
    let line = this.#line;
    let start = this.#rowStart;
    if (lines === this.#parserLines + 1) {
      this.#line++;
    } else {
      const row = this.#window.slice(start, end);
      const empty = linesWithoutRow(row, this.#dialect.comment);
      line += countLineBreaks(empty);
      start += empty.length;
      this.#line += countLineBreaks(row);
    }
    this.#rowStart = end;
    this.#parserLines = lines;
    const quoted =
      fields.length === 1 && this.#window.slice(start, start + 1).toString() === this.#dialect.quote;
    this.#sink.row(fields, line, quoted);
  }

  /** Gives back where the bad field begins. */
  #setAside(error: CsvError): number {
    const empty = linesWithoutRow(this.#window.slice(this.#rowStart), this.#dialect.comment);
    const line = this.#line + countLineBreaks(empty);
    const column = Number(error.column) + 1;
    const fault = faults[error.code];
    if (fault !== undefined) this.#sink.stray(fault, line, column);
    else if (error.code === 'CSV_QUOTE_NOT_CLOSED') this.#sink.unclosed(line, column);
    else if (error.code === 'CSV_MAX_RECORD_SIZE') this.#sink.tooLong(line);
    else throw error;
    return Math.max(this.#parserStart + this.#parser.info.bytes, this.#rowStart + empty.length);
  }

  /** Gives back the lines after the one of the stray quote, if it has ended. */
  #leaveLine(strayFrom: number): Buffer | undefined {
    const text = this.#window.slice(this.#rowStart);
    const next = nextLine(text, strayFrom - this.#rowStart);
    if (next === undefined) return undefined;
    this.#line += countLineBreaks(text.subarray(0, next));
    this.#rowStart += next;
    this.#strayFrom = undefined;
    this.#parser = this.#newParser();
    this.#parserStart = this.#rowStart;
    this.#parserLines = 0;
    return text.subarray(next);
  }

  #newParser(): DirectParser {
    return new DirectParser(this.#dialect, (fields) => this.#onRow(fields));
  }
}

function write(parser: Parser, text: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function end(parser: Parser, text: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.end(text, (error?: Error | null) => (error ? reject(error) : resolve()));
  });
}
