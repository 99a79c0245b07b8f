import type { Problem } from '../errors.js';
import type { Fields } from '../fields/fields.js';
import { TextFields } from '../fields/text-fields.js';

/** What a reader of rows calls, in file order. Lines count from 1 and are those on which a row begins. */
export interface RowHandler {
  header(fields: readonly string[], line: number): void;
  row(fields: Fields, line: number): void;
  /** A row that can't be read; it is set aside. `fields` where it could be cut into them. */
  problem(problem: Problem, fields?: readonly string[]): void;
}

interface Shape {
  /** The number of columns, and of those up to the last one with a name. */
  readonly width: number;
  readonly named: number;
}

/**
 * Takes the rows of one file, the header first, and hands them on or sets them aside. A row may go on with empty
 * fields, or lack columns without a name, as spreadsheets write it; one without any value is no row.
 */
export class Table {
  readonly #source: string;
  readonly #handler: RowHandler;
  readonly #fields = new TextFields();
  /** How a row comes to have too many fields. */
  readonly #remedy: string;
  #shape: Shape | undefined;
  #rows = 0;
  #tagLine: number | undefined;
  #empty = 0;
  #padded = 0;

  constructor(source: string, handler: RowHandler, remedy = '') {
    this.#source = source;
    this.#handler = handler;
    this.#remedy = remedy;
  }

  get hasHeader(): boolean {
    return this.#shape !== undefined;
  }

  get width(): number {
    return this.#shape?.width ?? 0;
  }

  /** Rows with a value in this many fields can be handed on as they are; -1 until a first row was looked at. */
  get handsOnWidth(): number {
    return this.#rows > 0 ? this.width : -1;
  }

  row(fields: readonly string[], line: number): void {
    if (this.#shape === undefined) this.#header(fields, line);
    else if (this.width > 1 && fields.length > 1 && fields.every(isBlank)) this.#empty++;
    else if (++this.#rows === 1 && isTags(fields)) this.#tagLine = line;
    else this.#handOn(fields, line, this.#shape);
  }

  problem(problem: Omit<Problem, 'source'>): void {
    this.#rows++;
    this.#handler.problem({ source: this.#source, ...problem });
  }

  /** What was passed over, once all rows are in. */
  notes(): string[] {
    return [
      ...(this.#tagLine === undefined ? [] : [`the HXL tags on line ${this.#tagLine} are no row`]),
      ...(this.#empty === 0 ? [] : [`${count(this.#empty, 'row')} without a single value left out`]),
      ...(this.#padded === 0
        ? []
        : [`${count(this.#padded, 'row')} read without empty fields beyond the header`]),
    ];
  }

  #header(fields: readonly string[], line: number): void {
    this.#shape = { width: fields.length, named: fields.findLastIndex((name) => !isBlank(name)) + 1 };
    this.#handler.header(fields, line);
  }

  #handOn(fields: readonly string[], line: number, { width, named }: Shape): void {
    if (fields.length === width || (fields.length < width && fields.length >= named)) {
      this.#handler.row(this.#fields.of(fields), line);
    } else if (fields.length > width && fields.slice(width).every(isBlank)) {
      this.#padded++;
      this.#handler.row(this.#fields.of(fields.slice(0, width)), line);
    } else {
      const message = this.#wrongWidth(fields.length, width);
      this.#handler.problem({ source: this.#source, line, message }, fields);
    }
  }

  #wrongWidth(fields: number, width: number): string {
    const difference = `row has ${count(fields, 'field')}, the header has ${width}`;
    return fields > width ? `${difference}${this.#remedy}` : difference;
  }
}

const isBlank = (field: string): boolean => field.trim() === '';

/** `#date,#geo +lat`: what the Humanitarian Exchange Language puts under a header. */
function isTags(fields: readonly string[]): boolean {
  const values = fields.map((field) => field.trim()).filter((field) => field !== '');
  return values.length > 1 && values.every((value) => hxlTag.test(value));
}

const hxlTag = /^#[a-z][a-z0-9_]*(\s*\+\s*[a-z][a-z0-9_]*)*$/i;

const count = (number: number, noun: string): string => `${number} ${number === 1 ? noun : `${noun}s`}`;
