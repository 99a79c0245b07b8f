import { z } from 'zod';
import { count, day, range, state, toll } from './parts.js';

const period = z.strictObject({
  /** As it was asked for. */
  period: z.string(),
  start: day,
  end: day,
  days: z.int().positive(),
  state: z.enum([...state.options, 'outside']),
  gaps: z.array(range),
  incidents: toll,
  toll,
  countedApart: z.strictObject({ rows: count, toll }),
});

const barrier = z.strictObject({
  side: z.enum(['first', 'second']),
  barrier: z.enum([
    'outside',
    'partial',
    'gap',
    'holed',
    'across-edge',
    'unknown',
    'some-unknown',
    'some-types',
  ]),
});

const difference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), barriers: z.array(barrier).min(1) }),
  z.strictObject({
    kind: z.literal('compared'),
    difference: z.number(),
    atLeast: z.boolean(),
    ratioOfDailyRates: z.number().nonnegative().nullable(),
    interval: z
      .strictObject({ low: z.number().nonnegative(), high: z.number().positive().nullable() })
      .nullable(),
    noInterval: z.enum(['tally', 'zero', 'both-zero']).nullable(),
    tooFew: z.boolean().nullable(),
  }),
]);

export const compare = z.strictObject({
  first: period,
  second: period,
  incidents: difference,
  toll: difference,
});
