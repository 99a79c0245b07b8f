import { z } from 'zod';
import { count, day, period, range, ratesFields, toll } from './parts.js';

const comparison = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('latest') }),
  z.strictObject({ kind: z.literal('none'), reason: z.string() }),
  z.strictObject({
    kind: z.enum(['same-days', 'common-periods']),
    periods: z.array(period),
    earlier: z.number(),
    now: z.number(),
    days: z.strictObject({ earlier: z.int().positive(), now: z.int().positive() }),
    incidents: count.nullable(),
    difference: z.number().nullable(),
    rates: z.strictObject(ratesFields).nullable(),
    atLeast: z.boolean(),
  }),
]);

const year = z.strictObject({
  year: z.int(),
  window: range,
  incidents: toll,
  toll,
  countedApart: z.strictObject({ rows: count, toll }),
  periodsWithoutFigure: z.array(period),
  periodsWithSomeTypesOnly: z.array(period),
  comparison,
});

export const ytd = z.strictObject({
  asOf: day,
  years: z.array(year),
  alreadyAbove: z.array(z.strictObject({ year: z.int(), toll: z.number() })),
  pace: z.number().nullable(),
});
