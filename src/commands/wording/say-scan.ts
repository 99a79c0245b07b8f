import { type FoundRecord, holdsIn, type Scan } from '../../analysis/scan.js';
import type { Period } from '../../calendar/period.js';
import { sayPeriod } from '../../calendar/say-period.js';
import { noSplit } from '../../incidents/filters.js';
import { canSplit, type Scope } from '../../incidents/scope.js';
import { sayReadings } from './robustness.js';
import { count, number, pluralOf } from './say.js';

/** Below this many periods a record is counted and not listed. */
export const LEAST_SPAN = 6;

/** How many combinations were looked at, and what was found. */
export function scanSentence(found: Scan, period: Period): string {
  const { records, short, withoutFigure } = found;
  const units = pluralOf(period.unit);
  const silent =
    withoutFigure > 0 ? `; ${number(withoutFigure)} of them without a figure for ${sayPeriod(period)}` : '';
  const listed = records.length === 0 ? 'No record' : count(records.length, 'record');
  const rest = short > 0 ? `; ${number(short)} more ${short === 1 ? 'spans' : 'span'} fewer` : '';
  return `${count(found.combinations, 'combination')} looked at${silent}. ${listed} ${
    records.length > 1 ? 'span' : 'spans'
  } ${LEAST_SPAN} ${units} or more${rest}.`;
}

/** What is a combination, what a span, and how many records chance alone would give. */
export function scanNotes(found: Scan, { unit }: Period, scope: Scope): string[] {
  const { table, estimate } = scope;
  const lookedFor = found.lows
    ? 'a high and a low'
    : 'a high alone, as a period that is not whole sets no low';
  return [
    `a combination is a figure of all, of one victim type or of one area, looked at for ${lookedFor}; one that is zero throughout is left out`,
    ...(table.victimTypes.length > 0 && !canSplit(scope) ? [noSplit(table, estimate)] : []),
    sayChance(found),
    ...(found.records.length > 0
      ? [
          `spans: ${pluralOf(unit)} in between known to be lower, or higher; open: those without a figure, or with a minimum that could contradict`,
        ]
      : []),
    ...(found.withoutArea > 0
      ? [`${count(found.withoutArea, table.row)} without an area: counted in all, and in no area`]
      : []),
  ];
}

/** Of seven figures in any order one is the highest, and with equal chance it is the last. */
function sayChance({ comparable, lows }: Scan): string {
  const one = LEAST_SPAN + 1;
  const expected = (comparable * (lows ? 2 : 1)) / one;
  return `by chance alone about one figure in ${one} is higher than all ${LEAST_SPAN} before it${lows ? ', and one lower' : ''}${
    expected >= 1
      ? `: of ${count(comparable, 'combination')} with as many before it some record is to be expected`
      : ''
  }`;
}

/** `all`, `soldiers`, `Homs`. */
export const sayScope = ({ combination: { victimType, admin1 } }: FoundRecord): string =>
  victimType ?? admin1 ?? 'all';

/** `in all 6 readings`, `not under the low estimate`; undefined where nothing could be tried. */
export function sayHeld(record: FoundRecord): string | undefined {
  const { trials } = record;
  if (trials.length === 0) return undefined;
  const failed = trials.filter((trial) => !holdsIn(trial, record));
  if (failed.length === 0) return `holds in ${count(trials.length, 'other reading')}`;
  return `not ${sayReadings(failed)}`;
}
