import { textsOf } from '../../analysis/texts-of.js';
import { sayRange } from '../../calendar/say-period.js';
import type { Scope } from '../../incidents/scope.js';
import type { Group } from '../../incidents/tally.js';
import type { Facts } from '../../render/report.js';
import type { SourceQuestion } from '../command.js';
import { count, list, measureWord } from './say.js';

/** What a source is, what it covers, and what of it is compared: two that differ in this differ in their figures. */
export function sourceFact(
  { source, provenance }: SourceQuestion,
  scope: Scope,
  total: Group,
): Facts['facts'][number] {
  const { coverage, table } = scope;
  const rows = `${count(total.rows, table.row)} in these periods${ofWhom(scope)}`;
  const texts = ['country', 'perpetrator', 'source'].flatMap((field) => sayTexts(scope, field));
  const covers = `covers ${sayRange(coverage)}${coverage.stated ? '' : ' (inferred)'}`;
  return {
    label: source,
    lines: [...(provenance.title === source ? [] : [provenance.title]), [covers, rows, ...texts].join(' · ')],
  };
}

/** Victim types that the figures may be of; none where the source does not say, or where incidents are counted. */
export const typesAsked = ({ table, measure, victimTypes }: Scope): readonly string[] =>
  table.splitMeasures.includes(measure) ? (victimTypes ?? table.victimTypes) : [];

function ofWhom(scope: Scope): string {
  const types = typesAsked(scope);
  return types.length > 0 ? `, ${measureWord(scope.measure)}: ${list(types)}` : '';
}

const MOST_TEXTS = 3;

function sayTexts(scope: Scope, field: string): string[] {
  const texts = textsOf(scope, field);
  if (texts.every((text) => text === null)) return [];
  const names = texts.map((text) => text ?? 'unknown');
  const rest = names.length - MOST_TEXTS;
  return [`${field} ${rest > 0 ? `${names.slice(0, MOST_TEXTS).join(', ')} and ${rest} more` : list(names)}`];
}
