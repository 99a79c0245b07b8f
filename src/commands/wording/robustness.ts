import type { Trial, Variant } from '../../analysis/robustness.js';
import type { Scope } from '../../incidents/scope.js';
import { list, measureWord, number, sayIncident } from './say.js';
import { sayLowest, saySince } from './say-since.js';

/**
 * Where the answer stays the same, and what it becomes where it does not. A low is not tried without the largest
 * incident, which only makes it lower.
 */
export function sayRobustness(
  trials: readonly Trial[],
  scope: Scope,
  extreme: 'highest' | 'lowest',
): string[] {
  const tried = trials.filter(({ variant }) => extreme === 'highest' || variant.kind !== 'without-largest');
  const holds = (trial: Trial) => (extreme === 'highest' ? trial.highestHolds : trial.lowestHolds);
  const held = tried.filter(holds);
  return [
    ...(tried.length === 0 ? [notTried(scope)] : []),
    ...(held.length > 0 ? [`the same ${sayVariants(held, scope)}`] : []),
    ...tried.filter((trial) => !holds(trial)).map((trial) => sayChange(trial, scope, extreme)),
  ];
}

const notTried = ({ table }: Scope): string =>
  table.row === 'tally'
    ? 'can’t be tried: the data give single figures, no ranges, and no single incidents'
    : 'can’t be tried: no ranges, no incident counted apart, and no toll to leave out';

/** `under the low and high estimates, with --place start`; names the incident that is left out. */
export function sayVariants(trials: readonly Pick<Trial, 'variant'>[], scope: Scope): string {
  const largest = trials.find(({ variant }) => variant.kind === 'without-largest');
  return sayReadings(trials, largest && sayVariant(largest.variant, scope));
}

/** The same in short. */
export function sayReadings(
  trials: readonly Pick<Trial, 'variant'>[],
  largest = 'without its largest incident',
): string {
  const variants = trials.map(({ variant }) => variant);
  const estimates = variants.flatMap((variant) => (variant.kind === 'estimate' ? [variant.estimate] : []));
  const places = variants.flatMap((variant) => (variant.kind === 'place' ? [variant.place] : []));
  return [
    ...(estimates.length > 0
      ? [`under the ${list(estimates)} estimate${estimates.length > 1 ? 's' : ''}`]
      : []),
    ...(places.length > 0 ? [`with --place ${list(places)}`] : []),
    ...(variants.some(({ kind }) => kind === 'without-largest') ? [largest] : []),
  ].join(', ');
}

function sayChange(
  { variant, figure, highest, lowest }: Trial,
  scope: Scope,
  extreme: 'highest' | 'lowest',
): string {
  const low = lowest ? sayLowest(lowest, scope) : 'at least, which sets no low';
  const becomes = extreme === 'lowest' ? low : highest && saySince(highest, scope);
  return `${sayVariant(variant, scope)}: ${
    figure === undefined
      ? 'no figure'
      : figure === 0 && extreme === 'highest'
        ? `0 ${measureWord(scope.measure)}, no high`
        : `${number(figure)} ${measureWord(scope.measure)}, ${becomes}`
  }`;
}

function sayVariant(variant: Variant, scope: Scope): string {
  if (variant.kind === 'estimate') return `under the ${variant.estimate} estimate`;
  if (variant.kind === 'place') return `with --place ${variant.place}`;
  return `without its largest incident (${sayIncident(variant.incident, scope)})`;
}
