import type { DayRange } from '../calendar/day.js';
import { calendarOf } from '../calendar/period.js';
import { tallyUnit } from '../incidents/coverage.js';
import { narrow } from '../incidents/in-window.js';
import type { Scope } from '../incidents/scope.js';
import { tally } from '../incidents/tally.js';
import { noToll, type Toll } from '../incidents/toll.js';
import { type PeriodToll, periodTolls } from './period-tolls.js';

/** What is known of a year to date. */
export interface YearSpan {
  readonly window: DayRange;
  readonly incidents: Toll;
  readonly toll: Toll;
  readonly apart: { readonly rows: number; readonly toll: Toll };
  /** The periods of a tally; empty for single incidents. */
  readonly periods: readonly PeriodToll[];
}

export function yearSpan(scope: Scope, window: DayRange): YearSpan {
  const inside = narrow(scope, window);
  const { groups, apart } = tally(inside, { by: [], measures: [...new Set(['incidents', scope.measure])] });
  const tolls = groups[0]?.tolls ?? {};
  const calendar = scope.table.row === 'tally' ? calendarOf(tallyUnit(scope.table)) : undefined;
  return {
    window,
    incidents: tolls.incidents ?? noToll(),
    toll: tolls[scope.measure] ?? noToll(),
    apart: { rows: apart.rows, toll: apart.tolls[scope.measure] },
    periods: calendar ? periodTolls(inside, calendar).periods : [],
  };
}
