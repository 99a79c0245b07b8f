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
      return reaches(least, number) ? 'yes' : reaches(most, number) ? 'open' : 'no';
    case 'more-than':
      return passes(least, number) ? 'yes' : passes(most, number) ? 'open' : 'no';
    case 'at-most':
      return !passes(most, number) ? 'yes' : passes(least, number) ? 'no' : 'open';
    case 'fewer-than':
      return !reaches(most, number) ? 'yes' : reaches(least, number) ? 'no' : 'open';
    case 'about':
    case 'between':
      return within({ least, most }, number - slack, (figure) => passes(figure, number + slack));
    case 'exactly':
      // Half is rounded up.
      return within({ least, most }, number - slack, (figure) =>
        slack > 0 ? reaches(figure, number + slack) : passes(figure, number),
      );
  }
}

function within({ least, most }: Bounds, from: number, isAbove: (figure: number) => boolean): Truth {
  if (isAbove(least) || !reaches(most, from)) return 'no';
  return reaches(least, from) && !isAbove(most) ? 'yes' : 'open';
}

// Shares and ratios are fractions in binary: 110 / 100 - 1 is not quite 0.1.
const CLOSE = 1e-9;

const reaches = (figure: number, limit: number): boolean =>
  figure >= limit - CLOSE * Math.max(1, Math.abs(limit));
const passes = (figure: number, limit: number): boolean =>
  figure > limit + CLOSE * Math.max(1, Math.abs(limit));
