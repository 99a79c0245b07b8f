import { z } from 'zod';
import { count } from './parts.js';

const layout = z.strictObject({
  name: z.string(),
  title: z.string(),
  row: z.enum(['incident', 'tally']),
  required: z.array(z.string()),
  answers: z.array(z.string()),
  refuses: z.array(z.strictObject({ what: z.array(z.string()), reason: z.string() })),
});

const column = z.strictObject({
  column: z.string(),
  field: z.string().nullable(),
  read: z.boolean(),
  remarks: z.array(z.string()),
});

/** The list of layouts, or the first mapping of a file. */
export const layouts = z.union([
  z.strictObject({ layouts: z.array(layout) }),
  z.strictObject({ file: z.string(), rows: count, mapping: z.string(), columns: z.array(column) }),
]);
