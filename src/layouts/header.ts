import type { Column } from './column.js';
import { FieldError } from './field-error.js';

export const columnKey = (name: string): string => name.trim().toLowerCase();

/** The columns of a file, found by name whatever the case; it remembers which ones a layout uses. */
export class Header {
  readonly #columns: readonly (Column & { readonly key: string })[];
  readonly #used = new Set<number>();

  constructor(fields: readonly string[]) {
    this.#columns = fields.map((field, index) => ({ name: field.trim(), key: columnKey(field), index }));
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

  /** The numbers of those fields that the file has, by our names for them. */
  numbers(namesByField: Readonly<Record<string, readonly string[]>>): [field: string, number: number][] {
    return Object.entries(namesByField).flatMap(([field, names]) => {
      const column = this.#columns.find(({ key }) => names.includes(key));
      return column ? [[field, column.index + 1]] : [];
    });
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

export const textIn = (fields: readonly string[], column: Column | undefined): string =>
  column === undefined ? '' : (fields[column.index] ?? '').trim();
