import type { Calendar } from '../calendar/period.js';
import { figureColumn } from './figure-column.js';
import { OPEN_END, OPEN_START } from './incident-table.js';
import { PeriodKeys } from './period-keys.js';
import { APART } from './row-keys.js';
import { OUT, type Scope, STRADDLES } from './scope.js';
import { addFigure, type MutableToll, noToll } from './toll.js';

/** Rows that may lie in a period, but are counted apart. */
export interface Loose {
  readonly rows: number;
  readonly toll: MutableToll;
}

/** By the ordinal of each period that such a row touches; one that touches several is in all of them. */
export function looseTolls(scope: Scope, calendar: Calendar): Map<number, Loose> {
  const { table, mask, window, measure, victimTypes } = scope;
  const column = figureColumn(table, measure, victimTypes);
  const periods = new PeriodKeys(table, calendar, scope.place);
  const loose = new Map<number, Loose>();
  for (let row = 0; row < table.length; row += 1) {
    if (mask[row] === OUT || (mask[row] !== STRADDLES && periods.code(row) !== APART)) continue;
    const [start, end] = [table.start[row], table.end[row]];
    const first = start === OPEN_START ? window.start : Math.max(start, window.start);
    const last = end === OPEN_END ? window.end : Math.min(end, window.end);
    for (const ordinal of ordinalsIn(calendar, first, last)) {
      const own = loose.get(ordinal) ?? { rows: 0, toll: noToll() };
      addFigure(own.toll, column.low[row], column.best[row], column.high[row], column.incomplete[row]);
      loose.set(ordinal, { rows: own.rows + 1, toll: own.toll });
    }
  }
  return loose;
}

function* ordinalsIn(calendar: Calendar, first: number, last: number): Generator<number> {
  for (let day = first; day <= last; ) {
    const ordinal = calendar.ordinal(day);
    if (ordinal !== undefined) yield ordinal;
    day = ordinal === undefined ? day + 1 : calendar.period(ordinal).end + 1;
  }
}
