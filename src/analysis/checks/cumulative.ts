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

/** One row a day: a second one is an overlap, or another incident, and has no order. */
function inOrder(rows: readonly Entry[]): Entry[] {
  const days = groupBy(rows, ({ draft }) => String(draft.end)).map(([first]) => first);
  return days.sort((a, b) => a.draft.end - b.draft.end);
}

function falls(rows: readonly Entry[], field: string): Finding[] {
  const known = rows
    .map((entry) => ({ entry, field, figure: bestOf(entry, field) }))
    .filter(({ figure }) => !Number.isNaN(figure));
  return known.slice(1).flatMap((at, index): Finding[] => {
    const before: Cell & { readonly figure: number } = known[index];
    return at.figure < before.figure ? [{ kind: 'cumulative-fall', at, against: [before] }] : [];
  });
}
