import { InputError, type Problem } from '../errors.js';
import type { Fields } from '../fields/fields.js';
import { TextFields } from '../fields/text-fields.js';
import type { QuoteFault, RowSink } from './row-parser.js';

/** What a reader of delimited text calls, in file order. Lines count from 1 and are those on which a row begins. */
export interface RowHandler {
  header(fields: readonly string[], line: number): void;
  row(fields: Fields, line: number): void;
  /** A row that can't be read; it is set aside. `fields` where it could be cut into them. */
  problem(problem: Problem, fields?: readonly string[]): void;
}

const quoteProblems: Readonly<Record<QuoteFault, string>> = {
  'quote in an unquoted field':
    'a quote in a field that does not begin with one; put the field in quotes and double each quote inside it',
  'text after a closing quote':
    'text after the closing quote of a field; double each quote inside a quoted field',
};

/** Tells the header from the rows, and sets aside what is no row of it. */
export class Table implements RowSink {
  readonly #source: string;
  readonly #handler: RowHandler;
  readonly #fields = new TextFields();
  /** The number of columns, once the header is read. */
  width: number | undefined;

  constructor(source: string, handler: RowHandler) {
    this.#source = source;
    this.#handler = handler;
  }

  row(fields: string[], line: number, quoted: boolean): void {
    if (isBlank(fields) && !quoted && this.width !== 1) return;
    if (this.width === undefined) {
      this.width = fields.length;
      this.#handler.header(fields, line);
    } else if (fields.length === this.width) {
      this.#handler.row(this.#fields.of(fields), line);
    } else {
      const problem = { source: this.#source, line, message: wrongWidth(fields.length, this.width) };
      this.#handler.problem(problem, fields);
    }
  }

  stray(fault: QuoteFault, line: number, column: number): void {
    const problem = { source: this.#source, line, column, message: quoteProblems[fault] };
    if (this.width === undefined) throw new InputError(problem);
    this.#handler.problem(problem);
  }

  end(): void {
    if (this.width === undefined)
      throw new InputError({ source: this.#source, message: 'the file is empty' });
  }

  unclosed(line: number, column: number): never {
    const message = 'a quoted field that opens here is not closed before the end of the file';
    throw new InputError({ source: this.#source, line, column, message });
  }
}

function isBlank(fields: readonly string[]): boolean {
  return fields.length === 1 && fields[0]?.trim() === '';
}

function wrongWidth(fields: number, width: number): string {
  const difference = `row has ${fields} ${fields === 1 ? 'field' : 'fields'}, the header has ${width}`;
  return fields > width ? `${difference}; put a field that holds a comma in quotes` : difference;
}
