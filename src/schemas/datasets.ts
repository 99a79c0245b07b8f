import { z } from 'zod';
import { count, range } from './parts.js';

const dataset = z.strictObject({
  name: z.string(),
  default: z.boolean(),
  complete: z.boolean(),
  layout: z.string(),
  title: z.string(),
  publisher: z.string(),
  source: z.string(),
  licence: z.string(),
  coverage: range,
  caveats: z.array(z.string()),
  rows: count,
  gaps: z.array(range),
});

export const datasets = z.strictObject({ datasets: z.array(dataset) });
