import { overlaps } from '../calendar/day.js';
import { calendarOf, periodsIn } from '../calendar/period.js';
import type { Draft } from '../incidents/draft.js';
import { TALLY_DIMENSIONS } from '../incidents/entry.js';

interface Counted {
  readonly draft: Draft;
  readonly place: string;
}

/** The tallies taken so far, by month: what is in one of them must not be counted again. */
export class CountedTallies {
  readonly #byMonth = new Map<number, Counted[]>();

  /** The place of an earlier tally that counts some of the same incidents. */
  placeOfSame(draft: Draft): string | undefined {
    for (const { ordinal } of monthsOf(draft)) {
      const same = this.#byMonth.get(ordinal)?.find((counted) => countsSame(counted.draft, draft));
      if (same) return same.place;
    }
    return undefined;
  }

  add(draft: Draft, place: string): void {
    for (const { ordinal } of monthsOf(draft)) {
      const month = this.#byMonth.get(ordinal) ?? [];
      month.push({ draft, place });
      this.#byMonth.set(ordinal, month);
    }
  }
}

const monthsOf = (draft: Draft) => periodsIn(calendarOf('month'), draft);

/** A tally that leaves a dimension blank is a total over it. */
function countsSame(a: Draft, b: Draft): boolean {
  return (
    overlaps(a, b) &&
    TALLY_DIMENSIONS.every((field) => {
      const [ours, theirs] = [a.texts[field] || undefined, b.texts[field] || undefined];
      return ours === undefined || theirs === undefined || ours === theirs;
    })
  );
}
