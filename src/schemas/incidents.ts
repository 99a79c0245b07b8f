import { z } from 'zod';
import { count, day, figures, position } from './parts.js';

const text = z.string().nullable().optional();

const incident = z.strictObject({
  start: day.nullable(),
  end: day.nullable(),
  id: text,
  country: text,
  admin1: text,
  place: text,
  perpetrator: text,
  target: text,
  attack_type: text,
  event_type: text,
  disorder_type: text,
  actor_kinds: text,
  side_a: text,
  side_b: text,
  associated_a: text,
  associated_b: text,
  conflict: text,
  dyad: text,
  source: text,
  source_url: text,
  note: text,
  date_precision: text,
  approximate_date: text,
  place_precision: text,
  doubt: text,
  figures,
  figuresOfSomeTypesOnly: z.array(z.string()),
  minimums: z.array(z.string()).optional(),
  killedByType: z.array(
    z.strictObject({
      victimType: z.string(),
      killed: z.number().nullable(),
      minimum: z.literal(true).optional(),
    }),
  ),
  ...position,
});

export const incidents = z.strictObject({ found: count, incidents: z.array(incident) });
