import type { DayRange } from '../calendar/day.js';
import type { TextColumn } from './text-column.js';

/** No first day is known: "on or before" its end. */
export const OPEN_START = -(2 ** 31);
/** No last day is known: "on or after" its start. */
export const OPEN_END = 2 ** 31 - 1;

/** The victim type of people whom the source counts but does not describe. */
export const UNKNOWN = 'unknown';

/** The figure is a sum of victim types, and some type of the table has no figure. */
export const SOME_TYPES = 1;
/** The source states the figure as a minimum: `4+`. */
export const MINIMUM = 2;

/** A figure for each row, NaN where unknown. Without estimates in the source all three are one array. */
export interface MeasureColumn {
  readonly low: Float64Array;
  readonly best: Float64Array;
  readonly high: Float64Array;
  /** Why more people may be meant: SOME_TYPES or MINIMUM; else 0. */
  readonly incomplete: Uint8Array;
}

/** Figures by victim type, ordered by row. A type without an entry for a row is a stated zero there. */
export interface Parts {
  readonly row: Int32Array;
  /** Index into `measureNames`. */
  readonly measure: Uint8Array;
  /** Index into `victimTypes`. */
  readonly victim: Uint16Array;
  /** Index into `sides`; 0 where the source names none. */
  readonly side: Int32Array;
  readonly low: Float64Array;
  readonly best: Float64Array;
  readonly high: Float64Array;
  /** 1 where the source states a minimum. */
  readonly minimum: Uint8Array;
}

export interface InputFile {
  readonly name: string;
  readonly layout: string;
  /** The file that says what the columns mean. */
  readonly mapping?: { readonly name: string; readonly sha256: string };
  /** Of the bytes as stored. */
  readonly sha256: string;
  /** Rows below the header, those set aside included. */
  readonly rows: number;
  readonly setAside: number;
  /** Rows whose id stands again in a later file, which wins. */
  readonly replaced: number;
  /** Rows that a later release of the publisher stands for. */
  readonly superseded: number;
  /** Columns that no question uses. */
  readonly unusedColumns: readonly string[];
}

/**
 * Incidents in columns; read-only once built. A row is one incident, or one published tally that stands for
 * several (`weight`). A date is an interval of days, both ends in.
 */
export interface IncidentTable {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** How many incidents the row stands for; NaN where a tally does not say. */
  readonly weight: Float64Array;
  readonly texts: ReadonlyMap<string, TextColumn>;
  readonly latitude?: Float64Array;
  readonly longitude?: Float64Array;
  /** `killed`, `wounded`, ...: people; and a tally's sub-counts of incidents. */
  readonly measures: ReadonlyMap<string, MeasureColumn>;
  readonly measureNames: readonly string[];
  readonly victimTypes: readonly string[];
  /** The measures whose figures are stated by victim type. */
  readonly splitMeasures: readonly string[];
  /** Whether victim types have a low and a high of their own. */
  readonly partRanges: boolean;
  readonly sides: readonly string[];
  readonly parts: Parts;
  /** Index into `files`, and the line on which the row begins. */
  readonly file: Uint16Array;
  readonly line: Int32Array;
  readonly files: readonly InputFile[];
  /** What one row is. */
  readonly row: 'incident' | 'tally';
  /** What the source's layout can't say, by the word a user would ask with, and why. */
  readonly refusals: ReadonlyMap<string, string>;
  /** Stretches for which the publisher has no figures. */
  readonly gaps: readonly DayRange[];
  /** Rows with low above best, and with best above high, in any measure. */
  readonly disorder: { readonly lowAboveBest: number; readonly bestAboveHigh: number };
}

export const textOf = (table: IncidentTable, field: string, row: number): string =>
  table.texts.get(field)?.at(row) ?? '';
