import { InputError, type Problem } from '../errors.js';
import type { Column, Fields } from '../fields/fields.js';
import { TextFields } from '../fields/text-fields.js';
import type { FileIntake } from '../layouts/file-intake.js';
import { columnKey } from '../layouts/header.js';
import type { Layout } from '../layouts/layout.js';
import { ColumnOrder } from './date-orders.js';
import { mappedLayout } from './mapped-layout.js';
import type { Mapping } from './mapping.js';

/** A mapping at work: the layout it makes, and what each file's dates turn out to be. */
export class MappedReading {
  readonly layout: Layout;
  readonly #mapping: Mapping;
  #orders: ColumnOrder[] = [];

  constructor(mapping: Mapping) {
    this.#mapping = mapping;
    this.layout = mappedLayout(mapping, (column) => this.#orderOf(column));
  }

  /** Whether a row names all the columns that the mapping reads. */
  isHeader(fields: readonly string[]): boolean {
    const keys = new Set(fields.map(columnKey));
    return [...this.#mapping.columns.keys()].every((key) => keys.has(key));
  }

  /** What takes the rows of a file, and hands them on once its dates can be read. */
  rowsOf(file: FileIntake, source: string): MappedRows {
    this.#orders = [];
    return new MappedRows(file, source, this.#mapping, () => this.#orders);
  }

  #orderOf(column: Column): ColumnOrder {
    const order = new ColumnOrder(column, this.#mapping.dates);
    this.#orders.push(order);
    return order;
  }
}

const MOST_NAMES = 12;

/** A row that waits, or a row that can't be read. */
type Held =
  | { readonly fields: readonly string[]; readonly line: number }
  | { readonly problem: Problem; readonly fields: readonly string[] | undefined };

class MappedRows {
  readonly #file: FileIntake;
  readonly #source: string;
  readonly #mapping: Mapping;
  readonly #orders: () => readonly ColumnOrder[];
  readonly #fields = new TextFields();
  #held: Held[] = [];

  constructor(file: FileIntake, source: string, mapping: Mapping, orders: () => readonly ColumnOrder[]) {
    this.#file = file;
    this.#source = source;
    this.#mapping = mapping;
    this.#orders = orders;
  }

  header(fields: readonly string[], line: number): void {
    this.#refuseMissing(fields);
    this.#file.header(fields, line);
  }

  row(fields: Fields, line: number): void {
    for (const order of this.#orders()) order.look(fields, line, this.#source);
    const waits = this.#orders().some(({ isSettled }) => !isSettled);
    if (waits) this.#held.push({ fields: [...fields.all()], line });
    else {
      this.#release();
      this.#file.row(fields, line);
    }
  }

  problem(problem: Problem, fields?: readonly string[]): void {
    if (this.#held.length > 0) this.#held.push({ problem, fields });
    else this.#file.problem(problem, fields);
  }

  /** Once all rows were handed over: what was taken from them as a whole. */
  end(): string[] {
    const undecided = this.#orders().find(({ isSettled }) => !isSettled);
    if (undecided) throw undecided.undecided(this.#source, this.#mapping.source);
    this.#release();
    return this.#orders().flatMap((order) => order.note() ?? []);
  }

  #release(): void {
    for (const held of this.#held) {
      if ('problem' in held) this.#file.problem(held.problem, held.fields);
      else this.#file.row(this.#fields.of(held.fields), held.line);
    }
    this.#held = [];
  }

  #refuseMissing(header: readonly string[]): void {
    const keys = new Set(header.map(columnKey));
    const missing = [...this.#mapping.columns].filter(([key]) => !keys.has(key));
    if (missing.length === 0) return;
    const rest = header.length - MOST_NAMES;
    const names = header.slice(0, MOST_NAMES).map((name) => name.trim() || '(no name)');
    const has = `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
    throw new InputError(
      ...missing.map(([, { name }]) =>
        this.#mapping.fault(name, `${this.#source} has no such column; it has ${has}`),
      ),
    );
  }
}
