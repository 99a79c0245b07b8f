import { CommanderError, Option, Command as Program } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { answer } from './answer.js';
import type { Answer, Command, OptionSpec } from './commands/command.js';
import { COMMANDS } from './commands/index.js';
import { INPUT_OPTIONS, OUTPUT_OPTIONS, QUESTION_OPTIONS } from './commands/options/common-options.js';
import type { Effects } from './effects.js';
import { InputError, UsageError } from './errors.js';
import { nodeEffects } from './node-effects.js';
import { print } from './print.js';
import { readable } from './render/visible.js';

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
A source is a CSV file, an Excel workbook or Parquet, packed or not, a glob, - for standard input, or a
bundled data set such as @documented; without one it is @isis-redux.
Exit codes: 0 answered, 1 the answer is no (a claim is contradicted, a file has errors), 2 wrong usage,
3 the input can't be used, 70 a bug.

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
  const replaced = command.reads === 'incidents' && command.sideBySide !== undefined;
  for (const { name, description, optional = replaced } of own) {
    sub.argument(optional ? `[${name}]` : `<${name}>`, description);
  }
  if (command.reads !== 'catalogue') sub.argument('[source...]', SOURCES[command.reads]);
  const specs = [...command.options, ...COMMON_OPTIONS[command.reads], ...OUTPUT_OPTIONS];
  for (const spec of specs) sub.addOption(optionOf(spec));
  sub.addHelpText(
    'after',
    `\nExamples:\n${command.examples.map((example) => `  desert-incidents ${example}`).join('\n')}`,
  );
  sub.action(async (...parameters: unknown[]) => {
    const given = parameters.slice(0, own.length) as (string | undefined)[];
    const values = given.filter((value) => value !== undefined);
    const sources = command.reads === 'catalogue' ? [] : (parameters[own.length] as string[]);
    const options = sub.opts<Record<string, string>>();
    const whole = await answer(command, { values, sources, options }, effects);
    await print(whole, options, effects);
    onAnswer(whole);
  });
}

const COMMON_OPTIONS: Readonly<Record<Command['reads'], readonly OptionSpec[]>> = {
  incidents: QUESTION_OPTIONS,
  claims: QUESTION_OPTIONS,
  rows: INPUT_OPTIONS,
  catalogue: [],
};

const SOURCES = {
  incidents: 'files, globs, - or @name (default: @isis-redux)',
  rows: 'files, globs, - or @name (default: @isis-redux)',
  claims: 'claims files (.yaml), and data in place of what they name: files, globs, - or @name',
};

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
