import { bestOf, type Entry, figuresOf, minimumOf, TALLY_DIMENSIONS } from '../../incidents/entry.js';
import { againstSum } from './against-sum.js';
import type { Finding } from './finding.js';
import { groupBy } from './group-by.js';

/** Tallies of places (perpetrators, targets, ...) against the tally of all of them for the same period. */
export function placesAgainstTotals(entries: readonly Entry[]): Finding[] {
  const tallies = entries.filter(({ row }) => row === 'tally');
  const periods = groupBy(tallies, ({ draft }) => `${draft.start} ${draft.end}`);
  return periods
    .filter((period) => period.length > 1)
    .flatMap((period) => TALLY_DIMENSIONS.flatMap((dimension) => byDimension(period, dimension)));
}

/** A tally that leaves the dimension blank is the total over it. */
function byDimension(period: readonly Entry[], dimension: string): Finding[] {
  const totals = period.filter(({ draft }) => !draft.texts[dimension]);
  if (totals.length === period.length) return [];
  const parts = firstOfEach(period, dimension);
  return totals.flatMap((total) => {
    const own = parts.filter((part) => sameOtherwise(part, total, dimension));
    return figuresOf(total).flatMap(({ name }) => compare(total, own, name, dimension));
  });
}

function compare(total: Entry, parts: readonly Entry[], field: string, by: string): Finding[] {
  const cells = parts.map((entry) => ({ entry, field, figure: minimumOf(entry, field) }));
  const known = cells.filter(({ figure }) => !Number.isNaN(figure));
  const all = parts.length > 1 && parts.every((part) => !Number.isNaN(bestOf(part, field)));
  return againstSum({ entry: total, field, figure: bestOf(total, field) }, { known, all, by });
}

/** A place that stands twice is counted once; the second row is set aside as an overlap. */
const firstOfEach = (period: readonly Entry[], dimension: string): Entry[] =>
  groupBy(
    period.filter(({ draft }) => draft.texts[dimension]),
    ({ draft }) => JSON.stringify(TALLY_DIMENSIONS.map((field) => draft.texts[field] ?? '')),
  ).map(([first]) => first);

const sameOtherwise = (a: Entry, b: Entry, dimension: string): boolean =>
  TALLY_DIMENSIONS.every(
    (field) => field === dimension || (a.draft.texts[field] || '') === (b.draft.texts[field] || ''),
  );
