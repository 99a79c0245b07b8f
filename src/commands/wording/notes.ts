import { hasFigure, type PeriodToll, typesNotStated } from '../../analysis/period-tolls.js';
import { sayRange } from '../../calendar/say-period.js';
import type { InputFile } from '../../incidents/incident-table.js';
import type { Scope } from '../../incidents/scope.js';
import type { Group } from '../../incidents/tally.js';
import { count, list, listPeriods, measureWord, sayRows } from './say.js';

/** Periods without figures, named; never zero. */
export function gapNotes(periods: readonly PeriodToll[], scope: Scope): string[] {
  const gaps = periods.filter(({ state }) => state === 'gap').map(({ period }) => period);
  const unknown = periods
    .filter((entry) => entry.state !== 'gap' && !hasFigure(entry))
    .map(({ period }) => period);
  const measure = measureWord(scope.measure);
  return [
    ...(gaps.length > 0
      ? [
          `${gaps.length} of ${count(periods.length, gaps[0].unit)} ${gaps.length === 1 ? 'has' : 'have'} no figures, unknown and not zero: ${listPeriods(gaps, 4)}`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `${count(unknown.length, unknown[0].unit)} with incidents but no figure of ${measure}, unknown and not zero: ${listPeriods(unknown, 4)}`,
        ]
      : []),
    ...typeNotes(periods),
  ];
}

/** Stretches for which the publisher of single incidents has no figures, where no list of periods shows them. */
export const lostNotes = ({ table, gaps }: Scope): string[] =>
  table.row === 'incident' ? gaps.map((gap) => `no figures for ${sayRange(gap)}, unknown and not zero`) : [];

/** One note for each set of types that is missing in the same periods. */
function typeNotes(periods: readonly PeriodToll[]): string[] {
  const notes = new Map<string, PeriodToll[]>();
  for (const entry of periods) {
    const missing = entry.state === 'gap' ? [] : typesNotStated(entry);
    if (missing.length === 0) continue;
    const note = `${list(missing)} not stated|${list(typesStated(entry))}`;
    notes.set(note, [...(notes.get(note) ?? []), entry]);
  }
  return [...notes].map(([note, entries]) => {
    const [missing, stated] = note.split('|');
    const whose = entries.length === 1 ? 'its' : 'their';
    return `${missing} in ${count(entries.length, entries[0].period.unit)}: ${whose} toll (≥) is of ${stated} alone`;
  });
}

/** Incidents that no single period holds, and those outside every season. */
export function apartNotes(
  { apart, outside }: { readonly apart: Group; readonly outside: Group },
  scope: Scope,
): string[] {
  const say = ({ rows, tolls }: Group) => sayRows(rows, tolls[scope.measure], scope);
  return [
    ...(apart.rows > 0
      ? [`counted apart, as their dates fit into no single period asked about: ${say(apart)}${remedy(scope)}`]
      : []),
    ...(outside.rows > 0 ? [`outside every season, and not counted in it: ${say(outside)}`] : []),
  ];
}

const typesStated = (entry: PeriodToll): string[] =>
  entry.byVictim.flatMap(({ victimType, toll }) =>
    toll.known > 0 && victimType !== null ? [victimType] : [],
  );

const remedy = ({ place, window, coverage }: Scope): string => {
  if (place === 'apart') return '; --place puts in those with both dates';
  const narrowed = window.start > coverage.start || window.end < coverage.end;
  return place === 'spread' && narrowed ? '; spread only where the days asked about hold them whole' : '';
};

const MOST_COLUMNS = 6;

/** Columns of the files that no question uses; a misspelt one would be among them. */
export function unusedNotes(files: readonly InputFile[]): string[] {
  const unused = [...new Set(files.flatMap(({ unusedColumns }) => unusedColumns))];
  if (unused.length === 0) return [];
  const rest = unused.length - MOST_COLUMNS;
  return [
    `columns not used: ${unused.slice(0, MOST_COLUMNS).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  ];
}
