import { locate, UsageError } from '../../errors.js';
import type { Inspection } from '../../sources/inspect.js';

interface FixList {
  /** Header and rows. */
  readonly rows: readonly (readonly string[])[];
  /** Rows whose quotes are broken, which can't be written as they stand. */
  readonly left: number;
}

const PROBLEM = 'problem';

/** The rows set aside as they stand, with what is wrong with each in a last column. */
export function fixList({ headers, refused }: Inspection): FixList {
  const [header = []] = headers;
  if (headers.some((other) => JSON.stringify(other) !== JSON.stringify(header)))
    throw new UsageError(
      '--fix-list writes one table, but the files have different columns; name one at a time',
    );
  const own = header.at(-1) === PROBLEM ? header.slice(0, -1) : header;
  // A row of a wrong width keeps it, so that it is not taken for a whole one before it is mended.
  const cells = (fields: readonly string[]) =>
    fields.length === header.length ? fields.slice(0, own.length) : fields;
  const rows = refused.flatMap(({ fields, problem }) =>
    fields ? [[...cells(fields), locate(problem)]] : [],
  );
  return { rows: [[...own, PROBLEM], ...rows], left: refused.length - rows.length };
}
