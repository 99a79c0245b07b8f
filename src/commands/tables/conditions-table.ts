import type { ConditionsMet } from '../../analysis/conditions.js';
import type { Column, Table, Value } from '../../render/report.js';
import type { Asked } from '../options/when-option.js';
import { periodData } from '../wording/json.js';
import { tollValue } from '../wording/say.js';

/** A row for each condition, for CSV. */
export function conditionsTable(result: ConditionsMet, asked: readonly Asked[]): Table {
  const { entries, verdict, since, between, open } = result;
  const cells = (own: Asked, index: number): (readonly [string, Column['kind'], Value])[] => {
    const { entry, verdict: met } = entries[index];
    return [
      ['period', 'text', periodData(entry.period).period],
      ['state', 'text', entry.state],
      ['condition', 'text', own.text],
      ['figure', 'count', entry.state === 'gap' ? null : tollValue(entry.toll, own.scope)],
      ['verdict', 'text', met],
      ['verdict_on_all', 'text', verdict],
      ['since_period', 'text', since ? periodData(since).period : null],
      ['between', 'count', between],
      ['open', 'count', open.length],
    ];
  };
  return {
    kind: 'table',
    only: 'data',
    columns: cells(asked[0], 0).map(([key, kind]) => ({ key, label: key, kind })),
    rows: asked.map((own, index) => cells(own, index).map(([, , value]) => value)),
  };
}
