import { z } from 'zod';
import { day, figures, periodFields, position, state, toll, tolls } from './parts.js';

const leader = z.strictObject({
  ...periodFields,
  toll,
  tied: z.boolean(),
  since: z.strictObject({ kind: z.enum(['highest-since', 'equals', 'on-record']), ...periodFields }),
});

const incident = z.strictObject({
  id: z.string().nullable(),
  start: day.nullable(),
  end: day.nullable(),
  figures,
  ...position,
});

export const summary = z.strictObject({
  total: tolls,
  deadliest: leader.nullable(),
  periods: z.array(
    z.strictObject({ ...periodFields, state, toll: toll.nullable(), incidents: toll.nullable() }),
  ),
  yearToDate: z.strictObject({
    asOf: day,
    years: z.array(z.strictObject({ year: z.int(), toll, incidents: toll })),
  }),
  groups: z.array(
    z.strictObject({
      by: z.string(),
      groups: z.array(z.strictObject({ key: z.string().nullable(), tolls })),
    }),
  ),
  lastIncidents: z.array(incident),
});
