import type { Trial, Variant } from '../../analysis/robustness.js';
import type { Scope } from '../../incidents/scope.js';
import { list, measureWord, number, sayIncident } from './say.js';
import { saySince } from './say-since.js';

/** Where "highest since" stays the same, and what it becomes where it does not. */
export function sayRobustness(trials: readonly Trial[], scope: Scope): string[] {
  const held = trials.filter(({ holds }) => holds);
  return [
    ...(trials.length === 0 ? [notTried(scope)] : []),
    ...(held.length > 0 ? [`the same ${sayHeld(held, scope)}`] : []),
    ...trials.filter(({ holds }) => !holds).map((trial) => sayChange(trial, scope)),
  ];
}

const notTried = ({ table }: Scope): string =>
  table.row === 'tally'
    ? 'can’t be tried: the data give single figures, no ranges, and no single incidents'
    : 'can’t be tried: no ranges, no incident counted apart, and no toll to leave out';

function sayHeld(held: readonly Trial[], scope: Scope): string {
  const variants = held.map(({ variant }) => variant);
  const estimates = variants.flatMap((variant) => (variant.kind === 'estimate' ? [variant.estimate] : []));
  const places = variants.flatMap((variant) => (variant.kind === 'place' ? [variant.place] : []));
  const largest = variants.filter(({ kind }) => kind === 'without-largest');
  return [
    ...(estimates.length > 0
      ? [`under the ${list(estimates)} estimates`.replace(/^(under the \w+ estimate)s$/, '$1')]
      : []),
    ...(places.length > 0 ? [`with --place ${list(places)}`] : []),
    ...largest.map((variant) => sayVariant(variant, scope)),
  ].join(', ');
}

function sayChange({ variant, figure, highest }: Trial, scope: Scope): string {
  const becomes =
    highest === undefined || figure === undefined
      ? 'no figure'
      : `${number(figure)} ${measureWord(scope.measure)}, ${saySince(highest)}`;
  return `${sayVariant(variant, scope)}: ${becomes}`;
}

function sayVariant(variant: Variant, scope: Scope): string {
  if (variant.kind === 'estimate') return `under the ${variant.estimate} estimate`;
  if (variant.kind === 'place') return `with --place ${variant.place}`;
  return `without its largest incident (${sayIncident(variant.incident, scope)})`;
}
