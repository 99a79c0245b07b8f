import { z } from 'zod';
import { claimsFile } from '../claims/claims-file.js';
import { mappingFile } from '../mapping/mapping-file.js';
import { breakdown } from './breakdown.js';
import { check } from './check.js';
import { compare } from './compare.js';
import { datasets } from './datasets.js';
import { deadliest } from './deadliest.js';
import { catalogueEnvelope, claimsEnvelope, incidentEnvelope, inspectionEnvelope } from './envelope.js';
import { incidents } from './incidents.js';
import { layouts } from './layouts.js';
import { season } from './season.js';
import { sinceResult } from './since.js';
import { summary } from './summary.js';
import { trend } from './trend.js';
import { validate } from './validate.js';
import { ytd } from './ytd.js';

const RESULTS = { summary, deadliest, since: sinceResult, trend, season, ytd, breakdown, incidents };

const ENVELOPES = [
  ...Object.entries(RESULTS).map(([name, result]) => [name, incidentEnvelope(name, result)] as const),
  ['check', claimsEnvelope('check', check)] as const,
  ['compare', compare] as const,
  ['validate', inspectionEnvelope('validate', validate)] as const,
  ['datasets', catalogueEnvelope('datasets', datasets)] as const,
  ['layouts', catalogueEnvelope('layouts', layouts)] as const,
];

const DRAFT = { target: 'draft-2020-12' } as const;
const textOf = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

/** The texts of the schemas for those who write files, by what they are. */
export const fileSchemas = (): Map<string, string> =>
  new Map(
    Object.entries({ claims: claimsFile, mapping: mappingFile }).map(([name, file]) => [
      name,
      textOf({
        title: `desert-incidents: a ${name} file`,
        ...z.toJSONSchema(file, { ...DRAFT, io: 'input' }),
      }),
    ]),
  );

/** The text of `schemas/<command>.json`, by command. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    ENVELOPES.map(([command, envelope]) => {
      const schema = {
        title: `desert-incidents ${command} --json`,
        ...z.toJSONSchema(envelope, DRAFT),
      };
      return [command, textOf(schema)];
    }),
  );
}
