import {
  type ComparedFigures,
  FEWEST_PAIRS,
  type Pair,
  type SourceComparison,
} from '../../analysis/compare-sources.js';
import { largerToSmaller } from '../../analysis/furthest-apart.js';
import type { Unit } from '../../calendar/period.js';
import { sayPeriod, sayRange } from '../../calendar/say-period.js';
import type { Facts } from '../../render/report.js';
import type { SourceQuestion } from '../command.js';
import { count, number, pluralOf } from './say.js';
import { times } from './say-difference.js';
import { sourceFact } from './source-facts.js';
import { sayHighest } from './sources-highest.js';

type Questions = Pair<SourceQuestion>;

/** How many periods can be compared, who has more in how many, and that nothing is added up. */
export function sourcesHeadline(result: SourceComparison, pair: Questions, unit: Unit): string {
  const loose = result.compared.length > 0 && result.tolls.some(({ apart }) => apart.rows > 0);
  return [
    sayCompared(result, pair, unit),
    ...(loose ? ['What is counted apart could change this.'] : []),
    'Nothing is added up: both sources may have recorded the same incidents.',
  ].join(' ');
}

function sayCompared(
  { periods, withFigures, compared, equal, more }: SourceComparison,
  pair: Questions,
  unit: Unit,
): string {
  if (periods.length === 0) return `No ${unit} lies in the days that both cover.`;
  const both = `Of ${count(periods.length, unit)}, ${number(withFigures)} ${withFigures === 1 ? 'has' : 'have'} a figure in both sources`;
  if (compared.length === 0) return `${both}; none is stated in full by both, so none is compared.`;
  const sides = pair.map(({ source }, index) => `${number(more[index])} with more in ${source}`);
  return `${both}, and ${number(compared.length)} ${compared.length === 1 ? 'is' : 'are'} stated in full by both: ${sides.join(', ')}, ${number(equal)} equal.`;
}

export function sourcesFacts(result: SourceComparison, pair: Questions, unit: Unit): Facts {
  const { byDifference, byRatio, withoutRatio } = result.furthestApart;
  const zeros = withoutRatio > 0 ? [`no ratio in ${count(withoutRatio, unit)} with 0 in one of the two`] : [];
  const lines: Readonly<Record<string, readonly string[]>> = {
    'Days of both': [sayRange(result.window)],
    ...(result.compared.length > 1 && {
      'Rank correlation': [sayCorrelation(result, unit)],
      'Furthest apart': sayFurthest(byDifference, sayApart),
      'Largest ratio': [...sayFurthest(byRatio, sayRatio), ...zeros],
    }),
    ...(result.periods.length > 1 && { [`Highest ${unit}`]: sayHighest(result, pair, unit) }),
  };
  return {
    kind: 'facts',
    facts: [
      ...pair.map((question, index) => sourceFact(question, result.scopes[index], result.tolls[index].total)),
      ...Object.entries(lines).flatMap(([label, own]) => (own.length > 0 ? [{ label, lines: own }] : [])),
    ],
  };
}

function sayCorrelation({ rankCorrelation, compared }: SourceComparison, unit: Unit): string {
  if (rankCorrelation === 'too-few') return `none from fewer than ${FEWEST_PAIRS} ${pluralOf(unit)}`;
  if (rankCorrelation === 'constant') return 'none, since one of the two never changes';
  const figure = coefficient(rankCorrelation);
  return `${figure} over ${count(compared.length, unit)} (Spearman’s; 1 is the same order, 0 none, −1 the opposite)`;
}

const coefficient = (value: number): string =>
  value
    .toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' })
    .replace('-', '−');

const sayApart = ({ first, second }: ComparedFigures): string => `${number(Math.abs(first - second))} apart`;

const sayRatio = (figures: ComparedFigures): string => `${times(largerToSmaller(figures))} times`;

const SHOWN = 3;

function sayFurthest(
  pairs: readonly ComparedFigures[],
  distance: (pair: ComparedFigures) => string,
): string[] {
  const rest = pairs.length - SHOWN;
  return pairs.slice(0, SHOWN).map((pair, index) => {
    const more = index === SHOWN - 1 && rest > 0 ? `, and ${number(rest)} more as far apart` : '';
    return `${sayPeriod(pair.period)}: ${number(pair.first)} and ${number(pair.second)}, ${distance(pair)}${more}`;
  });
}
