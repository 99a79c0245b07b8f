import type { DayRange } from '../calendar/day.js';
import type { Fields } from '../fields/fields.js';
import type { Draft } from '../incidents/draft.js';
import { columnKey, type Header } from './header.js';
import type { ReadRelease } from './releases.js';

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
  /** What goes with every answer: sentences. */
  readonly caveats?: readonly string[];
  /** Stretches for which the publisher has no figures: unknown, not quiet. */
  readonly gaps?: readonly DayRange[];
  /** The names of the columns of a file that has no header, where its first row leaves no doubt. */
  headerFor?(firstRow: readonly string[]): readonly string[] | undefined;
  /** Where one release replaces what another had for the same year. */
  readRelease?(header: Header): ReadRelease;
  /**
   * Asks the draft for the columns that the file has.
   * @throws FieldError when the header is at fault.
   */
  open(header: Header, draft: Draft): ReadFields;
}

/**
 * Fills one row into the draft, which holds nothing before.
 * @throws FieldError when the row can't be read.
 */
export type ReadFields = (fields: Fields) => void;

/** Reads with each of the readers, in their order. */
export const inTurn = (readers: readonly ReadFields[]): ReadFields => {
  return (fields) => {
    for (const read of readers) read(fields);
  };
};

export function missingColumns(layout: Layout, header: readonly string[]): Requirement[] {
  const names = header.map(columnKey);
  return layout.required.filter(({ anyOf, or }) => !names.some((name) => anyOf.includes(name) || or?.(name)));
}
