import { breakdown } from './breakdown.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { compare } from './compare.js';
import { datasets } from './datasets.js';
import { deadliest } from './deadliest.js';
import { incidents } from './incidents.js';
import { layouts } from './layouts.js';
import { season } from './season.js';
import { since } from './since.js';
import { summary } from './summary.js';
import { trend } from './trend.js';
import { validate } from './validate.js';
import { ytd } from './ytd.js';

/** In the order of the list of commands. */
export const COMMANDS: readonly Command[] = [
  summary,
  deadliest,
  since,
  trend,
  season,
  ytd,
  compare,
  check,
  breakdown,
  incidents,
  validate,
  datasets,
  layouts,
];
