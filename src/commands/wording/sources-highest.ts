import {
  isStated,
  type Pair,
  type SourceComparison,
  type SourcePeriod,
} from '../../analysis/compare-sources.js';
import type { Unit } from '../../calendar/period.js';
import { sayPeriod } from '../../calendar/say-period.js';
import type { SourceQuestion } from '../command.js';
import { count, list, number } from './say.js';

/** Whether both sources name the same period as the highest, and what could be higher. */
export function sayHighest(
  { highest, periods }: SourceComparison,
  pair: Pair<SourceQuestion>,
  unit: Unit,
): string[] {
  const lines = pair.map(({ source, scope }, side) => {
    const open = sayOpen(
      periods.map((entries) => entries[side]),
      unit,
    );
    return `${source}: ${sayHighestOf(highest[side], scope, unit)}${open}`;
  });
  return highest.every((entries) => entries.length > 0) ? [sayVerdict(highest, periods), ...lines] : lines;
}

function sayVerdict(highest: SourceComparison['highest'], periods: SourceComparison['periods']): string {
  const [first, second] = highest.map((entries) => entries.map(({ period }) => period.ordinal).join());
  const open = periods.flat().some(({ barrier }) => barrier);
  return `${first === second ? 'both sources name the same' : 'the two do not name the same'}${open ? ', as far as is known' : ''}`;
}

function sayHighestOf(
  entries: readonly SourcePeriod[],
  { estimate }: SourceQuestion['scope'],
  unit: Unit,
): string {
  const [one] = entries;
  if (!one) return `no ${unit} with a figure above 0`;
  const names = entries.map(
    ({ period, barrier, toll }) =>
      `${sayPeriod(period)} (${barrier ? 'at least ' : ''}${number(toll[estimate])})`,
  );
  return list(names);
}

/** Periods that may be higher than is known. */
function sayOpen(entries: readonly SourcePeriod[], unit: Unit): string {
  const without = entries.filter((entry) => !isStated(entry)).length;
  const minima = entries.filter((entry) => isStated(entry) && entry.barrier).length;
  const parts = [
    ...(without > 0 ? [`${count(without, unit)} without a figure`] : []),
    ...(minima > 0 ? [`${count(minima, unit)} with only a minimum`] : []),
  ];
  return parts.length > 0 ? `; ${list(parts)}` : '';
}
