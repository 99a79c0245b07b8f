import type { Amount } from './claim.js';

/** What a figure may be: nothing below `least`, nothing above `most`; Infinity where nothing bounds it. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Whether something is so, is not, or can't be told from what is known. */
export type Truth = 'yes' | 'no' | 'open';

export const exactly = (figure: number): Bounds => ({ least: figure, most: figure });

const isOne = ({ least, most }: Bounds): boolean => least === most;

export const isMore = (a: Bounds, b: Bounds): Truth =>
  a.least > b.most ? 'yes' : a.most <= b.least ? 'no' : 'open';

export const isSame = (a: Bounds, b: Bounds): Truth => {
  if (isOne(a) && isOne(b) && a.least === b.least) return 'yes';
  return a.least > b.most || b.least > a.most ? 'no' : 'open';
};

export const less = (a: Bounds, b: Bounds): Bounds => ({
  least: a.least - b.most,
  most: a.most - b.least,
});

/** Undefined where the second may be zero and nothing bounds the quotient: `0 / 0`. */
export function over(a: Bounds, b: Bounds): Bounds | undefined {
  if (b.most === 0) return undefined;
  return { least: a.least / b.most, most: b.least === 0 ? Number.POSITIVE_INFINITY : a.most / b.least };
}

/** Whether the amount is met: `no` tells that it is missed whatever the figure is. */
export function meets({ least, most }: Bounds, { size, number, slack }: Amount): Truth {
  switch (size) {
    case 'at-least':
      return least >= number ? 'yes' : most < number ? 'no' : 'open';
    case 'more-than':
      return least > number ? 'yes' : most <= number ? 'no' : 'open';
    case 'at-most':
      return most <= number ? 'yes' : least > number ? 'no' : 'open';
    case 'fewer-than':
      return most < number ? 'yes' : least >= number ? 'no' : 'open';
    case 'about':
    case 'exactly':
      return within({ least, most }, { least: number - slack, most: number + slack });
  }
}

function within(figure: Bounds, range: Bounds): Truth {
  if (figure.least >= range.least && figure.most <= range.most) return 'yes';
  return figure.least > range.most || figure.most < range.least ? 'no' : 'open';
}
