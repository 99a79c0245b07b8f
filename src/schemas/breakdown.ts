import { z } from 'zod';
import { group, tolls } from './parts.js';

export const breakdown = z.strictObject({
  by: z.array(z.string()).min(1).max(2),
  groups: z.array(z.strictObject({ keys: z.record(z.string(), z.string().nullable()), tolls })),
  countedApart: group,
  total: group,
});
