import type { Day } from '../calendar/day.js';
import type { Calendar } from '../calendar/period.js';
import { type IncidentTable, OPEN_END, OPEN_START } from './incident-table.js';
import { APART, OUTSIDE, type RowKeys } from './row-keys.js';
import type { Place } from './scope.js';
import { type Share, sharesOf } from './share.js';

/** In which period of a calendar rows lie; the keys are ordinals. */
export class PeriodKeys implements RowKeys {
  readonly #calendar: Calendar;
  readonly #place: Place;
  readonly #start: Int32Array;
  readonly #end: Int32Array;
  readonly #ordinals: number[] = [];
  readonly #codeOfOrdinal = new Map<number, number>();
  readonly #codeOfDay = new Map<Day, number>([
    [OPEN_START, APART],
    [OPEN_END, APART],
  ]);

  constructor({ start, end }: IncidentTable, calendar: Calendar, place: Place) {
    this.#calendar = calendar;
    this.#place = place;
    this.#start = start;
    this.#end = end;
  }

  code(row: number): number {
    const [start, end] = [this.#start[row], this.#end[row]];
    if (start === end || this.#place === 'start') return this.#at(start);
    if (this.#place === 'end') return this.#at(end);
    const [first, last] = [this.#at(start), this.#at(end)];
    if (first !== last) return APART;
    return first === OUTSIDE && this.#touchesSeason(start, end) ? APART : first;
  }

  key(code: number): number {
    return this.#ordinals[code];
  }

  codeOf(ordinal: number): number {
    const known = this.#codeOfOrdinal.get(ordinal);
    if (known !== undefined) return known;
    this.#codeOfOrdinal.set(ordinal, this.#ordinals.length);
    return this.#ordinals.push(ordinal) - 1;
  }

  /** Of a row that lies in several periods; none for an open interval, or in a calendar of seasons. */
  shares(row: number): Share[] {
    const [start, end] = [this.#start[row], this.#end[row]];
    const open = start === OPEN_START || end === OPEN_END;
    return open || this.#calendar.unit === 'season' ? [] : sharesOf(this.#calendar, start, end);
  }

  #at(day: Day): number {
    const known = this.#codeOfDay.get(day);
    if (known !== undefined) return known;
    const ordinal = this.#calendar.ordinal(day);
    const code = ordinal === undefined ? OUTSIDE : this.codeOf(ordinal);
    this.#codeOfDay.set(day, code);
    return code;
  }

  // Both ends lie outside every season; one may lie between them, and none is shorter than 28 days.
  #touchesSeason(start: Day, end: Day): boolean {
    for (let day = start; day <= end; day += 28) if (this.#at(day) !== OUTSIDE) return true;
    return false;
  }
}
