import type { Column } from '../fields/fields.js';
import type { FieldColumns } from '../incidents/entry.js';
import { FieldError } from './field-error.js';

export const columnKey = (name: string): string => name.trim().toLowerCase();

/** The columns of a file, found by name whatever the case; it remembers which ones a layout uses. */
export class Header {
  readonly #columns: readonly (Column & { readonly key: string })[];
  #used = new Set<number>();
  #numbers = new Map<string, number>();

  constructor(fields: readonly string[], keyOf: (name: string) => string | undefined = columnKey) {
    this.#columns = fields.map((field, index) => ({ name: field.trim(), key: keyOf(field) ?? '', index }));
  }

  /** The same columns found by other names; a column without one is not found. */
  renamed(keyOf: (name: string) => string | undefined): Header {
    const names = this.#columns.map(({ name }) => name);
    const header = new Header(names, keyOf);
    header.#used = this.#used;
    header.#numbers = this.#numbers;
    return header;
  }

  /** The column that goes by one of the names; a second one is an error. */
  column(...names: readonly string[]): Column | undefined {
    const [first, second] = this.#columns.filter(({ key }) => names.includes(key));
    if (second) throw sameMeaning(first, second);
    if (first) this.#used.add(first.index);
    return first;
  }

  /** The column that the layout can't do without; its absence is found before. */
  required(name: string): Column {
    const column = this.column(name);
    if (!column) throw new Error(`the header has no column ${name}`);
    return column;
  }

  /** The columns that mean something to `read`, in order, each with what it means. */
  matching<Meaning>(read: (key: string) => Meaning | undefined): { column: Column; meaning: Meaning }[] {
    return this.#columns.flatMap((column) => {
      const meaning = read(column.key);
      if (meaning === undefined) return [];
      this.#used.add(column.index);
      return [{ column, meaning }];
    });
  }

  /** Lets messages about `field`, our name, point at the column. */
  point(field: string, column: Column | undefined): void {
    if (column) this.#numbers.set(field, column.index + 1);
  }

  /** The numbers of the columns that messages may point at. */
  get numbers(): FieldColumns {
    return this.#numbers;
  }

  get unused(): string[] {
    return this.#columns
      .filter(({ index }) => !this.#used.has(index))
      .map(({ name, index }) => name || `column ${index + 1}`);
  }
}

export function sameMeaning(first: Column, second: Column): FieldError {
  const message =
    columnKey(first.name) === columnKey(second.name)
      ? `column "${second.name}" stands twice in the header; rename or remove one`
      : `columns "${first.name}" and "${second.name}" mean the same; rename or remove one`;
  return new FieldError(second, message);
}
