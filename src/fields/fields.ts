import type { Dictionary } from './dictionary.js';

/** A column of a header. */
export interface Column {
  /** As in the file, trimmed. */
  readonly name: string;
  readonly index: number;
}

/** One row of a file, read by column. The next row takes its place: nothing of it may be kept but texts and figures. */
export interface Fields {
  /** Trimmed. */
  text(column: Column): string;
  /** The trimmed text's code in the dictionary; 0 where it is empty. */
  code(column: Column, dictionary: Dictionary): number;
  /** A shortcut: the figure where the field is a plain decimal such as `12` or `-3.5`, else NaN: see its text. */
  decimal(column: Column): number;
  /** Every field as it stands in the file. */
  all(): readonly string[];
}
