import type { Amount, Claim, Contrast } from '../../../analysis/claims/claim.js';
import { yearOf } from '../../../calendar/day.js';
import { sayPeriod, sayRange } from '../../../calendar/say-period.js';
import type { StatedClaim } from '../../../claims/read-claims.js';
import { list, measureWord, number, ordinal, pluralOf } from '../say.js';
import { sayNamed } from '../say-difference.js';

/** What is asked of the data, in full: `March 2024: exactly 84 soldiers killed`. */
export function sayClaim({ claim, options, other }: StatedClaim): string {
  const counted = countedOf(options);
  switch (claim.kind) {
    case 'total':
      return `${sayNamed(claim.days)}: ${sayCounted(claim.amount, counted)}`;
    case 'since': {
      const as = claim.extreme === 'highest' ? 'many' : 'few';
      return `${sayPeriod(claim.period)}: no ${claim.period.unit} since ${sayNamed(claim.since)} had as ${as} ${counted}`;
    }
    case 'on-record':
      return `${sayPeriod(claim.period)}: ${place(claim)} on record by ${counted}`;
    case 'rank': {
      const among = claim.among ? `among those of ${sayRange(claim.among)}` : 'of all up to its own time';
      return `${sayPeriod(claim.period)}: ${place(claim)} by ${counted}, ${among}`;
    }
    case 'comparison': {
      const filters = other && Object.keys(other).length > 0 ? ` with ${sayFiltersOf(other)}` : '';
      return `${sayNamed(claim.days)} against ${sayNamed(claim.against)}${filters}: ${sayContrast(claim.contrast, counted)}`;
    }
    case 'share':
      return `${sayRange(claim.days)}: ${sayAmount(claim.amount, percent)} of ${counted} are those with ${sayFiltersOf(other ?? {})}`;
    case 'streak':
      return `${sayPeriod(claim.period)}: ${sayRun(claim, counted)}`;
    case 'year-to-date':
      return `${sayRange(claim.days)}: ${sayToDate(claim, counted)}`;
  }
}

type Options = StatedClaim['options'];

function countedOf({ measure = 'killed', victim }: Options): string {
  const word = measureWord(String(measure));
  return victim === undefined ? word : `${list([victim].flat())} ${word}`;
}

const place = ({ nth, extreme, period }: Extract<Claim, { readonly kind: 'rank' | 'on-record' }>): string =>
  `the ${nth === 1 ? '' : `${ordinal(nth)} `}${extreme} ${period.unit}`;

const SIZES: Readonly<Record<Amount['size'], string>> = {
  exactly: 'exactly',
  'at-least': 'at least',
  'at-most': 'at most',
  'more-than': 'more than',
  'fewer-than': 'fewer than',
  about: 'about',
  between: 'between',
};

/** With what it reaches to where it is not exact. */
function sayAmount({ size, number: claimed, slack }: Amount, format: (value: number) => string): string {
  if (slack === 0) return `${SIZES[size]} ${format(claimed)}`;
  const [from, to] = [format(claimed - slack), format(claimed + slack)];
  return size === 'between'
    ? `between ${from} and ${to}`
    : `${SIZES[size]} ${format(claimed)} (${from} to ${to})`;
}

export const percent = (share: number): string => `${number(Math.round(share * 10_000) / 100)}%`;

/** `exactly 1 incident`. */
const sayCounted = (amount: Amount, counted: string): string =>
  `${sayAmount(amount, number)} ${amount.number === 1 ? counted.replace(/incidents$/, 'incident') : counted}`;

export const signed = (format: (value: number) => string) => (value: number) =>
  `${value > 0 ? '+' : ''}${format(value)}`;

function sayContrast(contrast: Contrast, counted: string): string {
  switch (contrast.kind) {
    case 'relation':
      return `${contrast.relation === 'same' ? 'as many' : contrast.relation} ${counted}`;
    case 'difference':
      return `a difference of ${sayAmount(contrast.amount, signed(number))} ${counted}`;
    case 'rise':
    case 'fall':
      return `${counted} ${contrast.kind === 'rise' ? 'rose' : 'fell'} by ${sayAmount(contrast.amount, percent)}`;
    case 'times':
      return `${sayAmount(contrast.amount, number)} times as many ${counted}`;
  }
}

const LABELS: Readonly<Partial<Record<string, string>>> = { attackType: 'attack type ', where: '' };

const sayFiltersOf = (part: Options): string =>
  Object.entries(part)
    .map(([name, value]) => `${LABELS[name] ?? `${name} `}${[value].flat().join(', ')}`)
    .join(' and ');

function sayRun(
  { run, level, amount, period }: Extract<Claim, { readonly kind: 'streak' }>,
  counted: string,
) {
  const what = {
    rise: ['rise', ` of ${counted}`],
    fall: ['fall', ` of ${counted}`],
    quiet: [period.unit, ` without ${counted}`],
    level: [period.unit, ` with ${number(level)} ${counted} or more`],
  }[run];
  const [noun, of] = what;
  if (amount.size === 'exactly') return `the ${ordinal(amount.number)} ${noun} in a row${of}`;
  return `the last of ${sayAmount(amount, number)} ${amount.number === 1 ? noun : pluralOf(noun)} in a row${of}`;
}

function sayToDate({ says }: Extract<Claim, { readonly kind: 'year-to-date' }>, counted: string): string {
  if (says.kind === 'total') return sayCounted(says.amount, counted);
  if (says.kind === 'against')
    return `against the same days of ${yearOf(says.days.start)}: ${sayContrast(says.contrast, counted)}`;
  return `the same days of no year since ${says.year} had as ${says.extreme === 'highest' ? 'many' : 'few'} ${counted}`;
}
