import type { Dimension } from './dimension.js';
import type { Tally } from './groups.js';
import type { Scope } from './scope.js';
import { TallyPass } from './tally-pass.js';

export type { Group } from './group.js';
export type { Tally } from './groups.js';

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
  return new TallyPass(scope, by, measures).run();
}
