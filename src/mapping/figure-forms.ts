import { foldDigits } from '../fields/fold-digits.js';
import type { Estimate } from '../incidents/estimate.js';

/** How a sheet writes its figures. */
export interface FigureForms {
  /** The mark between thousands; undefined for a comma, an apostrophe or a space. */
  readonly thousands: string | undefined;
  /** Texts that state no figure, in lower case. */
  readonly unknown: ReadonlySet<string>;
  /** What words stand for, in lower case: `dozens` for `24-99`. */
  readonly words: ReadonlyMap<string, string>;
}

/** NaN where nothing is stated; `isMinimum` for `4+`. */
export interface StatedFigure extends Estimate {
  readonly isMinimum: boolean;
}

/** What a text says of a toll, else what is wrong with it. */
export function readFigure(text: string, forms: FigureForms): StatedFigure | string {
  const plain = plainly(text);
  const meant = forms.words.get(plain) ?? plain;
  if (meant === '' || forms.unknown.has(meant)) return exactly(Number.NaN);
  const figure = parse(plainly(meant), numberPattern(forms.thousands));
  if (!figure) return /^-\d/.test(meant) ? 'is below zero' : NOT_UNDERSTOOD;
  if (figure.low > figure.high) return 'has its low above its high';
  return Number.isSafeInteger(figure.high) ? figure : 'is too large to be counted';
}

const NOT_UNDERSTOOD = 'is not a number such as 12, 1,234, 4+ or 4-6';

export const plainly = (text: string): string => foldDigits(text).toLowerCase().replace(/\s+/g, ' ').trim();

function parse(text: string, number: string): StatedFigure | undefined {
  for (const { shape, read } of SHAPES) {
    const [, ...groups] = new RegExp(`^${shape.replaceAll('N', number)}$`).exec(text) ?? [];
    const [first, second = ''] = groups.filter((group) => group !== undefined);
    if (first !== undefined) return read(toNumber(first), toNumber(second));
  }
  return undefined;
}

const exactly = (figure: number): StatedFigure => range(figure, figure);
const atLeast = (figure: number): StatedFigure => ({ ...range(figure, figure), isMinimum: true });

/** Of a range nobody has said which figure is the best. */
function range(low: number, high: number): StatedFigure {
  return { low, best: low === high ? low : Number.NaN, high, isMinimum: false };
}

interface Shape {
  /** `N` is a number. */
  readonly shape: string;
  read(first: number, second: number): StatedFigure;
}

const SHAPES: readonly Shape[] = [
  { shape: 'N', read: exactly },
  { shape: '(?:at least |>= ?|≥ ?)N|N ?\\+|N or more', read: atLeast },
  { shape: '(?:more than |> ?)N', read: (figure) => atLeast(figure + 1) },
  { shape: 'N ?(?:-|–|—|to) ?N|between N and N', read: range },
];

function numberPattern(thousands: string | undefined): string {
  const mark = thousands === undefined ? "[,٬'’ ]" : `[${thousands}]`;
  const decimals = thousands === '.' ? '(?:٫0+)?' : '(?:[.٫]0+)?';
  return `([1-9]\\d{0,2}(?:${mark}\\d{3})+|\\d+${decimals})`;
}

/** Spreadsheets write 3 as 3.0; every other mark stands between thousands. */
const toNumber = (text: string): number => Number(text.replace(/[.٫]0+$/, '').replace(/\D/g, ''));
