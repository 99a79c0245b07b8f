import { type Amount, type Claim, type Contrast, SIZES, type Span } from '../analysis/claims/claim.js';
import { type DayRange, dayOf, formatDay, overlaps, parseDay, sameDayOfYear } from '../calendar/day.js';
import { parseRange, parseSeason } from '../calendar/parse-range.js';
import { type Calendar, calendarOf, type Period, parsePeriod } from '../calendar/period.js';
import { calendarOfSeasons, type Season } from '../calendar/seasons.js';
import type { TypedClaim } from './claims-file.js';

/** Why a claim that has the right form says nothing that can be checked; `field` is where. */
export class ClaimFault extends Error {
  readonly field: string | undefined;

  constructor(message: string, field?: string) {
    super(message);
    this.name = 'ClaimFault';
    this.field = field;
  }
}

type Typed<Kind extends TypedClaim['kind']> = Extract<TypedClaim, { readonly kind: Kind }>;

export function toClaim(typed: TypedClaim): Claim {
  switch (typed.kind) {
    case 'total':
      return { kind: 'total', days: span(typed.period), amount: amountOf(typed) };
    case 'highest-since':
    case 'lowest-since':
      return sinceClaim(typed);
    case 'highest-on-record':
    case 'lowest-on-record':
      return { kind: 'on-record', ...recordOf(typed), extreme: extremeOf(typed.kind), nth: typed.nth ?? 1 };
    case 'rank':
      return {
        kind: 'rank',
        ...recordOf(typed),
        extreme: typed.extreme ?? 'highest',
        nth: typed.nth ?? 1,
        among: typed.among === undefined ? undefined : span(typed.among),
      };
    case 'comparison':
      return comparisonClaim(typed);
    case 'share':
      return { kind: 'share', days: span(typed.period), amount: amountOf(typed) };
    case 'streak':
      return streakClaim(typed);
    case 'ytd':
      return yearToDateClaim(typed);
  }
}

/** The texts were checked when the file was read. */
const span = (text: string): Span => ({ ...(parseRange(text) as DayRange), text });

const extremeOf = (kind: string): 'highest' | 'lowest' => (kind.startsWith('highest') ? 'highest' : 'lowest');

function recordOf(typed: { readonly period: string; readonly season?: string | undefined }): {
  readonly period: Period;
  readonly calendar: Calendar;
} {
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
  const since = span(typed.since);
  if (since.end >= record.period.start)
    throw new ClaimFault(`"${typed.since}" does not end before the period ${typed.period}`, 'since');
  return { kind: 'since', ...record, extreme: extremeOf(typed.kind), since };
}

function comparisonClaim(typed: Typed<'comparison'>): Claim {
  const [days, against] = [span(typed.period), span(typed.than)];
  if (overlaps(days, against))
    throw new ClaimFault(`"${typed.than}" shares days with ${typed.period}`, 'than');
  return { kind: 'comparison', days, against, contrast: contrastOf(typed) };
}

function streakClaim(typed: Typed<'streak'>): Claim {
  if ((typed.run === 'level') !== (typed.level !== undefined))
    throw new ClaimFault('run: level and level: <number> go together', 'run');
  return {
    kind: 'streak',
    ...recordOf(typed),
    run: typed.run,
    level: typed.level ?? 0,
    amount: amountOf(typed),
  };
}

function yearToDateClaim(typed: Typed<'ytd'>): Claim {
  const end = parseDay(typed.to) as number;
  const year = Number(typed.to.slice(0, 4));
  const days = { start: dayOf(year, 1, 1), end, text: `${year}-01-01..${typed.to}` };
  return { kind: 'year-to-date', days, says: toDateOf(typed, days, year) };
}

type ToDate = Extract<Claim, { readonly kind: 'year-to-date' }>['says'];

function toDateOf(typed: Typed<'ytd'>, days: Span, ownYear: number): ToDate {
  const forms = [typed.than, typed['highest-since'], typed['lowest-since']].filter(isGiven);
  if (forms.length > 1) throw new ClaimFault('says one of than, highest-since and lowest-since');
  const earlier = forms[0];
  if (earlier === undefined) return { kind: 'total', amount: amountOf(typed) };
  if (earlier >= ownYear) throw new ClaimFault(`the year ${earlier} is not before ${ownYear}`);
  if (typed.than === undefined)
    return {
      kind: 'since',
      year: earlier,
      extreme: extremeOf(typed['highest-since'] ? 'highest' : 'lowest'),
    };
  const start = dayOf(earlier, 1, 1);
  const end = sameDayOfYear(days.end, earlier);
  return {
    kind: 'against',
    days: { start, end, text: `${formatDay(start)}..${formatDay(end)}` },
    contrast: contrastOf(typed),
  };
}

const isGiven = <Value>(value: Value | undefined): value is Value => value !== undefined;

type TypedNumber = number | string;
type TypedSizes = Partial<Readonly<Record<(typeof SIZES)[number] | 'tolerance', TypedNumber | undefined>>>;

const ONE_OF = SIZES.join(', ');

function amountOf(typed: TypedSizes, field?: string): Amount {
  const stated = SIZES.filter((size) => typed[size] !== undefined);
  const [size] = stated;
  if (size === undefined || stated.length > 1) throw new ClaimFault(`says just one of ${ONE_OF}`, field);
  const given = typed[size] as TypedNumber;
  if (size !== 'about' && typed.tolerance !== undefined)
    throw new ClaimFault('tolerance goes with about', field);
  const number = numberOf(given);
  const slack =
    size === 'exactly'
      ? roundingOf(given)
      : size === 'about'
        ? Math.abs(number) * numberOf(typed.tolerance ?? '10%')
        : 0;
  return { size, number, slack };
}

function numberOf(typed: TypedNumber): number {
  const text = String(typed);
  const [part, whole] = text.split('/').map(Number.parseFloat);
  if (whole !== undefined) return part / whole;
  return text.endsWith('%') ? part / 100 : part;
}

/** Half of the last digit of what is typed with decimals or as a percentage; whole numbers are not rounded. */
function roundingOf(typed: TypedNumber): number {
  const text = String(typed);
  if (text.includes('/')) return 0.005;
  const decimals = /\.(\d+)/.exec(text)?.[1].length ?? 0;
  if (text.endsWith('%')) return 0.5 / 10 ** (decimals + 2);
  return decimals === 0 ? 0 : 0.5 / 10 ** decimals;
}

function contrastOf(
  typed: Partial<Pick<Typed<'comparison'>, 'is' | 'difference' | 'change' | 'times'>>,
): Contrast {
  const { is, difference, change, times } = typed;
  const forms = [is, difference, change, times].filter(isGiven);
  if (forms.length !== 1) throw new ClaimFault('says just one of is, difference, change and times');
  if (is) return { kind: 'relation', relation: is };
  if (difference) return { kind: 'difference', amount: amountOf(difference, 'difference') };
  if (change) return { kind: 'change', amount: amountOf(change, 'change') };
  return { kind: 'times', amount: amountOf(times ?? {}, 'times') };
}
