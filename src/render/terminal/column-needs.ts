import type { Column } from '../report.js';
import type { ColumnNeed } from './fit-columns.js';
import type { TextTable } from './text-table.js';
import { widest } from './text-width.js';

/** Words up to this width are not broken in a table. */
const longestWord = 16;

export function columnNeeds({ columns, rows, footer }: TextTable): ColumnNeed[] {
  return columns.map((column, i) => {
    const texts = [...rows, ...footer].map((row) => row[i] ?? '');
    return columnNeed(column, texts, i === 0);
  });
}

/** Labels and texts may be wrapped; numbers may not, nor, if short, the first column, which names the row. */
function columnNeed({ label, kind }: Column, texts: readonly string[], first: boolean): ColumnNeed {
  const numeric = kind !== 'text';
  const whole = widest(texts);
  const unbroken = first ? whole : widest(words(texts));
  const least = numeric ? whole : Math.min(longestWord, unbroken);
  const leastLabel = Math.min(longestWord, widest(words([label])));
  return { natural: Math.max(1, whole, widest([label])), least: Math.max(1, least, leastLabel), numeric };
}

function words(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(' '));
}
