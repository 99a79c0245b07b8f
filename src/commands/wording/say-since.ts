import type { LowestSince, Since } from '../../analysis/since.js';
import type { Period, Unit } from '../../calendar/period.js';
import { sayPeriod } from '../../calendar/say-period.js';
import type { Scope } from '../../incidents/scope.js';
import { count, number } from './say.js';

/** `the highest since February 2023, which had 93`, with what the claim leaves open. */
type Asked = Pick<Scope, 'window' | 'coverage'>;

export const saySince = (since: Since, scope: Asked): string =>
  saySinceAs('highest', since, 'only a minimum', scope);

/** `the lowest since October 2023, which had 9`, with what the claim leaves open. */
export const sayLowest = (since: LowestSince, scope: Asked): string =>
  saySinceAs('lowest', since, 'only a minimum, which is no higher', scope);

/** Whether any period with a figure lies in between; without one the answer is only the change on the last. */
export const tells = ({ between, withoutFigure }: Since | LowestSince): boolean => between > withoutFigure;

function saySinceAs(extreme: string, since: Since | LowestSince, minimum: string, scope: Asked): string {
  const { kind, period, between } = since;
  const open = reservations(since, minimum);
  const tail = open === '' ? '' : `; ${open}`;
  if (kind === 'equals') return `${sayEqual(extreme, since)}${tail}`;
  if (kind !== 'on-record')
    return `the ${extreme} since ${sayPeriod(period)}, which had ${sayFigure(since)}${tail}`;
  const narrowed = scope.window.start > scope.coverage.start;
  const record = narrowed ? 'the periods asked about' : 'the record';
  if (between === 0) return `the first ${period.unit} of ${record}, with none before it to compare`;
  if (!tells(since)) return `the first ${period.unit} with a figure, with none before it to compare`;
  return `the ${extreme} ${sayBegin(period, scope)}${tail}`;
}

/** `on record, which begins in May 2020`; of the periods asked about where these begin later than the record. */
export const sayBegin = (first: Period, { window, coverage }: Asked): string =>
  window.start > coverage.start
    ? `of the periods asked about, which begin ${sayFrom(first)}`
    : `on record, which begins ${sayFrom(first)}`;

/** `November 2019 had 811`. */
export const sayHigher = (since: Since): string => `${sayPeriod(since.period)} had ${sayFigure(since)}`;

const sayEqual = (extreme: string, { period, minimum }: Since | LowestSince): string =>
  `${extreme === 'lowest' ? 'as low as' : 'equal to'} ${minimum ? 'the minimum of ' : ''}${sayPeriod(period)}`;

const sayFigure = ({ figure = 0, minimum }: Since | LowestSince): string =>
  `${minimum ? 'at least ' : ''}${number(figure)}`;

/** `October 2022 (3)`, for a line whose label says which extreme. */
export function briefSince(since: Since | LowestSince, scope: Asked): string {
  const { kind, period } = since;
  if (kind === 'on-record') return tells(since) ? wholeRecord(scope) : 'none before it to compare';
  return kind === 'equals' ? `equal to ${sayPeriod(period)}` : `${sayPeriod(period)} (${sayFigure(since)})`;
}

/** `highest since February 2023 (93)`, `as low as April 2022`, `highest on record`. */
export function recordWords(extreme: 'highest' | 'lowest', since: Since | LowestSince, scope: Asked): string {
  if (since.kind === 'on-record') return `${extreme} ${wholeRecord(scope)}`;
  if (since.kind !== 'equals') return `${extreme} since ${briefSince(since, scope)}`;
  const period = `${since.minimum ? 'the minimum of ' : ''}${sayPeriod(since.period)}`;
  return `as ${extreme === 'highest' ? 'high' : 'low'} as ${period}`;
}

const PREPOSITIONS: Readonly<Partial<Record<Unit, string>>> = { day: 'on', season: 'with' };

const sayFrom = (period: Period): string => `${PREPOSITIONS[period.unit] ?? 'in'} ${sayPeriod(period)}`;

/** What periods in between may hide. */
function reservations(
  { kind, between, withoutFigure, atLeast, period }: Since | LowestSince,
  minimum: string,
): string {
  if (withoutFigure + atLeast === 0) return '';
  const where = kind === 'on-record' ? 'before it' : 'in between';
  const have = (some: number, what: string) =>
    some > 0 ? [`${number(some)} ${some === 1 ? 'has' : 'have'} ${what}`] : [];
  const parts = [...have(withoutFigure, 'no figure'), ...have(atLeast, minimum)];
  return `of the ${count(between, period.unit)} ${where}, ${parts.join(' and ')}`;
}

/** For a table: `on record`, `= March 2021`, `August 2020`. */
export function shortSince({ kind, period, between }: Since, scope: Asked): string {
  if (kind === 'on-record') return between === 0 ? 'first' : wholeRecord(scope);
  return `${kind === 'equals' ? '= ' : ''}${sayPeriod(period)}`;
}

/** What no earlier period exceeds: the record, or the part of it that is asked about. */
const wholeRecord = ({ window, coverage }: Asked): string =>
  window.start > coverage.start ? 'of those asked about' : 'on record';
