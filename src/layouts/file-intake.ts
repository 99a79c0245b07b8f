import { InputError, type Problem } from '../errors.js';
import type { Fields } from '../fields/fields.js';
import { TextFields } from '../fields/text-fields.js';
import type { Draft } from '../incidents/draft.js';
import type { Fault, Refusal } from '../incidents/refused.js';
import { statedRow } from '../incidents/stated-row.js';
import { FieldError } from './field-error.js';
import { Header } from './header.js';
import type { Intake, ReadFile } from './intake.js';
import type { Layout, ReadFields } from './layout.js';

interface OpenFile {
  readonly layout: Layout;
  readonly header: Header;
  readonly draft: Draft;
  readonly read: ReadFields;
  /** Reads in which release a row stands; what it gives takes that down, once the row is taken. */
  readonly release: (fields: Fields) => () => void;
}

/** Takes what a reader of one file hands over, in order: header, rows, and rows that can't be read. */
export class FileIntake {
  readonly #source: string;
  readonly #intake: Intake;
  #open: OpenFile | undefined;
  #rows = 0;
  #setAside = 0;

  constructor(source: string, intake: Intake) {
    this.#source = source;
    this.#intake = intake;
  }

  header(firstRow: readonly string[], line: number): void {
    const header = this.#intake.headerFor(firstRow);
    this.#begin(header ?? firstRow, line);
    if (!header) return;
    this.#intake.withoutHeader.push(this.#source);
    this.row(new TextFields().of(firstRow), line);
  }

  #begin(names: readonly string[], line: number): void {
    const { builder, headers, releases } = this.#intake;
    headers.push(names);
    const layout = this.#intake.layoutOf(names, this.#source);
    const draft = builder.beginFile();
    try {
      const header = new Header(names);
      const read = layout.open(header, draft);
      const readRelease = layout.readRelease?.(header);
      const release = readRelease
        ? releases.begin(this.#source, builder.length, readRelease)
        : () => () => {};
      this.#open = { layout, header, draft, read, release };
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      throw new InputError({ source: this.#source, line, column: error.column, message: error.message });
    }
  }

  row(fields: Fields, line: number): void {
    const { draft, header, read, release } = this.#opened;
    try {
      draft.clear();
      read(fields);
      const takeDown = release(fields);
      const refusal = this.#take(draft, line);
      this.#keep(draft, line, refusal === undefined);
      if (refusal !== undefined) {
        this.#refuse({ ...refusal, column: header.numbers.get(refusal.field) }, line, fields);
        return;
      }
      takeDown();
      this.#rows += 1;
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      this.#refuse(error, line, fields);
    }
  }

  problem(problem: Problem, fields?: readonly string[]): void {
    this.#rows += 1;
    this.#setAside += 1;
    this.#intake.refused.push({ problem, fault: 'row-shape', ...(fields && { fields }) });
  }

  #refuse(
    { fault, column, message }: { fault: Fault; column: number | undefined; message: string },
    line: number,
    fields: Fields,
  ): void {
    this.#rows += 1;
    this.#setAside += 1;
    const problem = { source: this.#source, line, ...(column !== undefined && { column }), message };
    this.#intake.refused.push({ problem, fault, fields: fields.all() });
  }

  #take(draft: Draft, line: number): Refusal | undefined {
    const { builder, counted } = this.#intake;
    if (this.#opened.layout.row === 'incident') return builder.add(line);
    const earlier = counted.placeOfSame(draft);
    if (earlier !== undefined) {
      const message = `the tally overlaps the one at ${earlier} and would be counted twice`;
      return { fault: 'overlap', field: 'start', message };
    }
    const refusal = builder.add(line);
    if (refusal === undefined) counted.add(draft, `${this.#source}:${line}`);
    return refusal;
  }

  #keep(draft: Draft, line: number, counted: boolean): void {
    const { keeps, entries } = this.#intake;
    const { row } = this.#opened.layout;
    if (keeps === 'no rows' || (keeps === 'tallies' && row !== 'tally')) return;
    const columns = this.#opened.header.numbers;
    entries.push({ file: this.#source, line, row, draft: statedRow(draft), columns, counted });
  }

  /** Once the file is read to the end. */
  summary(sha256: string): ReadFile {
    const { layout, header } = this.#opened;
    return {
      name: this.#source,
      layout: layout.name,
      sha256,
      rows: this.#rows,
      setAside: this.#setAside,
      unusedColumns: header.unused,
    };
  }

  get #opened(): OpenFile {
    if (!this.#open) throw new Error(`${this.#source} has no header yet`);
    return this.#open;
  }
}
