import { z } from 'zod';
import { parseRange } from '../calendar/parse-range.js';
import { ORDERS, type Order } from './date-forms.js';

/** A text that YAML may have taken for a number: `2024`. */
const text = z.union([z.string(), z.number()]).transform(String);

const field = z
  .string()
  .transform((typed) => typed.trim().toLowerCase())
  .describe('what the column means: date, place, killed, killed_civilians, ...');

const order = z
  .enum(ORDERS)
  .describe('of day and month, where both are numbers; else the whole column decides');

interface Column {
  readonly field: string;
  readonly order?: Order | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
}

const column = z.union([
  field.transform((name): Column => ({ field: name })),
  z.strictObject({
    field,
    order: order.optional(),
    values: z
      .record(z.string(), text)
      .optional()
      .describe('what to read in place of a value, whatever its case; "" for unknown'),
  }),
]);

const range = z
  .string()
  .refine((typed) => parseRange(typed) !== undefined, {
    error: ({ input }) => `"${input}" is not a range such as 2018-01..2024-06`,
  })
  .describe('what the sheet covers: 2018-01..2024-06');

/** How to read a sheet of one's own; published as `schemas/mapping.json`. */
export const mappingFile = z.strictObject({
  title: z.string().optional().describe('of the data, in every answer'),
  rows: z
    .enum(['incidents', 'tallies'])
    .optional()
    .describe('what a row is: one incident (unless stated), or sums of a period'),
  columns: z
    .record(z.string(), column)
    .describe('by the name of the column in the file; columns that are not named are not read'),
  constants: z
    .record(z.string(), text)
    .optional()
    .describe('texts that hold for every row, as country: Syria'),
  dates: z
    .strictObject({
      order: order.optional(),
      century: z.int().min(1000).max(2900).multipleOf(100).optional().describe('2000 reads 24 as 2024'),
      months: z
        .record(z.string(), z.int().min(1).max(12))
        .optional()
        .describe('further names of months: mars: 3'),
    })
    .optional(),
  numbers: z
    .strictObject({
      thousands: z
        .enum([',', '.', "'", ' '])
        .optional()
        .describe('the mark between thousands; else a comma, an apostrophe or a space'),
      unknown: z.array(text).optional().describe('texts that state no figure, besides unknown, n/a, - and ?'),
      words: z
        .record(z.string(), text)
        .optional()
        .describe('what words stand for: dozens: 24-99, several: 3+'),
    })
    .optional(),
  coverage: range.optional(),
  complete: z.boolean().optional().describe('false: the sheet does not mean to hold every incident'),
  caveats: z.array(z.string()).optional().describe('sentences that go with every answer'),
});

export type MappingFile = z.output<typeof mappingFile>;
