import { formatDay } from '../../src/calendar/day.js';
import { InputError, locate } from '../../src/errors.js';
import { OPEN_END, OPEN_START } from '../../src/incidents/incident-table.js';
import { listIncidents } from '../../src/incidents/list-incidents.js';
import { nodeEffects } from '../../src/node-effects.js';
import { loadIncidents } from '../../src/sources/load-incidents.js';
import { makeScope } from '../incidents/make-table.js';

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Reads `sheet.csv`, or several, by `map.yaml`. */
export async function readSheet(map: string, ...sheets: readonly string[]) {
  const names = sheets.map((_, index) => (index === 0 ? 'sheet.csv' : `sheet${index + 1}.csv`));
  const files = new Map([['map.yaml', map], ...names.map((name, index) => [name, sheets[index]] as const)]);
  const effects = { ...nodeEffects(), read: (path: string) => once(files.get(path) ?? '') };
  const { table, problems, provenance } = await loadIncidents(
    names,
    { map: 'map.yaml', strict: false },
    effects,
  );
  return { table, problems: problems.map(locate), provenance };
}

/** The rows of a sheet in one line each: days, texts and figures; `?` is unknown, `≥` a minimum. */
export async function rowsOf(map: string, ...sheets: readonly string[]): Promise<string[]> {
  const { table } = await readSheet(map, ...sheets);
  const scope = makeScope(table);
  const all = { ...scope, mask: new Uint8Array(table.length).fill(1) };
  return listIncidents(all).map(({ row, texts, figures, incomplete, killedByType }) => {
    const [start, end] = [table.start[row], table.end[row]].map((day) =>
      day === OPEN_START || day === OPEN_END ? '' : formatDay(day),
    );
    const stated = Object.entries(texts).filter(([, text]) => text !== '');
    return [
      start === end ? start : `${start}..${end}`,
      ...stated.map(([field, text]) => `${field}=${text}`),
      ...Object.keys(figures).map(
        (name) => `${name}=${incomplete.includes(name) ? '≥' : ''}${say(name, row)}`,
      ),
      ...killedByType.map(
        ({ victimType, killed, minimum }) => `${victimType}=${minimum ? '≥' : ''}${killed ?? '?'}`,
      ),
    ].join(' ');
  });

  function say(name: string, row: number): string {
    const { low, best, high } = table.measures.get(name) ?? { low: [], best: [], high: [] };
    const figure = Number.isNaN(best[row]) ? '?' : String(best[row]);
    return Object.is(low[row], best[row]) && Object.is(high[row], best[row])
      ? figure
      : `${low[row]}<${figure}<${high[row]}`;
  }
}

/** What is wrong with a mapping or a sheet that can't be used. */
export async function faultsOf(map: string, ...sheets: readonly string[]): Promise<string[]> {
  try {
    await readSheet(map, ...sheets);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(locate);
    throw error;
  }
  return [];
}
