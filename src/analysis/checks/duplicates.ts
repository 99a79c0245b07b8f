import { type Entry, figuresOf, minimumOf } from '../../incidents/entry.js';
import type { Finding } from './finding.js';
import { groupBy } from './group-by.js';

/** Smaller tolls are equal by chance too often. */
const FEWEST_KILLED = 5;

/** Texts in which two reports of one incident may differ. */
const REPORTING = ['id', 'source', 'source_url', 'note', 'date_precision'];

/** Incidents of the same day, place, parties and toll: each but the first of a group, against the first. */
export function probableDuplicates(entries: readonly Entry[]): Finding[] {
  const candidates = entries.filter(
    (entry) =>
      entry.counted &&
      entry.row === 'incident' &&
      entry.draft.start === entry.draft.end &&
      isPlaced(entry) &&
      minimumOf(entry, 'killed') >= FEWEST_KILLED,
  );
  const alike = groupBy(candidates, (entry) => `${entry.draft.start} ${entry.draft.texts.place}`);
  return alike.filter(({ length }) => length > 1).flatMap(repeats);
}

function repeats(candidates: readonly Entry[]): Finding[] {
  return groupBy(candidates, whatHappened).flatMap(([first, ...others]) =>
    others.map((entry) => ({
      kind: 'probable-duplicate' as const,
      at: { entry, field: 'id' },
      against: [{ entry: first, field: 'id' }],
      limit: minimumOf(entry, 'killed'),
    })),
  );
}

const isPlaced = ({ draft }: Entry): boolean => Boolean(draft.texts.place) || Number.isFinite(draft.latitude);

function whatHappened(entry: Entry): string {
  const { start, texts, latitude, longitude } = entry.draft;
  const said = Object.entries(texts).filter(([field]) => !REPORTING.includes(field));
  return JSON.stringify([start, said, latitude, longitude, figuresOf(entry)]);
}
