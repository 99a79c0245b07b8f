import { CommanderError, Option, Command as Program } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { ask, askEach, refuseOverwrite, type Typed } from './ask.js';
import type { Answer, Command, IncidentCommand, OptionSpec, Options, Question } from './commands/command.js';
import { envelope, envelopeOfBoth } from './commands/envelope.js';
import { COMMANDS } from './commands/index.js';
import { OUTPUT_OPTIONS, QUESTION_OPTIONS } from './commands/options/common-options.js';
import { commonNotes } from './commands/wording/common-notes.js';
import { sayFilters } from './commands/wording/filters.js';
import type { Effects } from './effects.js';
import { InputError, locate, UsageError } from './errors.js';
import { nodeEffects } from './node-effects.js';
import { type Format, renderJson, renderReport } from './render/render.js';
import { visible } from './render/visible.js';

const EXIT = { answered: 0, usage: 2, input: 3, bug: 70 } as const;

/** Runs one command line, without the name of the tool; resolves to the exit code. */
export async function main(args: readonly string[], effects: Effects = nodeEffects()): Promise<number> {
  try {
    await programOf(effects).parseAsync([...args], { from: 'user' });
    return EXIT.answered;
  } catch (error) {
    return explain(error, effects);
  }
}

function explain(error: unknown, effects: Effects): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.answered : EXIT.usage;
  if (error instanceof UsageError || error instanceof InputError) {
    effects.stderr(readable(error.message));
    return error instanceof UsageError ? EXIT.usage : EXIT.input;
  }
  effects.stderr(
    `this is a bug in desert-incidents; please report it\n${(error as Error)?.stack ?? error}\n`,
  );
  return EXIT.bug;
}

/** Nothing in a message can steer the terminal. */
const readable = (message: string): string => `${message.split('\n').map(visible).join('\n')}\n`;

function programOf(effects: Effects): Program {
  const program = new Program('desert-incidents')
    .description(
      'Counts recorded incidents of armed conflict: the deadliest month since when, year to date, by victim type.',
    )
    .version(packageJson.version)
    .helpCommand('help [command]', 'explain a command')
    .showHelpAfterError('(see desert-incidents --help)')
    .addHelpText('after', HELP_TAIL);
  program.exitOverride().configureOutput({
    writeOut: (text) => void effects.stdout(text),
    writeErr: (text) => effects.stderr(text.replace(/^error: /, '')),
    getOutHelpWidth: () => effects.width ?? 100,
    getErrHelpWidth: () => effects.width ?? 100,
  });
  for (const command of COMMANDS) addCommand(program, command, effects);
  return program;
}

const HELP_TAIL = `
A source is a CSV file (or .gz), a glob, - for standard input, or a bundled data set such as @documented;
without one it is @isis-redux. Exit codes: 0 answered, 2 wrong usage, 3 the input can't be used, 70 a bug.

Examples:
  desert-incidents summary
  desert-incidents deadliest incidents.csv --victim civilians
  desert-incidents ytd events-*.csv.gz --json | jq .result`;

function addCommand(program: Program, command: Command, effects: Effects): void {
  const sub = program
    .command(command.name)
    .summary(command.summary)
    .description(`${command.summary[0].toUpperCase()}${command.summary.slice(1)}.`)
    .copyInheritedSettings(program);
  const own = command.arguments ?? [];
  const [open, close] = command.reads === 'incidents' && command.sideBySide ? '[]' : '<>';
  for (const { name, description } of own) sub.argument(`${open}${name}${close}`, description);
  if (command.reads === 'incidents')
    sub.argument('[source...]', 'CSV files, globs, - or @name (default: @isis-redux)');
  const specs = [
    ...command.options,
    ...(command.reads === 'incidents' ? QUESTION_OPTIONS : []),
    ...OUTPUT_OPTIONS,
  ];
  for (const spec of specs) sub.addOption(optionOf(spec));
  sub.addHelpText(
    'after',
    `\nExamples:\n${command.examples.map((example) => `  desert-incidents ${example}`).join('\n')}`,
  );
  sub.action(async (...parameters: unknown[]) => {
    const given = parameters.slice(0, own.length) as (string | undefined)[];
    const values = given.filter((value) => value !== undefined);
    const sources = command.reads === 'incidents' ? (parameters[own.length] as string[]) : [];
    await answer(command, { values, sources, options: sub.opts<Record<string, string>>() }, effects);
  });
}

