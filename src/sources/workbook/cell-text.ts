import { formatDay } from '../../calendar/day.js';
import { damagedWorkbook } from './damaged-workbook.js';

/** A cell as the file has it. */
export interface Cell {
  readonly type: string | undefined;
  readonly style: number;
  /** Of a formula too: what it came to when the file was saved. */
  readonly value: string | undefined;
  readonly formula: string | undefined;
  /** Text that stands in the cell itself. */
  readonly text: string;
}

export interface Meanings {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** What a cell says, as a CSV file would have it: days as 2024-03-31, numbers in full, errors as #N/A. */
export function cellText(cell: Cell, meanings: Meanings): string {
  const { type = 'n', value, formula, text } = cell;
  if (type === 'inlineStr') return text;
  if (value === undefined || value === '') return formula === undefined ? '' : `=${formula}`;
  if (type === 's') return sharedString(Number(value), meanings.strings);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return type === 'n' ? numberText(value, cell.style, meanings) : value;
}

function sharedString(index: number, strings: readonly string[]): string {
  const text = strings[index];
  if (text === undefined) throw damagedWorkbook('a cell shows a text that is not there');
  return text;
}

function numberText(value: string, style: number, { dateStyles, from1904 }: Meanings): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return dateStyles.has(style) ? dateText(number, from1904) : String(number);
}

/** Days from 1970-01-01 to the day 0 of Excel. */
const DAY_0_OF_1900 = -25_569;
const DAY_0_OF_1904 = -24_107;
const LAST_DAY = 2_958_465; // 9999-12-31
const SECONDS = 24 * 60 * 60;

/** Excel counts a 29 February 1900 that never was, as its day 60. */
function dateText(serial: number, from1904: boolean): string {
  const seconds = Math.floor(serial * SECONDS + 0.001); // a full second may be stored as a little less
  const [count, time] = [Math.floor(seconds / SECONDS), seconds % SECONDS];
  if (count < 0 || count > LAST_DAY || (count === 60 && !from1904)) return String(serial);
  const day = from1904 ? count + DAY_0_OF_1904 : count + DAY_0_OF_1900 + (count < 60 ? 1 : 0);
  return time === 0 ? formatDay(day) : `${formatDay(day)}T${clock(time)}`;
}

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
