import type { Comparison, Difference } from '../../analysis/compare-periods.js';
import type { Scope } from '../../incidents/scope.js';
import { isUnknown, type Toll } from '../../incidents/toll.js';
import type { Column, Table, Value } from '../../render/report.js';
import { measureWord, tollValue } from '../wording/say.js';
import { type NamedRange, sayNamed, whyNot } from '../wording/say-difference.js';
import { rateColumns } from './rate-columns.js';

interface Line {
  readonly label: string;
  readonly first: Value;
  readonly second: Value;
  readonly difference?: Difference;
}

/** A line for each figure, a column for each period. */
export function compareTable(
  result: Comparison,
  names: readonly [NamedRange, NamedRange],
  scope: Scope,
): Table {
  const [first, second] = names;
  const lines = linesOf(result, scope);
  const columns: readonly { readonly column: Column; readonly value: (line: Line) => Value }[] = [
    { column: { key: 'figure', label: '', kind: 'text' }, value: ({ label }) => label },
    { column: { key: first.text, label: sayNamed(first), kind: 'count' }, value: (line) => line.first },
    { column: { key: second.text, label: sayNamed(second), kind: 'count' }, value: (line) => line.second },
    {
      column: { key: 'difference', label: 'difference', kind: 'change' },
      value: ({ difference }) => {
        const own = told(difference);
        return own ? own.first - own.second : null;
      },
    },
    ...rateColumns(lines, ({ difference }) => told(difference)),
    {
      column: { key: 'remarks', label: 'remarks', kind: 'text', only: 'data' },
      value: ({ difference: own }) => (own && whyNot(result, own, names, scope)) || null,
    },
  ];
  return {
    kind: 'table',
    columns: columns.map(({ column }) => column),
    rows: lines.map((line) => columns.map(({ value }) => value(line))),
  };
}

/** A difference of a minimum could be more, or less. */
const told = (difference: Difference | undefined) =>
  difference?.kind === 'compared' && !difference.atLeast ? difference : undefined;

function linesOf({ first, second, incidents, toll }: Comparison, scope: Scope): Line[] {
  const figures = (of: 'incidents' | 'toll', estimate = scope.estimate) => ({
    first: figure(first.state, first[of], estimate),
    second: figure(second.state, second[of], estimate),
  });
  const measure = measureWord(scope.measure);
  const ranged = [first.toll, second.toll].some((own) => !isUnknown(own) && own.low !== own.high);
  const others = (['low', 'best', 'high'] as const).filter((estimate) => estimate !== scope.estimate);
  return [
    { label: 'days', first: first.days, second: second.days },
    { label: 'incidents', ...figures('incidents'), difference: incidents },
    ...(scope.measure === 'incidents' ? [] : [{ label: measure, ...figures('toll'), difference: toll }]),
    ...(ranged
      ? others.map((estimate) => ({
          label: `${measure}, ${estimate} estimate`,
          ...figures('toll', estimate),
        }))
      : []),
  ];
}

/** What a period holds so far is its least; one without figures has none. */
function figure(state: Comparison['first']['state'], toll: Toll, estimate: Scope['estimate']): Value {
  if (state === 'gap' || state === 'outside') return null;
  const value = tollValue(toll, { estimate });
  return state !== 'complete' && typeof value === 'number' ? { atLeast: value } : value;
}
