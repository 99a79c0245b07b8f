import { z } from 'zod';
import { difference } from './compare.js';
import { count, figures, group, period, periodFields, position, state, toll } from './parts.js';

const since = (extreme: 'highest' | 'lowest') =>
  z.strictObject({
    kind: z.enum([`${extreme}-since`, 'equals', 'on-record']),
    ...periodFields,
    figure: z.number().nullable(),
    minimum: z.boolean(),
    between: count,
    withoutFigure: count,
    atLeast: count,
  });

const rank = z
  .strictObject({
    fromTop: z.int().positive(),
    fromBottom: z.int().positive(),
    of: z.int().positive(),
    tied: z.array(period),
  })
  .nullable();

const tolls = { state, toll: toll.nullable(), incidents: toll.nullable() };

const run = {
  length: count,
  stop: z.enum(['turn', 'level', 'start', 'no-figure', 'minimum']),
  stoppedBy: period.nullable(),
};

const streak = z.strictObject({ kind: z.enum(['rise', 'fall', 'quiet', 'none']), ...run });

const variant = z.enum([
  'low',
  'best',
  'high',
  'place-start',
  'place-end',
  'place-spread',
  'without-largest',
]);

const trial = z.strictObject({
  variant,
  incident: z.strictObject({ id: z.string(), ...position, figures }).nullable(),
  figure: z.number().nullable(),
  highest: since('highest').nullable(),
  highestHolds: z.boolean(),
  lowest: since('lowest').nullable(),
  lowestHolds: z.boolean(),
});

const lag = z.strictObject({ days: count, provisional: z.boolean() }).nullable();

const record = z.strictObject({
  ...periodFields,
  ...tolls,
  byVictim: z.array(z.strictObject({ victimType: z.string().nullable(), toll })),
  rank,
  rankAtTheTime: rank,
  highest: since('highest').nullable(),
  lowest: since('lowest').nullable(),
  otherYears: z.array(z.strictObject({ ...periodFields, ...tolls })),
  rankInOtherYears: rank,
  streaks: z.array(streak),
  toPass: z.strictObject({ ...periodFields, more: z.int().positive(), rank: z.int().positive() }).nullable(),
  changes: z.array(z.strictObject({ ...periodFields, change: difference })),
  above: z.strictObject({ level: count, ...run }).nullable(),
  robustness: z.array(trial),
  highestHolds: z.boolean().nullable(),
  lag,
  periods: count,
  periodsWithoutFigure: count,
  countedApart: group,
  outsideSeason: group,
});

const verdict = z.enum(['meets', 'fails', 'open']);

/** Of `--when`. */
const conditionsMet = z.strictObject({
  ...periodFields,
  conditions: z
    .array(
      z.strictObject({
        condition: z.string(),
        measure: z.string(),
        victimType: z.string().nullable(),
        operator: z.enum(['<', '<=', '=', '>=', '>']),
        bound: count,
        state,
        toll: toll.nullable(),
        verdict,
      }),
    )
    .min(1),
  verdict,
  since: period.nullable(),
  between: count,
  open: z.array(period),
  earlier: z.array(period),
  lag,
});

/** Of `--all`. */
const scan = z.strictObject({
  ...periodFields,
  records: z.array(
    z.strictObject({
      measure: z.string(),
      victimType: z.string().nullable(),
      admin1: z.string().nullable(),
      state,
      toll,
      extreme: z.enum(['highest', 'lowest']),
      since: z.union([since('highest'), since('lowest')]),
      span: count,
      robustness: z.array(z.strictObject({ variant, holds: z.boolean() })),
    }),
  ),
  leastSpan: z.int().positive(),
  shorterRecords: count,
  combinations: count,
  combinationsWithoutFigure: count,
  combinationsComparable: count,
  rowsWithoutArea: count,
  lag,
});

export const sinceResult = z.union([record, conditionsMet, scan]);
