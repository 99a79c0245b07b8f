import { InputError, type Problem } from '../errors.js';
import type { Draft } from '../incidents/draft.js';
import type { Entry } from '../incidents/entry.js';
import type { IncidentTable, InputFile } from '../incidents/incident-table.js';
import type { Fault, Refusal, Refused } from '../incidents/refused.js';
import { TableBuilder } from '../incidents/table-builder.js';
import { CountedTallies } from './counted-tallies.js';
import { FieldError } from './field-error.js';
import { detectLayout } from './index.js';
import type { Layout, OpenLayout } from './layout.js';

/** Which rows are kept as they stand, besides what the table makes of them. */
export type Kept = 'no rows' | 'tallies' | 'all rows';

/** Takes the rows of file after file, all of one layout, into one table. */
export class Intake {
  /** One a file, in their order. */
  readonly headers: (readonly string[])[] = [];
  readonly refused: Refused[] = [];
  /** Every row that can be read, those set aside too; kept only where asked for. */
  readonly entries: Entry[] = [];
  readonly builder = new TableBuilder();
  readonly counted = new CountedTallies();
  readonly keeps: Kept;
  readonly #layoutName: string | undefined;
  #first: { readonly layout: Layout; readonly source: string } | undefined;

  /** The layout is detected where none is named. */
  constructor(layoutName?: string, keeps: Kept = 'no rows') {
    this.#layoutName = layoutName;
    this.keeps = keeps;
  }

  layoutOf(header: readonly string[], source: string): Layout {
    const layout = detectLayout(header, source, this.#layoutName);
    this.#first ??= { layout, source };
    if (layout === this.#first.layout) return layout;
    const message = `is read as ${layout.name}, but ${this.#first.source} as ${this.#first.layout.name}`;
    throw new InputError({ source, message: `${message}: files of different layouts are not added up` });
  }

  build(files: readonly Omit<InputFile, 'replaced'>[]): IncidentTable {
    if (!this.#first) throw new Error('no file was read');
    const { row, refusals } = this.#first.layout;
    return this.builder.build(files, { row, refusals });
  }
}

/** Takes what a reader of one file hands over, in order: header, rows, and rows that can't be read. */
export class FileIntake {
  readonly #source: string;
  readonly #intake: Intake;
  #layout: Layout | undefined;
  #open: OpenLayout | undefined;
  #rows = 0;
  #setAside = 0;

  constructor(source: string, intake: Intake) {
    this.#source = source;
    this.#intake = intake;
  }

  header(fields: readonly string[], line: number): void {
    this.#intake.headers.push(fields);
    this.#layout = this.#intake.layoutOf(fields, this.#source);
    try {
      this.#open = this.#layout.open(fields);
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      throw new InputError({ source: this.#source, line, column: error.column, message: error.message });
    }
    this.#intake.builder.beginFile(this.#open.schema);
  }

  row(fields: readonly string[], line: number): void {
    try {
      const draft = this.#opened.open.read(fields);
      const refusal = this.#take(draft, line);
      this.#keep(draft, line, refusal === undefined);
      if (refusal === undefined) this.#rows += 1;
      else this.#refuse({ ...refusal, column: this.#opened.open.columns?.get(refusal.field) }, line, fields);
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      this.#refuse(error, line, fields);
    }
  }

  problem(problem: Problem, fields?: readonly string[]): void {
    this.#rows += 1;
    this.#setAside += 1;
    this.#intake.refused.push({
      problem,
      fault: 'row-shape',
      ...(fields && { fields }),
    });
  }

  #refuse(
    { fault, column, message }: { fault: Fault; column: number | undefined; message: string },
    line: number,
    fields: readonly string[],
  ): void {
    this.#rows += 1;
    this.#setAside += 1;
    const problem = { source: this.#source, line, ...(column !== undefined && { column }), message };
    this.#intake.refused.push({ problem, fault, fields });
  }

  #take(draft: Draft, line: number): Refusal | undefined {
    const { builder, counted } = this.#intake;
    if (this.#opened.layout.row === 'incident') return builder.add(draft, line);
    const earlier = counted.placeOfSame(draft);
    if (earlier !== undefined) {
      const message = `the tally overlaps the one at ${earlier} and would be counted twice`;
      return { fault: 'overlap', field: 'start', message };
    }
    const refusal = builder.add(draft, line);
    if (refusal === undefined) counted.add(draft, `${this.#source}:${line}`);
    return refusal;
  }

  #keep(draft: Draft, line: number, counted: boolean): void {
    const { keeps } = this.#intake;
    const { layout, open } = this.#opened;
    if (keeps === 'no rows' || (keeps === 'tallies' && layout.row !== 'tally')) return;
    const columns = open.columns ?? new Map();
    this.#intake.entries.push({ file: this.#source, line, row: layout.row, draft, columns, counted });
  }

  /** Once the file is read to the end. */
  summary(sha256: string): Omit<InputFile, 'replaced'> {
    const { layout, open } = this.#opened;
    return {
      name: this.#source,
      layout: layout.name,
      sha256,
      rows: this.#rows,
      setAside: this.#setAside,
      unusedColumns: open.unusedColumns,
    };
  }

  get #opened(): { layout: Layout; open: OpenLayout } {
    if (!this.#layout || !this.#open) throw new Error(`${this.#source} has no header yet`);
    return { layout: this.#layout, open: this.#open };
  }
}
