import { z } from 'zod';
import { breakdown } from './breakdown.js';
import { compare } from './compare.js';
import { datasets } from './datasets.js';
import { deadliest } from './deadliest.js';
import { catalogueEnvelope, incidentEnvelope } from './envelope.js';
import { incidents } from './incidents.js';
import { sinceResult } from './since.js';
import { summary } from './summary.js';
import { ytd } from './ytd.js';

const RESULTS = { summary, deadliest, since: sinceResult, ytd, breakdown, incidents };

const ENVELOPES = [
  ...Object.entries(RESULTS).map(([name, result]) => [name, incidentEnvelope(name, result)] as const),
  ['compare', compare] as const,
  ['datasets', catalogueEnvelope('datasets', datasets)] as const,
];

/** The text of `schemas/<command>.json`, by command. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    ENVELOPES.map(([command, envelope]) => {
      const schema = {
        title: `desert-incidents ${command} --json`,
        ...z.toJSONSchema(envelope, { target: 'draft-2020-12' }),
      };
      return [command, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}
