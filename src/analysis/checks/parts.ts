import { type Entry, figureName } from '../../incidents/entry.js';
import { againstSum } from './against-sum.js';
import type { Finding } from './finding.js';

/** The victim types of a row against its stated total, without those that overlap others. */
export function partsAgainstTotals(entries: readonly Entry[], overlapping: ReadonlySet<string>): Finding[] {
  return entries.flatMap((entry) =>
    Object.entries(entry.draft.totals).flatMap(([measure, total]) => {
      if (Number.isNaN(total.best)) return [];
      const parts = entry.draft.parts
        .filter((part) => part.measure === measure)
        .map(({ victimType, best }) => ({ entry, field: figureName(measure, victimType), figure: best }))
        .filter(({ field }) => !overlapping.has(field));
      const known = parts.filter(({ figure }) => !Number.isNaN(figure));
      const at = { entry, field: measure, figure: total.best };
      return againstSum(at, { known, all: known.length === parts.length, by: 'victim' });
    }),
  );
}
