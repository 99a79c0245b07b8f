import { z } from 'zod';
import { count, figures, group, period, periodFields, position, state, toll } from './parts.js';

const entry = z.strictObject({
  ...periodFields,
  rank: z.int().positive().nullable(),
  tied: z.boolean(),
  state,
  toll,
  incidents: toll,
  byVictim: z.array(z.strictObject({ victimType: z.string().nullable(), toll })),
  share: z.number().min(0).max(1).nullable(),
  since: z.strictObject({
    kind: z.enum(['highest-since', 'equals', 'on-record']),
    ...periodFields,
    figure: z.number().nullable(),
    minimum: z.boolean(),
    between: count,
    withoutFigure: count,
    atLeast: count,
  }),
  largestIncident: z.strictObject({ id: z.string().nullable(), ...position, figures }).nullable(),
  toPass: z.strictObject({ ...period.shape, more: z.int().positive() }).nullable(),
});

export const deadliest = z.strictObject({
  ranked: z.array(entry),
  unranked: z.array(entry),
  periods: count,
  periodsWithoutFigure: count,
  countedApart: group,
  outsideSeason: group,
  total: group,
});
