import { z } from 'zod';

export const day = z.iso.date();
export const count = z.int().nonnegative();

export const range = z.strictObject({ start: day, end: day });

/** `2024-03` with its first and last day. */
export const periodFields = { period: z.string(), start: day, end: day };
export const period = z.strictObject(periodFields);

/** null where no row has a figure. */
const figure = z.number().nonnegative().nullable();

export const toll = z.strictObject({
  low: figure,
  best: figure,
  high: figure,
  rowsWithoutFigure: count,
  rowsWithSomeTypesOnly: count,
  rowsWithMinimum: count.optional(),
});

/** A number as far as it is known; null where nothing is. */
export const knownFigure = z.strictObject({ value: z.number(), minimum: z.boolean() }).nullable();

/** By measure. */
export const tolls = z.record(z.string(), toll);

export const group = z.strictObject({ rows: count, tolls });

/** By measure; null is unknown. */
export const figures = z.record(z.string(), figure);

export const position = { file: z.string(), line: z.int().positive() };

export const state = z.enum(['complete', 'partial', 'gap', 'holed']);

/** One figure a day against another. */
export const ratesFields = {
  ratioOfDailyRates: z.number().nonnegative().nullable(),
  interval: z
    .strictObject({ low: z.number().nonnegative(), high: z.number().positive().nullable() })
    .nullable(),
  noInterval: z.enum(['tally', 'zero', 'both-zero']).nullable(),
  tooFew: z.boolean().nullable(),
};
