import type { ComparedFigures } from './compare-sources.js';

const SHOWN = 3;

export interface FurthestApart {
  /** The three periods that differ most, and those as far apart as the third; the furthest first. */
  readonly byDifference: readonly ComparedFigures[];
  /** The same for the ratio of the larger to the smaller, of those where neither is 0. */
  readonly byRatio: readonly ComparedFigures[];
  /** Periods in which one of the two has 0 and the other has not. */
  readonly withoutRatio: number;
}

export function furthestApart(compared: readonly ComparedFigures[]): FurthestApart {
  const apart = compared.filter(({ first, second }) => first !== second);
  const rated = apart.filter(({ first, second }) => first > 0 && second > 0);
  return {
    byDifference: furthest(apart, ({ first, second }) => Math.abs(first - second)),
    byRatio: furthest(rated, largerToSmaller),
    withoutRatio: apart.length - rated.length,
  };
}

export const largerToSmaller = ({ first, second }: ComparedFigures): number =>
  Math.max(first, second) / Math.min(first, second);

function furthest(
  pairs: readonly ComparedFigures[],
  distance: (pair: ComparedFigures) => number,
): ComparedFigures[] {
  const sorted = [...pairs].sort((a, b) => distance(b) - distance(a));
  const least = sorted[SHOWN - 1];
  return least ? sorted.filter((pair) => distance(pair) >= distance(least)) : sorted;
}
