import type { Run, Streak } from '../../analysis/streaks.js';
import type { Unit } from '../../calendar/period.js';
import { sayPeriod } from '../../calendar/say-period.js';
import { ordinal } from './say.js';

/** `the 3rd fall in a row`, `a rise after a fall`, `can't be told: February 2024 has no figure`. */
export function sayStreak(streak: Streak, unit: Unit): string {
  const { kind, length } = streak;
  if (kind === 'none') return sayNone(streak, unit);
  const noun = kind === 'quiet' ? `quiet ${unit}` : kind;
  if (length > 1) return `the ${ordinal(length)} ${noun} in a row${sayStop(streak)}`;
  return `a ${noun}${streak.stop === 'turn' && kind !== 'quiet' ? ` after a ${OPPOSITE[kind]}` : sayStop(streak)}`;
}

/** Of periods that reach a level: `the 3rd month in a row`, `yes, after May 2023, which had fewer`. */
export function sayRun(run: Run, unit: Unit): string {
  const { length, stop, stoppedBy } = run;
  const by = stoppedBy ? sayPeriod(stoppedBy) : '';
  if (length === 0) return stop === 'turn' ? 'no, it has fewer' : `can’t be told: ${by} has ${LACKS[stop]}`;
  const tail = stop === 'turn' ? `, after ${by}, which had fewer` : sayStop(run);
  return `${length === 1 ? 'yes' : `the ${ordinal(length)} ${unit} in a row`}${tail}`;
}

const OPPOSITE = { rise: 'fall', fall: 'rise' };

const LACKS: Readonly<Partial<Record<Run['stop'], string>>> = {
  'no-figure': 'no figure',
  minimum: 'only a minimum',
};

function sayNone({ stop, stoppedBy }: Streak, unit: Unit): string {
  const by = stoppedBy ? sayPeriod(stoppedBy) : '';
  if (stop === 'level') return `neither up nor down: the same as ${by}`;
  if (stop === 'start') return `none: the data begin with this ${unit}`;
  return `can’t be told: ${by} has ${LACKS[stop]}`;
}

function sayStop({ stop, stoppedBy }: Run): string {
  if (stop === 'start') return ', back to where the data begin';
  if (!stoppedBy || stop === 'turn' || stop === 'level') return '';
  return `; ${sayPeriod(stoppedBy)} has ${LACKS[stop]}, so the streak may be longer`;
}
