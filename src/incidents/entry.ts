import type { Estimate } from './estimate.js';
import type { IncidentTable } from './incident-table.js';
import type { StatedPart, StatedRow } from './stated-row.js';

/** Numbers of the fields of a row, by our name for them: `start`, `id`, `killed_civilians`, ... */
export type FieldColumns = ReadonlyMap<string, number>;

/** One row as its file states it, whether it is counted or set aside. */
export interface Entry {
  readonly file: string;
  readonly line: number;
  readonly row: IncidentTable['row'];
  readonly draft: StatedRow;
  readonly columns: FieldColumns;
  readonly counted: boolean;
}

/** What sets the tallies of one period apart. */
export const TALLY_DIMENSIONS = ['country', 'admin1', 'perpetrator', 'target', 'attack_type'];

/** A figure of a row: of everyone, of one victim type, or how many incidents. */
export interface Figure extends Estimate {
  readonly name: string;
  readonly measure: string;
}

/** What is counted in these rows: `incidents` for tallies, `killed`, ... */
export function measuresIn(entries: readonly Entry[]): Set<string> {
  const measures = new Set<string>();
  for (const { row, draft } of entries) {
    if (row === 'tally') measures.add('incidents');
    for (const measure in draft.totals) measures.add(measure);
    for (const { measure } of draft.parts) measures.add(measure);
  }
  return measures;
}

/** `killed`, `killed_civilians`, `killed_civilians_low`. */
export function figureName(measure: string, victimType = '', estimate: keyof Estimate = 'best'): string {
  const parts = [measure, victimType.replaceAll(' ', '_'), estimate === 'best' ? '' : estimate];
  return parts.filter((part) => part !== '').join('_');
}

/** The figures of a row, those that it leaves open among them (NaN). */
export function figuresOf({ draft, row }: Pick<Entry, 'draft' | 'row'>): Figure[] {
  const { totals, parts, weight } = draft;
  return [
    ...(row === 'tally' ? [{ name: 'incidents', measure: 'incidents', ...one(weight) }] : []),
    ...Object.entries(totals).map(([measure, total]) => ({ name: measure, measure, ...total })),
    ...parts.map((part) => ({ ...part, name: figureName(part.measure, part.victimType) })),
  ];
}

const one = (figure: number): Estimate => ({ low: figure, best: figure, high: figure });

/** The best figure, for a total that is not stated the sum of its parts if all are known; else NaN. */
export function bestOf(entry: Pick<Entry, 'draft' | 'row'>, name: string): number {
  const stated = statedOf(entry, name);
  return Number.isNaN(stated) ? sumOfParts(entry, name, () => true) : stated;
}

/** The same, where some parts are not known the sum of the others: at least so many. */
export function minimumOf(entry: Pick<Entry, 'draft' | 'row'>, name: string): number {
  const best = bestOf(entry, name);
  return Number.isNaN(best) ? sumOfParts(entry, name, (part) => !Number.isNaN(part.best)) : best;
}

/** As it stands under its name; parts of the same name (two sides of one type) are added up. */
function statedOf({ draft, row }: Pick<Entry, 'draft' | 'row'>, name: string): number {
  if (name === 'incidents' && row === 'tally') return draft.weight;
  const total = draft.totals[name];
  return total
    ? total.best
    : sumOf(draft.parts, (part) => figureName(part.measure, part.victimType) === name);
}

const sumOfParts = (
  { draft }: Pick<Entry, 'draft'>,
  measure: string,
  counts: (part: StatedPart) => boolean,
): number => sumOf(draft.parts, (part) => part.measure === measure && counts(part));

/** NaN where nothing is added up. */
function sumOf(parts: readonly StatedPart[], counts: (part: StatedPart) => boolean): number {
  let [sum, found] = [0, false];
  for (const part of parts) {
    if (!counts(part)) continue;
    sum += part.best;
    found = true;
  }
  return found ? sum : Number.NaN;
}
