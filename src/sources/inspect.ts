import type { Effects } from '../effects.js';
import type { Entry } from '../incidents/entry.js';
import type { InputFile } from '../incidents/incident-table.js';
import type { Refused } from '../incidents/refused.js';
import { type LoadedIncidents, type LoadOptions, readSources, refuseUnusable } from './load-incidents.js';

/** Files as they stand, row by row, for a look at what is wrong with them. */
export interface Inspection {
  /** Every row that can be read, those set aside too, without rows that a later file replaces. */
  readonly entries: readonly Entry[];
  readonly refused: readonly Refused[];
  readonly files: readonly InputFile[];
  /** One a file, in their order. */
  readonly headers: readonly (readonly string[])[];
  readonly provenance: LoadedIncidents['provenance'];
}

/** Reads the sources for inspection: rows that can't be read are part of the answer, even if all are such. */
export async function inspect(
  args: readonly string[],
  { strict, ...options }: LoadOptions,
  effects: Effects,
): Promise<Inspection> {
  const { table, intake, provenance } = await readSources(args, { ...options, keeps: 'all rows' }, effects);
  const { refused, headers } = intake;
  if (strict || refused.length === 0)
    refuseUnusable(
      table,
      refused.map(({ problem }) => problem),
      strict,
    );
  const placeOf = (file: string, line: number) => `${line}:${file}`;
  const inTable = new Set(
    [...table.line].map((line, row) => placeOf(table.files[table.file[row]].name, line)),
  );
  const entries = intake.entries.filter(
    ({ counted, file, line }) => !counted || inTable.has(placeOf(file, line)),
  );
  return { entries, refused, files: table.files, headers, provenance };
}
