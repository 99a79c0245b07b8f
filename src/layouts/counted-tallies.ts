import { type DayRange, overlaps } from '../calendar/day.js';
import { calendarOf, periodsIn } from '../calendar/period.js';
import type { Draft } from '../incidents/draft.js';
import { TALLY_DIMENSIONS } from '../incidents/entry.js';

interface Counted extends DayRange {
  /** What it counts, by dimension; 0 for all of it. */
  readonly codes: readonly number[];
  readonly place: string;
}

/** The tallies taken so far, by month: what is in one of them must not be counted again. */
export class CountedTallies {
  readonly #byMonth = new Map<number, Counted[]>();

  /** The place of an earlier tally that counts some of the same incidents. */
  placeOfSame(draft: Draft): string | undefined {
    const codes = codesOf(draft);
    for (const { ordinal } of monthsOf(draft)) {
      const same = this.#byMonth.get(ordinal)?.find((counted) => countsSame(counted, draft, codes));
      if (same) return same.place;
    }
    return undefined;
  }

  add(draft: Draft, place: string): void {
    const { start, end } = draft;
    const counted = { start, end, codes: codesOf(draft), place };
    for (const { ordinal } of monthsOf(draft)) {
      const month = this.#byMonth.get(ordinal) ?? [];
      month.push(counted);
      this.#byMonth.set(ordinal, month);
    }
  }
}

const codesOf = (draft: Draft): number[] => TALLY_DIMENSIONS.map((field) => draft.codeOf(field));

const monthsOf = (range: DayRange) => periodsIn(calendarOf('month'), range);

/** A tally that leaves a dimension blank is a total over it. */
function countsSame(a: Counted, b: DayRange, codes: readonly number[]): boolean {
  return overlaps(a, b) && codes.every((ours, at) => ours === 0 || a.codes[at] === 0 || ours === a.codes[at]);
}
