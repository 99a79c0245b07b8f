import { bestOf, type Entry, TALLY_DIMENSIONS } from '../../incidents/entry.js';
import type { Cell, Finding } from './finding.js';
import { groupBy } from './group-by.js';

/** Figures that count from a beginning, and are lower than they were before. */
export function cumulativeFalls(entries: readonly Entry[], fields: readonly string[]): Finding[] {
  const series = groupBy(entries, seriesOf).map(inOrder);
  return fields.flatMap((field) => series.flatMap((rows) => falls(rows, field)));
}

const SERIES = [...TALLY_DIMENSIONS, 'place'];

const seriesOf = ({ draft }: Entry): string =>
  JSON.stringify(SERIES.map((field) => draft.texts[field] ?? ''));

const inOrder = (rows: readonly Entry[]): Entry[] =>
  [...rows].sort((a, b) => a.draft.end - b.draft.end || a.draft.start - b.draft.start);

function falls(rows: readonly Entry[], field: string): Finding[] {
  const known = rows
    .map((entry) => ({ entry, field, figure: bestOf(entry, field) }))
    .filter(({ figure }) => !Number.isNaN(figure));
  return known.slice(1).flatMap((at, index): Finding[] => {
    const before: Cell & { readonly figure: number } = known[index];
    return at.figure < before.figure ? [{ kind: 'cumulative-fall', at, against: [before] }] : [];
  });
}
