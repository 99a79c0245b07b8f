import { resolve } from 'node:path';
import { CommanderError, Option, Command as Program } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { askClaims } from './ask-claims.js';
import { buildScope } from './commands/build-scope.js';
import type { Answer, Command, OptionSpec, Options, Question } from './commands/command.js';
import { claimsEnvelope, envelope } from './commands/envelope.js';
import { COMMANDS } from './commands/index.js';
import { OUTPUT_OPTIONS, QUESTION_OPTIONS } from './commands/options/common-options.js';
import { commonNotes } from './commands/wording/common-notes.js';
import { sayFilters } from './commands/wording/filters.js';
import type { Effects } from './effects.js';
import { InputError, locate, UsageError } from './errors.js';
import { nodeEffects } from './node-effects.js';
import { type Format, renderJson, renderReport } from './render/render.js';
import { visible } from './render/visible.js';
import { type LoadedIncidents, loadIncidents } from './sources/load-incidents.js';

const EXIT = { answered: 0, no: 1, usage: 2, input: 3, bug: 70 } as const;

/** Runs one command line, without the name of the tool; resolves to the exit code. */
export async function main(args: readonly string[], effects: Effects = nodeEffects()): Promise<number> {
  let exit: number = EXIT.answered;
  try {
    const program = programOf(effects, ({ negative }) => {
      if (negative) exit = EXIT.no;
    });
    await program.parseAsync([...args], { from: 'user' });
    return exit;
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

function programOf(effects: Effects, onAnswer: (answer: Answer) => void): Program {
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
  for (const command of COMMANDS) addCommand(program, command, effects, onAnswer);
  return program;
}

const HELP_TAIL = `
A source is a CSV file (or .gz), a glob, - for standard input, or a bundled data set such as @documented;
without one it is @isis-redux. Exit codes: 0 answered, 1 the answer is no (a claim is contradicted), 2 wrong usage, 3 the input can't be used, 70 a bug.

Examples:
  desert-incidents summary
  desert-incidents deadliest incidents.csv --victim civilians
  desert-incidents ytd events-*.csv.gz --json | jq .result`;

function addCommand(
  program: Program,
  command: Command,
  effects: Effects,
  onAnswer: (answer: Answer) => void,
): void {
  const sub = program
    .command(command.name)
    .summary(command.summary)
    .description(`${command.summary[0].toUpperCase()}${command.summary.slice(1)}.`)
    .copyInheritedSettings(program);
  const own = command.arguments ?? [];
  for (const { name, description } of own) sub.argument(`<${name}>`, description);
  if (command.reads !== 'catalogue') sub.argument('[source...]', SOURCES[command.reads]);
  const specs = [
    ...command.options,
    ...(command.reads === 'catalogue' ? [] : QUESTION_OPTIONS),
    ...OUTPUT_OPTIONS,
  ];
  for (const spec of specs) sub.addOption(optionOf(spec));
  sub.addHelpText(
    'after',
    `\nExamples:\n${command.examples.map((example) => `  desert-incidents ${example}`).join('\n')}`,
  );
  sub.action(async (...parameters: unknown[]) => {
    const values = parameters.slice(0, own.length) as string[];
    const sources = command.reads === 'catalogue' ? [] : (parameters[own.length] as string[]);
    onAnswer(
      await answer(command, { values, sources, options: sub.opts<Record<string, string>>() }, effects),
    );
  });
}

const SOURCES = {
  incidents: 'CSV files, globs, - or @name (default: @isis-redux)',
  claims: 'claims files (.yaml), and data in place of what they name: CSV files, globs, - or @name',
};

function optionOf({ flags, description, choices }: OptionSpec): Option {
  const option = new Option(flags, description);
  if (choices) return option.choices(choices);
  if (!option.variadic) return option;
  option.variadic = false;
  return option.argParser(collect);
}

// One value each time, so that a source may follow: --admin1 Homs --admin1 Hama file.csv
function collect(value: string, earlier: unknown): string[] {
  return [...(Array.isArray(earlier) ? earlier : []), value];
}

/** A command line, parsed; `values` are those of the command's own arguments. */
interface Typed {
  readonly values: readonly string[];
  readonly sources: readonly string[];
  readonly options: Options;
}

async function answer(command: Command, typed: Typed, effects: Effects): Promise<Answer> {
  const { options } = typed;
  const { head, ...said } = await say(command, typed, effects);
  await print(said, { command: command.name, ...head }, options, effects);
  return said;
}

/** The answer, and what its JSON begins with. */
async function say(
  command: Command,
  typed: Typed,
  effects: Effects,
): Promise<Answer & { readonly head: object }> {
  const { options, sources } = typed;
  if (command.reads === 'catalogue') return { ...(await command.run(effects)), head: {} };
  if (command.reads === 'claims') {
    const question = await askClaims(sources, options, effects);
    const read = [...new Set(question.claims.map(({ loaded }) => loaded))];
    for (const loaded of read) prepare(loaded, options, effects);
    const said = command.run(question);
    return { ...said, head: claimsEnvelope(read, said.report.notes) };
  }
  const question = await ask(typed, effects);
  prepare({ ...question, table: question.scope.table }, options, effects);
  const { data, report, negative } = command.run(question);
  const notes = [...report.notes, ...commonNotes(question)];
  const context = report.context ?? [question.provenance.title, ...sayFilters(question)].join(' · ');
  const head = envelope(question, notes);
  return { data, report: { ...report, context, notes }, head, ...(negative && { negative }) };
}

function prepare(loaded: LoadedIncidents, options: Options, effects: Effects): void {
  refuseOverwrite(loaded, options);
  if (options.quiet !== true) warn(loaded, effects);
}

function refuseOverwrite({ table }: LoadedIncidents, { output }: Options): void {
  if (typeof output !== 'string') return;
  if (output === '') throw new UsageError('--output names no file');
  const own = table.files.some(({ name }) => resolve(name) === resolve(output));
  if (own) throw new UsageError(`--output ${output} is one of the files read; name another`);
}

async function ask({ values, sources, options }: Typed, effects: Effects): Promise<Question> {
  const layout = options.layout as string | undefined;
  const loaded = await loadIncidents(sources, { layout, strict: options.strict === true }, effects);
  const scope = buildScope(loaded.table, loaded.provenance.coverage, options, effects.today);
  return { ...loaded, scope, options, arguments: values };
}

const MOST_WARNINGS = 10;

function warn({ problems }: LoadedIncidents, effects: Effects): void {
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
