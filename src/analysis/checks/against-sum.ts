import type { Cell, Finding } from './finding.js';

interface Parts {
  /** Those with a figure. */
  readonly known: readonly (Cell & { readonly figure: number })[];
  /** Whether nothing is missing: then their sum may not be below the total either. */
  readonly all: boolean;
  readonly by: string;
}

/** A total against the sum of its parts; parts that are not known can only add to it. */
export function againstSum(at: Cell & { readonly figure: number }, { known, all, by }: Parts): Finding[] {
  if (Number.isNaN(at.figure) || known.length === 0) return [];
  const limit = known.reduce((sum, { figure }) => sum + figure, 0);
  if (limit > at.figure) return [{ kind: 'parts-above-total', at, against: known, limit, by }];
  if (all && limit < at.figure) return [{ kind: 'total-above-parts', at, against: known, limit, by }];
  return [];
}
