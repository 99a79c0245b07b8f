import { formatDay } from '../calendar/day.js';
import type { LoadedIncidents } from '../sources/load-incidents.js';
import type { Question } from './command.js';
import { FILTERS } from './wording/filters.js';
import { rangeData } from './wording/json.js';

/** What every JSON answer begins with. */
export function envelope({ scope, options, problems, provenance }: Question, notes: readonly string[]) {
  const { table, coverage, window, gaps, asOf, measure, estimate, place, victimTypes } = scope;
  return {
    title: provenance.title,
    inputs: table.files,
    filters: {
      ...Object.fromEntries(
        FILTERS.flatMap((name) =>
          name === 'victim' || options[name] === undefined ? [] : [[name, options[name]]],
        ),
      ),
      measure,
      estimate,
      place,
      victimTypes: victimTypes ?? null,
    },
    coverage: {
      ...rangeData(coverage),
      stated: coverage.stated,
      window: rangeData(window),
      gaps: gaps.map(rangeData),
    },
    asOf: formatDay(asOf),
    setAside: problems,
    notes,
  };
}

/** What the JSON of checked claims begins with: each claim has its own filters and coverage. */
export const claimsEnvelope = (read: readonly LoadedIncidents[], notes: readonly string[]) => ({
  inputs: read.flatMap(({ table }) => table.files),
  setAside: read.flatMap(({ problems }) => problems),
  notes,
});
