import {
  isStated,
  type Pair,
  type SourceComparison,
  type SourcePeriod,
} from '../../analysis/compare-sources.js';
import type { Unit } from '../../calendar/period.js';
import { sayPeriod } from '../../calendar/say-period.js';
import type { Column, Table, Value } from '../../render/report.js';
import type { SourceQuestion } from '../command.js';
import { periodData } from '../wording/json.js';
import { tollValue } from '../wording/say.js';
import { times } from '../wording/say-difference.js';
import { whyNotCompared } from '../wording/why-not-compared.js';

/** A line for each period, a column for each source. */
export function sourcesTable(
  { periods, compared }: SourceComparison,
  pair: Pair<SourceQuestion>,
  unit: Unit,
): Table {
  const [first, second] = pair;
  const byPeriod = new Map(compared.map((figures) => [figures.period.ordinal, figures]));
  type Line = Pair<SourcePeriod>;
  const own = ([{ period }]: Line) => byPeriod.get(period.ordinal);
  const ratio = (line: Line) => {
    const figures = own(line);
    return figures && figures.first > 0 && figures.second > 0 ? figures.first / figures.second : undefined;
  };
  const columns: readonly { readonly column: Column; readonly value: (line: Line) => Value }[] = [
    {
      column: { key: 'period', label: unit, kind: 'text', only: 'people' },
      value: ([{ period }]) => sayPeriod(period),
    },
    {
      column: { key: 'period', label: unit, kind: 'text', only: 'data' },
      value: ([{ period }]) => periodData(period).period,
    },
    {
      column: { key: keyOf(first), label: first.source, kind: 'count' },
      value: ([entry]) => figureOf(entry, first),
    },
    {
      column: { key: keyOf(second), label: second.source, kind: 'count' },
      value: ([, entry]) => figureOf(entry, second),
    },
    {
      column: { key: 'difference', label: 'difference', kind: 'change' },
      value: (line) => {
        const figures = own(line);
        return figures ? figures.first - figures.second : null;
      },
    },
    {
      column: { key: 'ratio', label: 'ratio', kind: 'text', only: 'people' },
      value: (line) => {
        const known = ratio(line);
        return known === undefined ? null : times(known);
      },
    },
    {
      column: { key: 'ratio', label: 'ratio', kind: 'count', only: 'data' },
      value: (line) => ratio(line) ?? null,
    },
    {
      column: { key: 'not_compared', label: 'remarks', kind: 'text' },
      value: (line) => whyNotCompared(line, pair),
    },
  ];
  return {
    kind: 'table',
    columns: columns.map(({ column }) => column),
    rows: periods.map((line) => columns.map(({ value }) => value(line))),
  };
}

// A spreadsheet takes a leading @ for a formula.
const keyOf = ({ source }: SourceQuestion): string => source.replace(/^@/, '');

/** Of a period that is not known in full, every figure is a minimum. */
function figureOf(entry: SourcePeriod, { scope }: SourceQuestion): Value {
  if (!isStated(entry)) return null;
  const value = tollValue(entry.toll, scope);
  return entry.barrier && typeof value === 'number' ? { atLeast: value } : value;
}
