import { Option, type Command as Program } from 'commander';
import { answer } from './answer.js';
import type { Answer, Command, OptionSpec } from './commands/command.js';
import { COMMANDS } from './commands/index.js';
import { INPUT_OPTIONS, OUTPUT_OPTIONS, QUESTION_OPTIONS } from './commands/options/common-options.js';
import type { Effects } from './effects.js';
import { print } from './print.js';

/** Gives the commands that `args` may ask, by their names, all that the list of commands does not need. */
export function completeCommands(
  program: Program,
  args: readonly string[],
  effects: Effects,
  onAnswer: (answer: Answer) => void,
): void {
  for (const sub of program.commands.filter((named) => args.includes(named.name()))) {
    const command = COMMANDS.find(({ name }) => name === sub.name());
    if (command) complete(sub, command, effects, onAnswer);
  }
}

function complete(
  sub: Program,
  command: Command,
  effects: Effects,
  onAnswer: (answer: Answer) => void,
): void {
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
