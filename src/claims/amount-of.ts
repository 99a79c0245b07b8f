import { type Amount, SIZES } from '../analysis/claims/claim.js';
import { ClaimFault } from './claim-fault.js';

type TypedNumber = number | string;
type TypedSizes = Partial<
  Readonly<Record<(typeof SIZES)[number] | 'tolerance', TypedNumber | undefined>> & {
    readonly between: readonly TypedNumber[] | undefined;
  }
>;

/** What states an amount. */
export const ONE_OF = [...SIZES, 'between'].join(', ');

export function amountOf(typed: TypedSizes, field?: string): Amount {
  const stated = SIZES.filter((size) => typed[size] !== undefined);
  const [size] = stated;
  if (stated.length + Number(typed.between !== undefined) !== 1)
    throw new ClaimFault(`says just one of ${ONE_OF}`, field);
  if (size !== 'about' && typed.tolerance !== undefined) throw new ClaimFault('goes with about', 'tolerance');
  if (size === undefined) return betweenOf((typed.between ?? []).map(numberOf));
  const given = typed[size] as TypedNumber;
  const number = numberOf(given);
  const slack =
    size === 'exactly' ? roundingOf(given) : size === 'about' ? Math.abs(number) * toleranceOf(typed) : 0;
  return { size, number, slack };
}

function betweenOf([from, to]: readonly number[]): Amount {
  if (from > to) throw new ClaimFault('begins above its end', 'between');
  return { size: 'between', number: (from + to) / 2, slack: (to - from) / 2 };
}

function toleranceOf({ tolerance = '10%' }: TypedSizes): number {
  const share = numberOf(tolerance);
  if (share < 0 || share > 1)
    throw new ClaimFault(`"${tolerance}" is not a share from 0% to 100%`, 'tolerance');
  return share;
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

/** Of people, or incidents. */
export function countOf(amount: Amount): Amount {
  const whole = Number.isInteger(amount.number) || amount.size === 'about' || amount.size === 'between';
  if (amount.number < 0 || !whole)
    throw new ClaimFault(`${amount.number} is not a number of people or incidents`);
  return amount;
}

export function lengthOf(amount: Amount): Amount {
  if (!Number.isInteger(amount.number) || amount.number < 1)
    throw new ClaimFault(`${amount.number} is not how many there are in a row`);
  return amount;
}

export function shareOf(amount: Amount): Amount {
  if (amount.number >= 0 && amount.number <= 1) return amount;
  throw new ClaimFault(`${amount.number} is not a share; write ${amount.number}% or a number from 0 to 1`);
}
