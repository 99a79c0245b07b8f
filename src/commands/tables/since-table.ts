import type { RecordOf } from '../../analysis/record-of.js';
import type { Scope } from '../../incidents/scope.js';
import type { Column, Table, Value } from '../../render/report.js';
import { periodData } from '../wording/json.js';
import { tollValue } from '../wording/say.js';
import type { Found } from '../wording/since-facts.js';

/** The record as one row, for CSV. */
export function sinceTable(
  { entry, rank, highest, lowest }: RecordOf,
  { trials, above }: Found,
  scope: Scope,
): Table {
  const cells: readonly (readonly [string, Column['kind'], Value])[] = [
    ['period', 'text', periodData(entry.period).period],
    ['state', 'text', entry.state],
    [
      scope.measure === 'incidents' ? 'figure' : scope.measure,
      'count',
      entry.state === 'gap' ? null : tollValue(entry.toll, scope),
    ],
    ['rank_from_top', 'count', rank?.fromTop ?? null],
    ['rank_from_bottom', 'count', rank?.fromBottom ?? null],
    ['ranked', 'count', rank?.of ?? null],
    ['ties', 'count', rank?.tied.length ?? null],
    ['high', 'text', highest?.kind ?? null],
    ['high_period', 'text', highest ? periodData(highest.period).period : null],
    ['low', 'text', lowest?.kind ?? null],
    ['low_period', 'text', lowest ? periodData(lowest.period).period : null],
    ['above', 'count', above?.level ?? null],
    ['in_a_row', 'count', above?.length ?? null],
    ['in_a_row_stop', 'text', above?.stop ?? null],
    ['tried', 'count', trials.length],
    ['high_held', 'count', trials.filter(({ highestHolds }) => highestHolds).length],
  ];
  return {
    kind: 'table',
    only: 'data',
    columns: cells.map(([key, kind]) => ({ key, label: key, kind })),
    rows: [cells.map(([, , value]) => value)],
  };
}
