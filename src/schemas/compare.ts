import { z } from 'zod';
import { incidentEnvelope, pairEnvelope } from './envelope.js';
import { count, day, group, periodFields, range, ratesFields, state, toll } from './parts.js';

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

const within = z.enum([
  'partial',
  'gap',
  'holed',
  'across-edge',
  'unknown',
  'some-unknown',
  'some-types',
  'minimum',
]);

const barrier = z.strictObject({
  side: z.enum(['first', 'second']),
  barrier: z.enum(['outside', ...within.options]),
});

export const difference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), barriers: z.array(barrier).min(1) }),
  z.strictObject({
    kind: z.literal('compared'),
    difference: z.number(),
    atLeast: z.boolean(),
    ...ratesFields,
  }),
]);

const both = (of: z.ZodType) => z.strictObject({ first: of, second: of });

const periods = z.strictObject({
  first: period,
  second: period,
  incidents: difference,
  toll: difference,
  lag: z.strictObject({ days: count, provisional: both(z.boolean()) }).nullable(),
});

const names = z.array(z.string());

const side = z.strictObject({ state, toll: toll.nullable(), notCompared: within.nullable() });

const sources = z.strictObject({
  per: z.string(),
  window: range,
  periods: z.array(
    z.strictObject({
      ...periodFields,
      first: side,
      second: side,
      difference: z.number().nullable(),
      ratio: z.number().nonnegative().nullable(),
    }),
  ),
  periodsWithFigures: count,
  periodsCompared: count,
  equal: count,
  firstHasMore: count,
  secondHasMore: count,
  rankCorrelation: z.strictObject({
    spearman: z.number().min(-1).max(1).nullable(),
    none: z.enum(['too-few', 'constant']).nullable(),
  }),
  furthestApart: z.strictObject({ byDifference: names, byRatio: names, withoutRatio: count }),
  highest: both(names),
  countedApart: both(group),
  outsideSeason: both(group),
  lag: z.strictObject({ days: count, provisional: both(names) }).nullable(),
});

/** Of two periods, or with `--sources` of two sources. */
export const compare = z.union([incidentEnvelope('compare', periods), pairEnvelope('compare', sources)]);
