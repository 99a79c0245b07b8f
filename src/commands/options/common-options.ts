import { ESTIMATES, PLACES } from '../../incidents/scope.js';
import type { OptionSpec } from '../command.js';
import { READING_OPTIONS } from './reading-options.js';

/** What every command that reads files understands. */
export const INPUT_OPTIONS: readonly OptionSpec[] = [
  { flags: '--coverage <from..to>', description: 'what the data cover, e.g. 2018-01..2024-06' },
  { flags: '--as-of <date>', description: 'the last day that counts as known: a date, or today' },
  { flags: '--layout <name>', description: 'how to read the columns; else the header decides' },
  { flags: '--map <file>', description: 'what the columns of your own sheet mean (.yaml); see layouts' },
  { flags: '--strict', description: 'refuse input with rows that can’t be read' },
  ...READING_OPTIONS,
];

/** What every command that reads incidents understands. */
export const QUESTION_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--since <period>',
    description: 'from the first day of 2024, 2024-Q1, 2024-03, 2024-W12 or 2024-03-31',
  },
  { flags: '--until <period>', description: 'to the last day of such a period' },
  { flags: '--country <name...>', description: 'only these countries' },
  { flags: '--admin1 <name...>', description: 'only these first-level areas (governorates)' },
  { flags: '--perpetrator <name...>', description: 'only acts that the source attributes to these' },
  { flags: '--actor <name...>', description: 'only incidents with these on either side' },
  { flags: '--target <name...>', description: 'only these targets' },
  { flags: '--attack-type <name...>', description: 'only these kinds of attack' },
  { flags: '--victim <type...>', description: 'count only these victim types' },
  { flags: '--bbox <w,s,e,n>', description: 'only inside these degrees: west,south,east,north' },
  {
    flags: '--where <condition...>',
    description: 'only rows with e.g. killed>=10, place~palmyra, source!=SOHR',
  },
  {
    flags: '--measure <name>',
    description: 'killed, incidents, wounded or another count of the data (killed)',
  },
  { flags: '--estimate <name>', description: 'which figure of a range', choices: ESTIMATES },
  {
    flags: '--place <how>',
    description: 'incidents that fit into no single period: apart (default), start, end, spread',
    choices: PLACES,
  },
  ...INPUT_OPTIONS,
];

export const OUTPUT_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--format <name>',
    description: 'table (default), json, csv or markdown',
    choices: ['table', 'json', 'csv', 'markdown'],
  },
  { flags: '--json', description: 'the same as --format json' },
  { flags: '--output <file>', description: 'write to a file, in one step' },
  {
    flags: '--color <when>',
    description: 'auto (default), always or never',
    choices: ['auto', 'always', 'never'],
  },
  { flags: '--width <columns>', description: 'fit the table to this many columns' },
  {
    flags: '--ascii',
    description: 'tables and charts in ASCII, as in a terminal whose locale has no UTF-8',
  },
  { flags: '--quiet', description: 'no warnings on stderr' },
];