function optionOf({ flags, description, choices, together }: OptionSpec): Option {
  const option = new Option(flags, description);
  if (choices) return option.choices(choices);
  if (!option.variadic || together) return option;
  option.variadic = false;
  return option.argParser(collect);
}

// One value each time, so that a source may follow: --admin1 Homs --admin1 Hama file.csv
function collect(value: string, earlier: unknown): string[] {
  return [...(Array.isArray(earlier) ? earlier : []), value];
}

async function answer(command: Command, typed: Typed, effects: Effects): Promise<void> {
  const { options } = typed;
  if (command.reads === 'catalogue') {
    return print(await command.run(effects), { command: command.name }, options, effects);
  }
  const { sideBySide } = command;
  if (sideBySide && options.sources !== undefined)
    return answerOfBoth({ ...command, sideBySide }, typed, effects);
  const question = await ask(typed, effects);
  refuseOverwrite(question, options);
  const { data, report } = command.run(question);
  const notes = [...report.notes, ...commonNotes(question)];
  warn(question, effects);
  const context = report.context ?? [question.provenance.title, ...sayFilters(question)].join(' · ');
  const head = envelope(command.name, question, notes);
  await print({ data, report: { ...report, context, notes } }, head, options, effects);
}

/** The answer has the title, the filters and the reservations of both already. */
async function answerOfBoth(
  command: Required<Pick<IncidentCommand, 'name' | 'sideBySide'>>,
  typed: Typed,
  effects: Effects,
): Promise<void> {
  const pair = await askEach(typed, effects);
  for (const question of pair) refuseOverwrite(question, typed.options);
  const both = command.sideBySide(pair);
  for (const question of pair) warn(question, effects);
  const head = envelopeOfBoth(command.name, pair, both.report.notes);
  await print(both, head, typed.options, effects);
}

const MOST_WARNINGS = 10;

function warn({ problems, options }: Question, effects: Effects): void {
  if (options.quiet === true) return;
  for (const problem of problems.slice(0, MOST_WARNINGS))
    effects.stderr(readable(`set aside: ${locate(problem)}`));
  const rest = problems.length - MOST_WARNINGS;
  if (rest > 0) effects.stderr(`set aside: ${rest} more; --strict refuses such input\n`);
}

async function print(
  { data, report }: Answer,
  head: object,
  options: Options,
  effects: Effects,
): Promise<void> {
  const format = (options.json === true ? 'json' : (options.format ?? 'table')) as Format;
  const file = options.output as string | undefined;
  const width = widthOption(options, file === undefined ? effects.width : undefined);
  const colour = colourOption(options, file === undefined && effects.width !== undefined, effects.env);
  const text =
    format === 'json'
      ? renderJson({ format: 'desert-incidents/1', ...head, result: data })
      : renderReport(report, format, { ...(width !== undefined && { width }), colour });
  if (file === undefined) await effects.stdout(text);
  else await effects.writeFile(file, text);
}

function widthOption({ width }: Options, terminal: number | undefined): number | undefined {
  if (width === undefined) return terminal;
  const columns = Number(width);
  if (!/^\d+$/.test(String(width)) || columns < 20 || columns > 10_000) {
    throw new UsageError(`--width "${width}" is not a number of columns from 20 to 10000`);
  }
  return columns;
}

function colourOption({ color }: Options, terminal: boolean, env: Effects['env']): boolean {
  if (color === 'always' || color === 'never') return color === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true;
  return terminal && env.TERM !== 'dumb';
}
