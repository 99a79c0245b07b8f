import { z } from 'zod';
import { count, day, range } from './parts.js';

const texts = z.array(z.string()).optional();

const filters = z.strictObject({
  since: z.string().optional(),
  until: z.string().optional(),
  country: texts,
  admin1: texts,
  perpetrator: texts,
  actor: texts,
  target: texts,
  attackType: texts,
  bbox: z.string().optional(),
  where: texts,
  measure: z.string(),
  estimate: z.enum(['low', 'best', 'high']),
  place: z.enum(['apart', 'start', 'end', 'spread']),
  victimTypes: z.array(z.string()).nullable(),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const input = z.strictObject({
  name: z.string(),
  layout: z.string(),
  mapping: z.strictObject({ name: z.string(), sha256 }).optional(),
  sha256,
  rows: count,
  setAside: count,
  replaced: count,
  superseded: count,
  unusedColumns: z.array(z.string()),
});

const problem = z.strictObject({
  source: z.string(),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  message: z.string(),
});

const format = z.literal('desert-incidents/1');

/** What was read, and what of it is asked about. */
const read = {
  title: z.string(),
  inputs: z.array(input).min(1),
  filters,
  coverage: z.strictObject({
    start: day,
    end: day,
    stated: z.boolean(),
    window: range,
    gaps: z.array(range),
  }),
  asOf: day,
  setAside: z.array(problem),
};

const notes = z.array(z.string());

/** What a command prints that reads incidents. */
export const incidentEnvelope = (command: string, result: z.ZodType) =>
  z.strictObject({ format, command: z.literal(command), ...read, notes, result });

/** What a command prints about two sources side by side. */
export const pairEnvelope = (command: string, result: z.ZodType) =>
  z.strictObject({
    format,
    command: z.literal(command),
    sources: z.array(z.strictObject({ source: z.string(), ...read })).length(2),
    notes,
    result,
  });

/** What a command prints that looks at the rows themselves. */
export const inspectionEnvelope = (command: string, result: z.ZodType) =>
  z.strictObject({
    format,
    command: z.literal(command),
    title: z.string(),
    inputs: z.array(input).min(1),
    knownDays: z.strictObject({ start: day.nullable(), end: day.nullable() }),
    notes: z.array(z.string()),
    result,
  });

/** What a command prints that reads no input. */
export const catalogueEnvelope = (command: string, result: z.ZodType) =>
  z.strictObject({ format, command: z.literal(command), result });

/** What a command prints that checks claims: filters and coverage are those of each claim. */
export const claimsEnvelope = (command: string, result: z.ZodType) =>
  z.strictObject({
    format,
    command: z.literal(command),
    inputs: z.array(input).min(1),
    setAside: z.array(problem),
    notes: z.array(z.string()),
    result,
  });
