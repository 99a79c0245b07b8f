import type { Figure } from '../../analysis/figure.js';
import type { LowestSince, Since } from '../../analysis/since.js';
import { type DayRange, formatDay } from '../../calendar/day.js';
import type { Period } from '../../calendar/period.js';
import { periodKey } from '../../calendar/say-period.js';
import type { Group } from '../../incidents/tally.js';
import { isUnknown, type Toll } from '../../incidents/toll.js';

/** null where no row has a figure, or where there are no rows to sum. */
export function tollData(toll: Toll | undefined): unknown {
  if (!toll) return null;
  const { low, best, high, unknown, incomplete, minimum } = toll;
  const figure = isUnknown(toll) ? { low: null, best: null, high: null } : { low, best, high };
  return {
    ...figure,
    rowsWithoutFigure: unknown,
    rowsWithSomeTypesOnly: incomplete - minimum,
    ...(minimum > 0 && { rowsWithMinimum: minimum }),
  };
}

export const periodData = (period: Period) => ({
  period: periodKey(period),
  start: formatDay(period.start),
  end: formatDay(period.end),
});

export const rangeData = ({ start, end }: DayRange) => ({ start: formatDay(start), end: formatDay(end) });

export const sinceData = ({
  kind,
  period,
  figure,
  minimum,
  between,
  withoutFigure,
  atLeast,
}: Since | LowestSince) => ({
  kind,
  ...periodData(period),
  figure: figure ?? null,
  minimum,
  between,
  withoutFigure,
  atLeast,
});

export const figureData = (figure: Figure | undefined) => figure ?? null;

export const groupData = ({ rows, tolls }: Group) => ({
  rows,
  tolls: Object.fromEntries(Object.entries(tolls).map(([name, toll]) => [name, tollData(toll)])),
});
