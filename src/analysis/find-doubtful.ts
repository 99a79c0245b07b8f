import type { Entry } from '../incidents/entry.js';
import { probableDuplicates } from './checks/duplicates.js';
import { disorderedEstimates } from './checks/estimates.js';
import type { Finding } from './checks/finding.js';
import { suddenJumps } from './checks/jumps.js';
import { type KnownDays, outsideCoverage } from './checks/outside-coverage.js';
import { swappedCoordinates } from './checks/swapped-coordinates.js';

/** What may be right, and deserves a look. */
export function findDoubtful(
  entries: readonly Entry[],
  known: KnownDays,
  cumulative: readonly string[],
): Finding[] {
  return [
    ...disorderedEstimates(entries),
    ...outsideCoverage(entries, known),
    ...swappedCoordinates(entries),
    ...probableDuplicates(entries),
    ...suddenJumps(entries, cumulative),
  ];
}
