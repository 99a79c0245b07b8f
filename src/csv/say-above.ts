const MOST_LINES = 3;
const LONGEST = 60;

/** What stands above the header, as a note; none where nothing does. */
export function sayAbove(above: readonly string[]): string[] {
  if (above.length === 0) return [];
  const rest = above.length > MOST_LINES ? ` and ${above.length - MOST_LINES} more` : '';
  return [`above the header, and not read: ${above.slice(0, MOST_LINES).map(shown).join(', ')}${rest}`];
}

const shown = (text: string): string =>
  text.length > LONGEST ? `"${text.slice(0, LONGEST)}…"` : `"${text}"`;
