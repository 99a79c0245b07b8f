import { z } from 'zod';
import { claimKinds } from '../claims/claims-file.js';
import { count, figures, group, position, range, state, toll } from './parts.js';

const figure = z.strictObject({
  ...range.shape,
  state: z.enum([...state.options, 'outside']),
  toll: toll.nullable(),
  incidents: toll.nullable(),
  countedApart: z.strictObject({ rows: group.shape.rows, toll: toll.nullable() }),
  least: z.number().nonnegative(),
  /** null: nothing bounds it. */
  most: z.number().nonnegative().nullable(),
  doubts: z.array(z.enum(['partial', 'gap', 'holed', 'outside', 'unknown', 'minimum', 'counted-apart'])),
  /** Ids of its incidents, or `file:line`. */
  rows: z.array(z.string()),
});

const verdict = z.enum(['holds', 'tied', 'contradicted', 'undecided']);
const options = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const common = {
  kind: z.enum(claimKinds),
  says: z.string().nullable(),
  published: z.string().nullable(),
  asked: z.string(),
  data: z.array(z.string()).min(1),
  filters: z.record(z.string(), z.union([z.string(), z.array(z.string()), options])),
  verdict,
};

const trial = z.strictObject({
  variant: z.enum(['low', 'best', 'high', 'place-start', 'place-end', 'without-largest']),
  incident: z.strictObject({ id: z.string(), ...position, figures }).nullable(),
  verdict,
});

const checked = z.strictObject({
  ...common,
  figures: z.array(figure).min(1),
  value: z.number().nullable(),
  against: z.array(figure),
  open: z.array(figure),
  obstacle: z.enum(['not-complete', 'no-rival', 'nothing', 'begins-with-the-data']).nullable(),
  understated: figure.nullable(),
  robustness: z.array(trial),
  recorded: z.string().nullable(),
});

const notAsked = z.strictObject({ ...common, cannotBeAsked: z.string() });

export const check = z.strictObject({
  claims: z.array(z.union([checked, notAsked])).min(1),
  holds: count,
  tied: count,
  contradicted: count,
  undecided: count,
});
