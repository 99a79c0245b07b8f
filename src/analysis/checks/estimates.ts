import { type Entry, type Figure, figuresOf } from '../../incidents/entry.js';
import type { Cell, Finding } from './finding.js';

/** Ranges whose bounds do not lie on either side of their best figure. */
export function disorderedEstimates(entries: readonly Entry[]): Finding[] {
  return entries.flatMap((entry) => figuresOf(entry).flatMap((figure) => disorder(entry, figure)));
}

function disorder(entry: Entry, { name, low, best, high }: Figure): Finding[] {
  if (!(low > best || best > high || (Number.isNaN(best) && low > high))) return [];
  const cell = (field: string, figure: number): Cell => ({ entry, field, figure });
  const [lowest, highest] = [cell(`${name}_low`, low), cell(`${name}_high`, high)];
  const middle = cell(name, best);
  return [
    ...(low > best ? [{ kind: 'low-above-best' as const, at: lowest, against: [middle] }] : []),
    ...(best > high ? [{ kind: 'best-above-high' as const, at: middle, against: [highest] }] : []),
    ...(Number.isNaN(best) && low > high
      ? [{ kind: 'low-above-high' as const, at: lowest, against: [highest] }]
      : []),
  ];
}
