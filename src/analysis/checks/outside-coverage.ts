import type { Day } from '../../calendar/day.js';
import type { Entry } from '../../incidents/entry.js';
import { OPEN_END, OPEN_START } from '../../incidents/incident-table.js';
import type { Finding } from './finding.js';

/** The days that the data are known for; an end that nobody states is undefined. */
export interface KnownDays {
  readonly start?: Day;
  readonly end?: Day;
}

/** Rows that begin after the last day that is known, or end before the first; an open side says nothing. */
export function outsideCoverage(entries: readonly Entry[], { start, end }: KnownDays): Finding[] {
  return entries.flatMap((entry): Finding[] => {
    const { draft } = entry;
    const first = draft.start === OPEN_START ? 'end' : 'start';
    const last = draft.end === OPEN_END ? 'start' : 'end';
    const outside = (field: string, limit: Day): Finding[] => [
      { kind: 'outside-coverage', at: { entry, field }, against: [], limit },
    ];
    if (end !== undefined && draft[first] > end) return outside(first, end);
    return start !== undefined && draft[last] < start ? outside(last, start) : [];
  });
}
