import type { Declared } from '../../analysis/reconcile.js';
import { UsageError } from '../../errors.js';
import { type Entry, type Figure, figuresOf } from '../../incidents/entry.js';
import type { OptionSpec, Options } from '../command.js';

export const FIGURE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--subset <part<=whole...>',
    description: 'a figure counts some of those of another, e.g. children<=civilians',
  },
  {
    flags: '--cumulative <figure...>',
    description: 'a figure counts from a beginning and may not fall, e.g. killed',
  },
];

type Name = Pick<Figure, 'name' | 'measure'>;

export function declaredOption({ subset, cumulative }: Options, entries: readonly Entry[]): Declared {
  const [subsets, running] = [listOf(subset), listOf(cumulative)];
  const names = subsets.length + running.length > 0 ? namesIn(entries) : [];
  return {
    subsets: subsets.flatMap((text) => subsetsIn(text, names)),
    cumulative: running.flatMap((text) => figuresNamed(text, names).map(({ name }) => name)),
  };
}

const namesIn = (entries: readonly Entry[]): Name[] => [
  ...new Map(entries.flatMap(figuresOf).map(({ name, measure }) => [name, { name, measure }])).values(),
];

const listOf = (value: Options[string]): readonly string[] =>
  Array.isArray(value) ? (value as string[]) : [];

function subsetsIn(text: string, names: readonly Name[]): Declared['subsets'] {
  const [part, whole, ...rest] = text.split('<=');
  if (!part || !whole || rest.length > 0)
    throw new UsageError(`--subset "${text}" is not two figures such as children<=civilians`);
  const [parts, wholes] = [figuresNamed(part, names), figuresNamed(whole, names)];
  const lone = parts.length === 1 && wholes.length === 1;
  return parts.flatMap(({ name, measure }) =>
    wholes.filter((one) => lone || one.measure === measure).map((one) => ({ part: name, whole: one.name })),
  );
}

/** `killed_children`, or `children` for the figures of all measures that have them. */
function figuresNamed(text: string, names: readonly Name[]): readonly Name[] {
  const wanted = text.trim().toLowerCase().replaceAll(/[ -]/g, '_');
  const found = names.filter(({ name, measure }) => name === wanted || name === `${measure}_${wanted}`);
  if (found.length > 0) return found;
  const known = names.map(({ name }) => name).join(', ');
  throw new UsageError(`no figure "${text.trim()}" in the data; they have ${known || 'none'}`);
}
