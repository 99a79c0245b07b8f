import type { Pair, SourcePeriod } from '../../analysis/compare-sources.js';
import type { SourceQuestion } from '../command.js';
import { remarks } from './leader.js';
import { count } from './say.js';

/** `no figures (@isis-redux); 2 incidents without a figure (@documented)`; empty where the two are compared. */
export const whyNotCompared = (
  entries: Pair<SourcePeriod>,
  pair: Pair<Pick<SourceQuestion, 'source' | 'scope'>>,
): string =>
  entries
    .flatMap((entry, index) => {
      const reason = reasonOf(entry, pair[index].scope);
      return reason === '' ? [] : [`${reason} (${pair[index].source})`];
    })
    .join('; ');

function reasonOf(entry: SourcePeriod, scope: SourceQuestion['scope']): string {
  switch (entry.barrier) {
    case undefined:
      return '';
    case 'gap':
      return 'no figures';
    case 'unknown':
      return `${count(entry.toll.unknown, scope.table.row)} without a figure`;
    case 'across-edge':
      return 'a tally reaches across its edge';
    default:
      return remarks(entry, scope);
  }
}
