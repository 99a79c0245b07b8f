import type { Question } from '../command.js';

/** Options that narrow the question, in the order they are said. */
export const FILTERS = [
  'since',
  'until',
  'country',
  'admin1',
  'perpetrator',
  'actor',
  'target',
  'attackType',
  'victim',
  'bbox',
  'where',
];

/** What narrows the question, as typed: `admin1 Homs`, `victim civilians`. */
export function sayFilters({ options, scope }: Pick<Question, 'options' | 'scope'>): string[] {
  const filters = FILTERS.flatMap((name) => {
    const value = options[name];
    if (value === undefined) return [];
    const label = name === 'where' ? '' : `${name === 'attackType' ? 'attack type' : name} `;
    return [`${label}${Array.isArray(value) ? value.join(', ') : String(value)}`];
  });
  return [...filters, ...(scope.estimate === 'best' ? [] : [`${scope.estimate} estimate`])];
}
