import type { Dimension, Key } from '../incidents/dimension.js';
import type { Scope } from '../incidents/scope.js';
import { type Group, tally } from '../incidents/tally.js';

export interface Breakdown {
  /** Highest first, unknown last; weekdays and months of the year in their order. */
  readonly groups: readonly Group[];
  readonly apart: Group;
  readonly outside: Group;
  readonly total: Group;
}

/** Tolls by one or two dimensions. Groups, `apart` and `outside` add up to the total. */
export function breakdown(scope: Scope, by: readonly Dimension[], measures: readonly string[]): Breakdown {
  const { groups, ...rest } = tally(scope, { by, measures });
  const figure = (group: Group) => group.tolls[scope.measure]?.[scope.estimate] ?? 0;
  const natural = by[0].kind === 'weekday' || by[0].kind === 'month-of-year' || by[0].kind === 'period';
  const compare = (a: Group, b: Group) =>
    Number(a.keys[0] === null) - Number(b.keys[0] === null) ||
    (natural ? 0 : figure(b) - figure(a)) ||
    a.keys.map((key, index) => inOrder(key, b.keys[index])).find((order) => order !== 0) ||
    0;
  return { groups: [...groups].sort(compare), ...rest };
}

function inOrder(a: Key, b: Key): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
