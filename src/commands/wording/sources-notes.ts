import type { Pair, SourceComparison } from '../../analysis/compare-sources.js';
import { sayDay } from '../../calendar/day.js';
import type { Period } from '../../calendar/period.js';
import type { SourceQuestion } from '../command.js';
import { lagDays } from '../options/lag-option.js';
import { commonNotesOfBoth } from './common-notes.js';
import { apartNotes } from './notes.js';
import { count, list, listPeriods } from './say.js';
import { typesAsked } from './source-facts.js';

/** What else may set two sources apart, and what each leaves open; `provisional` are the periods of each that late reports may change. */
export const sourcesNotes = (
  result: SourceComparison,
  pair: Pair<SourceQuestion>,
  provisional: readonly (readonly Period[])[],
): string[] => [
  ...typeNotes(pair),
  ...pair.flatMap((question, index) => provisionalNotes(question, provisional[index])),
  ...pair.flatMap(({ source }, index) =>
    apartNotes(result.tolls[index], result.scopes[index]).map((note) => `${source}: ${note}`),
  ),
  ...commonNotesOfBoth(pair.map((question, index) => ({ ...question, scope: result.scopes[index] }))),
];

/** A total of some victim types is no total of others. */
function typeNotes(pair: Pair<SourceQuestion>): string[] {
  const types = pair.map(({ scope }) => [...typesAsked(scope)].sort());
  if (types[0].join() === types[1].join()) return [];
  const said = pair.map(({ source, scope }) => {
    const own = typesAsked(scope);
    return own.length > 0 ? `${source} has ${list(own)}` : `${source} does not say of whom its figures are`;
  });
  return [`the victim types differ, and so may the totals: ${said.join('; ')}`];
}

function provisionalNotes({ source, scope, options }: SourceQuestion, periods: readonly Period[]): string[] {
  if (periods.length === 0) return [];
  const lag = count(lagDays(options) ?? 0, 'day');
  return [
    `${source}: provisional, since late reports may come up to ${lag} after a period, and the last day known is ${sayDay(scope.asOf)}: ${listPeriods(periods)}`,
  ];
}
