import { InputError, type Problem } from '../errors.js';
import type { IncidentTable, InputFile } from '../incidents/incident-table.js';
import { TableBuilder } from '../incidents/table-builder.js';
import { CountedTallies } from './counted-tallies.js';
import { FieldError } from './field-error.js';
import { detectLayout } from './index.js';
import type { Layout, OpenLayout } from './layout.js';

/** Takes the rows of file after file, all of one layout, into one table. */
export class Intake {
  readonly problems: Problem[] = [];
  readonly builder = new TableBuilder();
  readonly counted = new CountedTallies();
  readonly #layoutName: string | undefined;
  #first: { readonly layout: Layout; readonly source: string } | undefined;

  /** The layout is detected where none is named. */
  constructor(layoutName?: string) {
    this.#layoutName = layoutName;
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
      const refusal = this.#take(fields, line);
      if (refusal === undefined) this.#rows += 1;
      else this.problem({ source: this.#source, line, message: refusal });
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      this.problem({ source: this.#source, line, column: error.column, message: error.message });
    }
  }

  problem(problem: Problem): void {
    this.#rows += 1;
    this.#setAside += 1;
    this.#intake.problems.push(problem);
  }

  /** Why the row is not taken. */
  #take(fields: readonly string[], line: number): string | undefined {
    const { layout, open } = this.#opened;
    const { builder, counted } = this.#intake;
    const draft = open.read(fields);
    if (layout.row === 'incident') return builder.add(draft, line);
    const earlier = counted.placeOfSame(draft);
    if (earlier !== undefined) return `the tally overlaps the one at ${earlier} and would be counted twice`;
    const refusal = builder.add(draft, line);
    if (refusal === undefined) counted.add(draft, `${this.#source}:${line}`);
    return refusal;
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
