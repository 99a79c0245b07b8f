import type { Operator } from '../../analysis/conditions.js';
import { UsageError } from '../../errors.js';
import { noSplit } from '../../incidents/filters.js';
import { canSplit, type Scope } from '../../incidents/scope.js';
import type { OptionSpec, Options } from '../command.js';

export const WHEN_OPTION: OptionSpec = {
  flags: '--when <conditions>',
  description: 'the last period before it that met all of e.g. "killed<12,incidents<5,killed_soldiers>=1"',
};

/** A bound on one figure, and the question that the figure answers. */
export interface Asked {
  readonly text: string;
  readonly operator: Operator;
  readonly bound: number;
  readonly scope: Scope;
  /** Where the figure is of one victim type. */
  readonly victimType: string | undefined;
}

export function whenOption({ when, measure }: Options, scope: Scope): Asked[] | undefined {
  if (when === undefined) return undefined;
  if (measure !== undefined) throw new UsageError('--when names its own figures; leave --measure out');
  return String(when)
    .split(',')
    .map((text) => askedIn(text, scope));
}

function askedIn(text: string, scope: Scope): Asked {
  const [, name, operator, bound] = /^\s*([\w-]+)\s*(<=|>=|<|>|=)\s*(\d+)\s*$/.exec(text) ?? [];
  if (name === undefined)
    throw new UsageError(`--when "${text.trim()}" is not a condition such as killed<12 or incidents>=5`);
  const figure = figureNamed(name.replaceAll('-', '_').toLowerCase(), scope);
  const condition = { operator: operator as Operator, bound: Number(bound) };
  return { text: `${figure.name}${operator}${Number(bound)}`, ...condition, ...figure };
}

function figureNamed(name: string, scope: Scope): Pick<Asked, 'scope' | 'victimType'> & { name: string } {
  const found = figuresOf(scope).find((figure) => figure.name === name);
  if (!found) {
    const known = figuresOf(scope).map((figure) => figure.name);
    throw new UsageError(`--when names no figure "${name}" of these data; they have ${known.join(', ')}`);
  }
  const { measure, victimType } = found;
  if (victimType === undefined) return { name, victimType, scope: { ...scope, measure } };
  if (!canSplit(scope)) throw new UsageError(noSplit(scope.table, scope.estimate));
  return { name, victimType, scope: { ...scope, measure, victimTypes: [victimType] } };
}

interface Figure {
  readonly name: string;
  readonly measure: string;
  readonly victimType?: string;
}

/** `incidents`, `killed`, `killed_soldiers`; no types beside `--victim`, which says whose figures are meant. */
function figuresOf({ table, victimTypes }: Scope): Figure[] {
  const measures = victimTypes ? table.splitMeasures : table.measureNames;
  const types = victimTypes ? [] : table.victimTypes;
  const split = table.splitMeasures.flatMap((measure) =>
    types.map((victimType) => ({ name: `${measure}_${snake(victimType)}`, measure, victimType })),
  );
  return [...['incidents', ...measures].map((measure) => ({ name: measure, measure })), ...split];
}

const snake = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
