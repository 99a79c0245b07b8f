import type { Streak } from '../../analysis/streaks.js';
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

const OPPOSITE = { rise: 'fall', fall: 'rise' };

function sayNone({ stop, stoppedBy }: Streak, unit: Unit): string {
  const by = stoppedBy ? sayPeriod(stoppedBy) : '';
  if (stop === 'level') return `neither up nor down: the same as ${by}`;
  if (stop === 'start') return `none: the data begin with this ${unit}`;
  return `can’t be told: ${by} has ${stop === 'no-figure' ? 'no figure' : 'only a minimum'}`;
}

function sayStop({ stop, stoppedBy }: Streak): string {
  if (stop === 'start') return ', back to where the data begin';
  if (!stoppedBy || stop === 'turn' || stop === 'level') return '';
  const why = stop === 'no-figure' ? 'no figure' : 'only a minimum';
  return `; ${sayPeriod(stoppedBy)} has ${why}, so the streak may be longer`;
}
