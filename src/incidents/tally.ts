import { APART, type Dimension, type Key, OUTSIDE, rowKeys } from './dimension.js';
import { figureColumn } from './figure-column.js';
import { Groups, type Tally } from './group.js';
import { PartReader } from './part-reader.js';
import { OUT, type Scope, STRADDLES } from './scope.js';
import { spreader, WHOLE } from './share.js';

export type { Group, Tally } from './group.js';

export interface TallyQuery {
  readonly by: readonly Dimension[];
  /** `incidents`, `killed`, ... */
  readonly measures: readonly string[];
}

/**
 * Sums of measures by group: the only door between stored incidents and analysis. The groups, `apart` and `outside`
 * always add up to `total`.
 */
export function tally(scope: Scope, { by, measures }: TallyQuery): Tally {
  const rowDimensions = by.filter(({ kind }) => kind !== 'victim' && kind !== 'side');
  const keysOf = rowDimensions.map((dimension) => rowKeys(scope.table, dimension, scope.place));
  const columns = measures.map((name) => figureColumn(scope.table, name, scope.victimTypes));
  const groups = new Groups(measures);
  const byPart = rowDimensions.length < by.length;
  const parts = new PartReader(scope, by, measures);
  const spread = scope.place === 'spread' ? spreader(rowDimensions) : undefined;

  for (let row = 0; row < scope.table.length; row += 1) {
    const state = scope.mask[row];
    if (state === OUT) continue;
    groups.total.addRow(columns, row);
    const keys = keysOf.map((key) => key(row));
    const shares = state !== STRADDLES && keys.includes(APART) ? spread?.(scope, row) : undefined;
    if (state === STRADDLES || (keys.includes(APART) && !shares)) groups.apart.addRow(columns, row);
    else if (keys.includes(OUTSIDE)) groups.outside.addRow(columns, row);
    else
      for (const share of shares ?? [WHOLE]) {
        const own = keys.map((key) => (key === APART ? share.ordinal : (key as Key)));
        if (byPart) parts.addRow(groups, own, row, columns, share);
        else
          groups.at(own).addRow(columns, row, share, (measure) => parts.bestOf(row, measure, columns, share));
      }
  }
  return groups.result();
}
