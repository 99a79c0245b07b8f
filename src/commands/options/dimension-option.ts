import { UsageError } from '../../errors.js';
import type { Dimension, Key } from '../../incidents/dimension.js';
import { noSplit, refusal } from '../../incidents/filters.js';
import { canSplit, type Scope } from '../../incidents/scope.js';

const TEXT_FIELDS: Readonly<Record<string, string>> = {
  country: 'country',
  admin1: 'admin1',
  governorate: 'admin1',
  place: 'place',
  perpetrator: 'perpetrator',
  target: 'target',
  'attack-type': 'attack_type',
  'event-type': 'event_type',
  'actor-kinds': 'actor_kinds',
  source: 'source',
  precision: 'date_precision',
  conflict: 'conflict',
  dyad: 'dyad',
};

export const DIMENSION_NAMES = ['victim', ...Object.keys(TEXT_FIELDS), 'side', 'weekday', 'month-of-year'];

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function dimensionNamed(name: string, scope: Scope): Dimension {
  const { table } = scope;
  if (!DIMENSION_NAMES.includes(name)) {
    throw new UsageError(`--by "${name}" is none of ${DIMENSION_NAMES.join(', ')}`);
  }
  const field = TEXT_FIELDS[name];
  if (field !== undefined) {
    if (!table.texts.has(field)) throw new UsageError(refusal(table, name));
    return { kind: 'text', field };
  }
  const kind = name as 'victim' | 'side' | 'weekday' | 'month-of-year';
  const absent =
    (kind === 'victim' && table.victimTypes.length === 0) || (kind === 'side' && table.sides.length < 2);
  if (absent || table.refusals.has(name)) throw new UsageError(refusal(table, name));
  if ((kind === 'victim' || kind === 'side') && !canSplit(scope)) {
    throw new UsageError(noSplit(table, scope.estimate));
  }
  return { kind };
}

/** What a key of the dimension is called; null is unknown. */
export function sayKey(key: Key, { kind }: Dimension): string {
  if (key === null) return 'unknown';
  if (kind === 'weekday') return WEEKDAYS[Number(key) - 1];
  if (kind === 'month-of-year') return MONTHS[Number(key) - 1];
  return String(key);
}
