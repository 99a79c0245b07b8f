import { bestOf, type Entry, measuresIn, minimumOf } from '../../incidents/entry.js';
import type { Finding } from './finding.js';

/** The one figure counts some of those whom the other counts. */
export interface Subset {
  readonly part: string;
  readonly whole: string;
}

/** Figures that are higher than the one they are a part of. */
export function subsetsAboveSets(entries: readonly Entry[], declared: readonly Subset[]): Finding[] {
  const own = subCounts(entries);
  const subsets = [...own, ...declared.filter((subset) => !own.some((one) => isSame(one, subset)))];
  return entries.flatMap((entry) =>
    subsets.flatMap(({ part, whole }): Finding[] => {
      const at = { entry, field: part, figure: minimumOf(entry, part) };
      const set = { entry, field: whole, figure: bestOf(entry, whole) };
      return at.figure > set.figure ? [{ kind: 'subset-above-set', at, against: [set] }] : [];
    }),
  );
}

const isSame = (a: Subset, b: Subset): boolean => a.part === b.part && a.whole === b.whole;

/** `high_quality_incidents` and the like are incidents by their name. */
function subCounts(entries: readonly Entry[]): Subset[] {
  const tallies = entries.filter(({ row }) => row === 'tally');
  return [...measuresIn(tallies)]
    .filter((name) => name.endsWith('_incidents'))
    .map((part) => ({ part, whole: 'incidents' }));
}
