import { z } from 'zod';
import { count } from './parts.js';

const severity = z.enum(['error', 'warning']);

const kind = z.enum([
  'row-shape',
  'date',
  'figure',
  'coordinate',
  'value',
  'repeated-id',
  'overlap',
  'parts-above-total',
  'subset-above-set',
  'cumulative-fall',
  'total-above-parts',
  'low-above-best',
  'best-above-high',
  'low-above-high',
  'outside-coverage',
  'swapped-coordinates',
  'probable-duplicate',
  'sudden-jump',
  'unknown-code',
]);

/** null where a row has no such place. */
const position = {
  file: z.string(),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
};

const problem = z.strictObject({
  kind,
  severity,
  ...position,
  value: z.string().nullable(),
  message: z.string(),
  against: z.array(z.strictObject({ ...position, figure: z.number().nullable() })),
});

export const validate = z.strictObject({
  rows: count,
  setAside: count,
  errors: count,
  warnings: count,
  kinds: z.array(z.strictObject({ kind, severity, count })),
  problems: z.array(problem),
});
