import type { Layout } from '../../layouts/layout.js';

/** What may be asked, by the word with which a layout refuses it. */
const QUESTIONS: Readonly<Record<string, string>> = {
  listing: 'single incidents',
  killed: 'killed',
  wounded: 'wounded',
  kidnapped: 'kidnapped',
  missing: 'missing',
  victim: 'victim types',
  perpetrator: 'perpetrator',
  target: 'target',
  attack_type: 'attack type',
  side: 'sides',
  actor: 'actors',
  conflict: 'conflict',
  dyad: 'pairs of opponents',
  place: 'place',
  bbox: 'a stretch of the map',
  weekday: 'weekday',
  'killed-interval': 'an interval of people killed',
};

/** What is said only where it is refused: few layouts have it. */
const RARE: Readonly<Record<string, string>> = { 'victim-estimates': 'low and high by victim type' };

/** In the order of the questions. */
export const answersOf = ({ refusals }: Layout): string[] =>
  Object.entries(QUESTIONS).flatMap(([word, question]) => (refusals.has(word) ? [] : [question]));

/** One for each reason. */
export function refusalsOf({ refusals }: Layout): { what: string[]; reason: string }[] {
  const byReason = new Map<string, string[]>();
  for (const [word, question] of Object.entries({ ...QUESTIONS, ...RARE })) {
    const reason = refusals.get(word);
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), question]);
  }
  return [...byReason].map(([reason, what]) => ({ what, reason }));
}
