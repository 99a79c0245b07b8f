import type { Draft, Estimate } from './draft.js';
import type { IncidentTable } from './incident-table.js';

/** Numbers of the fields of a row, by our name for them: `start`, `id`, `killed_civilians`, ... */
export type FieldColumns = ReadonlyMap<string, number>;

/** One row as its file states it, whether it is counted or set aside. */
export interface Entry {
  readonly file: string;
  readonly line: number;
  readonly row: IncidentTable['row'];
  readonly draft: Draft;
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
  const stated = sum(figuresOf(entry).filter((figure) => figure.name === name));
  return Number.isNaN(stated) ? sum(partsOf(entry, name)) : stated;
}

/** The same, where some parts are not known the sum of the others: at least so many. */
export function minimumOf(entry: Pick<Entry, 'draft' | 'row'>, name: string): number {
  const best = bestOf(entry, name);
  return Number.isNaN(best) ? sum(partsOf(entry, name).filter(({ best }) => !Number.isNaN(best))) : best;
}

const partsOf = ({ draft }: Pick<Entry, 'draft'>, measure: string) =>
  draft.parts.filter((part) => part.measure === measure);

const sum = (figures: readonly Pick<Estimate, 'best'>[]): number =>
  figures.length === 0 ? Number.NaN : figures.reduce((total, { best }) => total + best, 0);
