import { formatDay } from '../calendar/day.js';
import type { Question } from './command.js';
import { FILTERS } from './wording/filters.js';
import { rangeData } from './wording/json.js';

/** What every JSON answer begins with. */
export function envelope(
  command: string,
  { scope, options, problems, provenance }: Question,
  notes: readonly string[],
) {
  const { table, coverage, window, gaps, asOf, measure, estimate, place, victimTypes } = scope;
  return {
    command,
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
