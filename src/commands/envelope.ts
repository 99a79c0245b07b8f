import { formatDay } from '../calendar/day.js';
import type { LoadedIncidents } from '../sources/load-incidents.js';
import type { Inspected, Question, SourceQuestion } from './command.js';
import { FILTERS } from './wording/filters.js';
import { rangeData } from './wording/json.js';

/** What a JSON answer begins with. */
export const envelope = (command: string, question: Question, notes: readonly string[]) => ({
  command,
  ...readOf(question),
  notes,
});

/** What the answer about two sources begins with: the same of each, for nothing of them is one. */
export const envelopeOfBoth = (
  command: string,
  pair: readonly SourceQuestion[],
  notes: readonly string[],
) => ({
  command,
  sources: pair.map((question) => ({ source: question.source, ...readOf(question) })),
  notes,
});

/** What was read, and what of it is asked about. */
function readOf({ scope, options, problems, provenance }: Question) {
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
  };
}

/** What the JSON of checked claims begins with: each claim has its own filters and coverage. */
export const claimsEnvelope = (
  command: string,
  read: readonly LoadedIncidents[],
  notes: readonly string[],
) => ({
  command,
  inputs: read.flatMap(({ table }) => table.files),
  setAside: read.flatMap(({ problems }) => problems),
  notes,
});

/** What a JSON answer about the rows themselves begins with. */
export const inspectionEnvelope = (
  command: string,
  { inspection, days: { start, end } }: Inspected,
  notes: readonly string[],
) => ({
  command,
  title: inspection.provenance.title,
  inputs: inspection.files,
  knownDays: {
    start: start === undefined ? null : formatDay(start),
    end: end === undefined ? null : formatDay(end),
  },
  notes,
});
