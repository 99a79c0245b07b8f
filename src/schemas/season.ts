import { z } from 'zod';
import { group, knownFigure, periodFields, state } from './parts.js';

const years = z.array(z.int());

const time = z.strictObject({
  /** `03`, `Q1`, `W12`, `02-04`. */
  time: z.string(),
  mean: knownFigure,
  yearsKnown: years,
  highestYears: years,
  lowestYears: years,
  total: knownFigure,
  periods: z.array(z.strictObject({ year: z.int(), ...periodFields, state, figure: knownFigure })),
});

const leader = z.strictObject({
  times: z.array(z.strictObject({ time: z.string(), yearsKnown: z.int().positive() })).min(1),
  mean: knownFigure,
  next: z.strictObject({ time: z.string(), mean: knownFigure }).nullable(),
  /** The one with more a day, since months differ in length. */
  higherADay: z.string().nullable(),
  mayBeHigher: z.array(z.string()),
  withoutHighest: z
    .strictObject({
      year: z.int(),
      mean: knownFigure,
      leads: z.boolean(),
    })
    .nullable(),
});

export const season = z.strictObject({
  leader: leader.nullable(),
  times: z.array(time),
  years: z.array(z.strictObject({ year: z.int(), total: knownFigure })),
  total: knownFigure,
  countedApart: group,
  outsideSeason: group,
});
