import type { Day, DayRange } from '../calendar/day.js';
import type { Coverage } from './coverage.js';
import type { IncidentTable } from './incident-table.js';

/** Where an incident counts whose interval does not fit inside one period. */
export const PLACES = ['apart', 'start', 'end', 'spread'] as const;
export type Place = (typeof PLACES)[number];

export const ESTIMATES = ['low', 'best', 'high'] as const;
export type EstimateName = (typeof ESTIMATES)[number];

/** Whether a row is asked about. */
export const OUT = 0;
export const IN = 1;
/** Its interval reaches across an edge of the window, so it may lie inside or outside. */
export const STRADDLES = 2;

/** What a question is asked of: a table, which of its rows, and how its figures are read. */
export interface Scope {
  readonly table: IncidentTable;
  /** OUT, IN or STRADDLES for each row. */
  readonly mask: Uint8Array;
  /** The rows that show where there are figures: those of the mask, and those that a condition on figures turns down. */
  readonly reported: Uint8Array;
  /** The covered days that are asked about. */
  readonly window: DayRange;
  readonly coverage: Coverage;
  readonly gaps: readonly DayRange[];
  /** The last day that is known. */
  readonly asOf: Day;
  readonly place: Place;
  readonly estimate: EstimateName;
  readonly measure: string;
  /** The victim types asked about; undefined for everyone. */
  readonly victimTypes: readonly string[] | undefined;
}

/** Measures that can be asked of the scope's victim types; all of them where everyone is asked about. */
export const measuresOf = ({ table, victimTypes }: Scope): readonly string[] =>
  victimTypes ? table.splitMeasures : table.measureNames;

/** Whether figures by victim type go with the estimate asked about. */
export const canSplit = ({ table, estimate }: Pick<Scope, 'table' | 'estimate'>): boolean =>
  estimate === 'best' ||
  table.partRanges ||
  ![...table.measures.values()].some(({ low, best, high }) => low !== best || high !== best);
