import { z } from 'zod';
import { parseDay } from '../calendar/day.js';
import { parseRange, parseSeason } from '../calendar/parse-range.js';
import { parsePeriod } from '../calendar/period.js';

/** A text that YAML may have taken for a number: `2024`. */
const text = z.union([z.string(), z.number()], { error: 'is no text' }).transform(String);

const checked = (isValid: (typed: string) => boolean, expected: string, description: string) =>
  text.refine(isValid, { error: ({ input }) => `"${input}" is not ${expected}` }).describe(description);

const PERIODS = '2024, 2024-Q1, 2024-03, 2024-W12 or 2024-03-31';
const isPeriod = (typed: string) => parsePeriod(typed) !== undefined;
const isDays = (typed: string) => isPeriod(typed) || parseRange(typed) !== undefined;

const period = checked(isPeriod, `a period such as ${PERIODS}`, `one period: ${PERIODS}`);
const days = checked(isDays, `${PERIODS}, nor 2023-01..2023-06`, `${PERIODS}, or any days: 2023-01..2023-06`);
const day = checked(
  (typed) => typed === 'today' || parseDay(typed) !== undefined,
  'a date such as 2024-06-12, nor today',
  'a date, or today',
);
const range = checked(
  (typed) => parseRange(typed) !== undefined,
  'a range such as 2018-01..2024-06',
  'a range: 2018-01..2024-06',
);
const year = z.int().min(1000).max(2999);
const season = checked(
  (typed) => parseSeason(typed) !== undefined,
  'two months such as 02-04',
  'first and last month; the period is the year in which it begins',
);

const NUMBER = /^[+-]?\d{1,15}(\.\d{1,9})?%?$|^\d{1,9}\/[1-9]\d{0,8}$/;
const NO_NUMBER = 'is not a number such as 84, 34% or 1/3';
const number = z
  .union([z.number(), z.string().regex(NUMBER)], { error: NO_NUMBER })
  .describe('a number, 34% or 1/3; what rounds to it is the same');

const sizes = {
  exactly: number.optional(),
  'at-least': number.optional(),
  'at-most': number.optional(),
  'more-than': number.optional(),
  'fewer-than': number.optional(),
  about: number.optional(),
  between: z.tuple([number, number]).optional().describe('both ends in'),
  tolerance: number
    .optional()
    .describe('how far "about" reaches, as a share of the number; 10% unless stated'),
};
const amount = z.strictObject(sizes);

const names = z
  .union([z.string(), z.array(z.string()).min(1)], { error: 'is not a text or a list of texts' })
  .transform((typed) => [typed].flat());

/** Which incidents, and which of their figures; as the options of the command line. */
const filters = {
  country: names.optional(),
  admin1: names.optional(),
  perpetrator: names.optional(),
  actor: names.optional(),
  target: names.optional(),
  'attack-type': names.optional(),
  victim: names.optional(),
  where: names.optional(),
  bbox: z.string().optional(),
  measure: z.string().optional(),
};

const common = {
  says: z.string().optional().describe('the sentence that is checked, in your own words'),
  published: z.string().optional().describe('where it was published'),
  data: names.optional().describe('files, relative to this one, or a bundled data set such as @documented'),
  ...filters,
  estimate: z.enum(['low', 'best', 'high']).optional(),
  place: z.enum(['apart', 'start', 'end']).optional(),
  coverage: range.optional(),
  within: range.optional().describe('only the data of these days'),
  'as-of': day.optional(),
};

const record = { ...common, period, season: season.optional() };
const onRecord = { ...record, nth: z.int().positive().optional() };

const contrast = {
  is: z.enum(['more', 'fewer', 'same']).optional(),
  difference: amount.optional().describe('of the first, less the second'),
  rise: amount.optional().describe('as a share of the second: 55%'),
  fall: amount.optional().describe('as a share of the second: 40%'),
  times: amount.optional().describe('how many times the second the first is'),
};

const kinds = [
  z.strictObject({ kind: z.literal('total'), ...common, period: days, ...sizes }),
  z.strictObject({ kind: z.literal('highest-since'), ...record, since: days }),
  z.strictObject({ kind: z.literal('lowest-since'), ...record, since: days }),
  z.strictObject({ kind: z.literal('highest-on-record'), ...onRecord }),
  z.strictObject({ kind: z.literal('lowest-on-record'), ...onRecord }),
  z.strictObject({
    kind: z.literal('rank'),
    ...onRecord,
    extreme: z.enum(['highest', 'lowest']).optional(),
    among: range.optional().describe('the periods it is ranked among; else all up to its own time'),
  }),
  z.strictObject({
    kind: z.literal('comparison'),
    ...common,
    period: days,
    than: z
      .union([days, z.strictObject({ period: days.optional(), ...filters })], {
        error: `is not ${PERIODS}, nor filters such as {victim: civilians}`,
      })
      .describe('other days, or other filters in place of those of the claim, or both'),
    ...contrast,
  }),
  z.strictObject({
    kind: z.literal('share'),
    ...common,
    period: days,
    part: z.strictObject(filters).describe('what selects the part; the other filters select the whole'),
    ...sizes,
  }),
  z.strictObject({
    kind: z.literal('streak'),
    ...record,
    run: z.enum(['rise', 'fall', 'quiet', 'level']),
    level: z.number().positive().optional().describe('for run: level, this many or more'),
    ...sizes,
  }),
  z.strictObject({
    kind: z.literal('ytd'),
    ...common,
    to: days,
    than: year.optional().describe('the year with whose same days it is compared'),
    ...contrast,
    'highest-since': year.optional(),
    'lowest-since': year.optional(),
    ...sizes,
  }),
] as const;

export const claimKinds = kinds.map(({ shape }) => shape.kind.value);

export const claim = z.discriminatedUnion('kind', kinds, {
  error: ({ input }) =>
    isFields(input)
      ? `"${input.kind}" is none of ${claimKinds.join(', ')}`
      : 'is no claim such as {kind: total, ...}',
});

const isFields = (input: unknown): input is { readonly kind: unknown } =>
  typeof input === 'object' && input !== null && 'kind' in input;

export type TypedClaim = z.output<typeof claim>;

export const claimsFile = z.strictObject({
  title: z.string().optional(),
  data: names.optional().describe('for claims that name none themselves'),
  claims: z.array(claim).min(1),
});
