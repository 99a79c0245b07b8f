import type { Draft, Schema } from '../incidents/draft.js';
import type { FieldColumns } from '../incidents/entry.js';
import { columnKey } from './header.js';

/** A column that a layout can't do without, by any of its names. */
export interface Requirement {
  readonly anyOf: readonly string[];
  /** Other columns that will do. */
  readonly or?: (name: string) => boolean;
  /** How it is named to people. */
  readonly name: string;
}

export const requires = (...anyOf: readonly string[]): Requirement => ({ anyOf, name: anyOf.join(' or ') });

/** A way to write incidents in a CSV file. */
export interface Layout {
  readonly name: string;
  readonly title: string;
  /** What one row is. */
  readonly row: 'incident' | 'tally';
  readonly required: readonly Requirement[];
  /** What no file of the layout can say, by the word a user would ask with, and why: a part of a sentence. */
  readonly refusals: ReadonlyMap<string, string>;
  /** @throws FieldError when the header is at fault. */
  open(header: readonly string[]): OpenLayout;
}

/** A layout applied to the columns of one file. */
export interface OpenLayout {
  readonly schema: Schema;
  readonly unusedColumns: readonly string[];
  /** Where the fields stand that a message may point at. */
  readonly columns?: FieldColumns;
  /** @throws FieldError when the row can't be read. */
  read(fields: readonly string[]): Draft;
}

export function missingColumns(layout: Layout, header: readonly string[]): Requirement[] {
  const names = header.map(columnKey);
  return layout.required.filter(({ anyOf, or }) => !names.some((name) => anyOf.includes(name) || or?.(name)));
}
