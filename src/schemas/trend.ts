import { z } from 'zod';
import { group, knownFigure, periodFields, state, toll } from './parts.js';

const length = z.int().min(2).nullable();

const period = z.strictObject({
  ...periodFields,
  state,
  toll: toll.nullable(),
  incidents: toll.nullable(),
  byVictim: z.array(z.strictObject({ victimType: z.string().nullable(), toll })),
  figure: knownFigure,
  change: knownFigure,
  rollingMean: knownFigure,
  rollingSum: knownFigure,
  cumulative: knownFigure,
});

export const trend = z.strictObject({
  rolling: z.strictObject({ mean: length, sum: length }),
  periods: z.array(period),
  countedApart: group,
  outsideSeason: group,
  total: group,
});
