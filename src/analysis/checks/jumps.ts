import { daysIn } from '../../calendar/day.js';
import { type Entry, measuresIn, minimumOf, TALLY_DIMENSIONS } from '../../incidents/entry.js';
import { median } from '../../statistics/median.js';
import type { Cell, Finding } from './finding.js';
import { groupBy } from './group-by.js';

/** A jump is higher than this, ... */
const ABOVE = 50;
/** ... and more than so many times the median of the neighbours. */
const TIMES = 10;
/** Neighbours are the nearest periods on either side with a figure above zero, ... */
const EITHER_SIDE = 15;
/** ... and with fewer of them nothing is said. */
const FEWEST = 5;

/** A day, or the period of a tally. */
interface Step {
  readonly figure: number;
  /** Its rows with a figure above zero, the highest first. */
  readonly rows: readonly Cell[];
}

/** Days, or the periods of tallies, that are far above those around them; without measures that hold a `running` figure. */
export function suddenJumps(entries: readonly Entry[], running: readonly string[]): Finding[] {
  const counted = entries.filter((entry) => entry.counted && hasPlaceInTime(entry));
  const names = [...measuresIn(counted)].filter(
    (name) => !running.some((field) => `${field}_`.startsWith(`${name}_`)),
  );
  return groupBy(counted, seriesOf).flatMap((series) =>
    names.flatMap((name) => jumpsIn(daysOf(series, name))),
  );
}

/** Single incidents are counted by day, so those of one day only. */
const hasPlaceInTime = ({ row, draft }: Entry): boolean => row === 'tally' || draft.start === draft.end;

/** Tallies of one kind and of about the same length; incidents of one country. */
function seriesOf({ row, draft }: Entry): string {
  const fields = row === 'tally' ? TALLY_DIMENSIONS : ['country'];
  const length = row === 'tally' ? Math.round(daysIn(draft) / 7) : 0;
  return JSON.stringify([length, ...fields.map((field) => draft.texts[field] ?? '')]);
}

function daysOf(series: readonly Entry[], field: string): Step[] {
  const cells = series
    .map((entry) => ({ entry, field, figure: minimumOf(entry, field) }))
    .filter(({ figure }) => figure > 0)
    .sort((a, b) => a.entry.draft.start - b.entry.draft.start);
  return groupBy(cells, ({ entry }) => String(entry.draft.start)).map((rows) => ({
    figure: rows.reduce((sum, { figure }) => sum + figure, 0),
    rows: [...rows].sort((a, b) => b.figure - a.figure),
  }));
}

function jumpsIn(days: readonly Step[]): Finding[] {
  return days.flatMap(({ figure, rows: [at, ...against] }, index): Finding[] => {
    if (figure <= ABOVE) return [];
    const neighbours = [
      ...days.slice(Math.max(0, index - EITHER_SIDE), index),
      ...days.slice(index + 1, index + 1 + EITHER_SIDE),
    ];
    const limit = median(neighbours.map((day) => day.figure));
    if (neighbours.length < FEWEST || figure <= TIMES * limit) return [];
    return [{ kind: 'sudden-jump', at, against, limit }];
  });
}
