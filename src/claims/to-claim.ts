import { type Claim, type Contrast, SIZES, type Span } from '../analysis/claims/claim.js';
import {
  contains,
  type DayRange,
  dayOf,
  formatDay,
  overlaps,
  sameDayOfYear,
  yearOf,
} from '../calendar/day.js';
import { parseRange, parseSeason } from '../calendar/parse-range.js';
import { type Calendar, calendarOf, type Period, parsePeriod } from '../calendar/period.js';
import { calendarOfSeasons, type Season } from '../calendar/seasons.js';
import { amountOf, countOf, lengthOf, ONE_OF, shareOf } from './amount-of.js';
import { ClaimFault } from './claim-fault.js';
import type { TypedClaim } from './claims-file.js';

type Typed<Kind extends TypedClaim['kind']> = Extract<TypedClaim, { readonly kind: Kind }>;

export function toClaim(typed: TypedClaim): Claim {
  switch (typed.kind) {
    case 'total':
      return { kind: 'total', days: span(typed.period), amount: countOf(amountOf(typed)) };
    case 'highest-since':
    case 'lowest-since':
      return sinceClaim(typed);
    case 'highest-on-record':
    case 'lowest-on-record':
      return { kind: 'on-record', ...recordOf(typed), extreme: extremeOf(typed.kind), nth: typed.nth ?? 1 };
    case 'rank':
      return rankClaim(typed);
    case 'comparison':
      return comparisonClaim(typed);
    case 'share':
      return { kind: 'share', days: span(typed.period), amount: shareOf(amountOf(typed)) };
    case 'streak':
      return streakClaim(typed);
    case 'ytd':
      return yearToDateClaim(typed);
  }
}

/** The texts were checked when the file was read. */
const span = (text: string): Span => ({ ...(parseRange(text) as DayRange), text });

const extremeOf = (kind: string): 'highest' | 'lowest' => (kind.startsWith('highest') ? 'highest' : 'lowest');

interface Periodic {
  readonly period: Period;
  readonly calendar: Calendar;
}

function recordOf(typed: { readonly period: string; readonly season?: string | undefined }): Periodic {
  const period = parsePeriod(typed.period) as Period;
  if (typed.season === undefined) {
    return { period, calendar: calendarOf(period.unit as Exclude<Period['unit'], 'season'>) };
  }
  if (period.unit !== 'year')
    throw new ClaimFault('goes with the year in which it begins as period', 'season');
  const calendar = calendarOfSeasons([parseSeason(typed.season) as Season]);
  return { period: calendar.period(Number(typed.period)), calendar };
}

function sinceClaim(typed: Typed<'highest-since' | 'lowest-since'>): Claim {
  const record = recordOf(typed);
  const isYear = parsePeriod(typed.since)?.unit === 'year';
  const since =
    typed.season !== undefined && isYear
      ? { ...record.calendar.period(Number(typed.since)), text: typed.since }
      : span(typed.since);
  if (since.end >= record.period.start)
    throw new ClaimFault(`"${typed.since}" does not end before the period ${typed.period}`, 'since');
  return { kind: 'since', ...record, extreme: extremeOf(typed.kind), since };
}

function rankClaim(typed: Typed<'rank'>): Claim {
  const record = recordOf(typed);
  const among = typed.among === undefined ? undefined : span(typed.among);
  if (among && !contains(among, record.period))
    throw new ClaimFault(`"${typed.among}" does not hold the period ${typed.period}`, 'among');
  const { extreme = 'highest', nth = 1 } = typed;
  return { kind: 'rank', ...record, extreme, nth, among };
}

function comparisonClaim(typed: Typed<'comparison'>): Claim {
  const days = span(typed.period);
  const filtered = typeof typed.than === 'object';
  const against = span((typeof typed.than === 'object' ? typed.than.period : typed.than) ?? typed.period);
  if (!filtered && overlaps(days, against))
    throw new ClaimFault(`"${against.text}" shares days with ${typed.period}`, 'than');
  return { kind: 'comparison', days, against, contrast: contrastOf(typed) };
}

function streakClaim(typed: Typed<'streak'>): Claim {
  if ((typed.run === 'level') !== (typed.level !== undefined))
    throw new ClaimFault('level goes with a number in the field level, and with none else', 'run');
  return {
    kind: 'streak',
    ...recordOf(typed),
    run: typed.run,
    level: typed.level ?? 0,
    amount: lengthOf(amountOf(typed)),
  };
}

function yearToDateClaim(typed: Typed<'ytd'>): Claim {
  const { end } = span(typed.to);
  const year = yearOf(end);
  const days = { start: dayOf(year, 1, 1), end, text: `${year}-01-01..${formatDay(end)}` };
  return { kind: 'year-to-date', days, says: toDateOf(typed, days, year) };
}

type ToDate = Extract<Claim, { readonly kind: 'year-to-date' }>['says'];

function toDateOf(typed: Typed<'ytd'>, days: Span, ownYear: number): ToDate {
  const { than, 'highest-since': highest, 'lowest-since': lowest } = typed;
  const years = [than, highest, lowest].filter(isGiven);
  const isSized = SIZES.some((size) => typed[size] !== undefined) || typed.between !== undefined;
  const isContrasted = CONTRASTS.some((form) => typed[form] !== undefined);
  if (years.length + Number(isSized) !== 1)
    throw new ClaimFault(`says just one of than, highest-since, lowest-since and ${ONE_OF}`);
  if (isContrasted && than === undefined) throw new ClaimFault(`${list(CONTRASTS)} go with than`);
  const [earlier] = years;
  if (earlier === undefined) return { kind: 'total', amount: countOf(amountOf(typed)) };
  if (earlier >= ownYear) throw new ClaimFault(`the year ${earlier} is not before ${ownYear}`);
  if (than === undefined)
    return { kind: 'since', year: earlier, extreme: highest === undefined ? 'lowest' : 'highest' };
  const start = dayOf(earlier, 1, 1);
  const end = sameDayOfYear(days.end, earlier);
  const text = `${formatDay(start)}..${formatDay(end)}`;
  return { kind: 'against', days: { start, end, text }, contrast: contrastOf(typed) };
}

const list = (words: readonly string[]): string => words.join(', ');

const isGiven = <Value>(value: Value | undefined): value is Value => value !== undefined;

const CONTRASTS = ['is', 'difference', 'rise', 'fall', 'times'] as const;

type TypedContrast = Partial<Pick<Typed<'comparison'>, (typeof CONTRASTS)[number]>>;

function contrastOf(typed: TypedContrast): Contrast {
  const stated = CONTRASTS.filter((form) => typed[form] !== undefined);
  const [kind] = stated;
  if (kind === undefined || stated.length > 1) throw new ClaimFault(`says just one of ${list(CONTRASTS)}`);
  if (kind === 'is') return { kind: 'relation', relation: typed.is ?? 'same' };
  return { kind, amount: amountOf(typed[kind] ?? {}, kind) };
}
