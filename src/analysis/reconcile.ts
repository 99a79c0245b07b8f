import { type Entry, measuresIn } from '../incidents/entry.js';
import { cumulativeFalls } from './checks/cumulative.js';
import type { Finding } from './checks/finding.js';
import { partsAgainstTotals } from './checks/parts.js';
import { placesAgainstTotals } from './checks/places.js';
import { type Subset, subsetsAboveSets } from './checks/subsets.js';

export interface Declared {
  readonly subsets: readonly Subset[];
  /** Figures that count from a beginning. */
  readonly cumulative: readonly string[];
}

/** Figures that do not go together: parts and totals, subsets and sets, cumulative figures and earlier ones. */
export function reconcile(entries: readonly Entry[], { subsets, cumulative }: Declared): Finding[] {
  const measures = measuresIn(entries);
  const withinTypes = subsets.filter(({ whole }) => !measures.has(whole)).map(({ part }) => part);
  return [
    ...partsAgainstTotals(entries, new Set([...withinTypes, ...cumulative])),
    ...placesAgainstTotals(entries),
    ...subsetsAboveSets(entries, subsets),
    ...cumulativeFalls(entries, cumulative),
  ];
}
