import { CommanderError, Command as Program } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { SUMMARIES } from './commands/summaries.js';
import type { Effects } from './effects.js';
import { InputError, UsageError } from './errors.js';
import { nodeEffects } from './node-effects.js';
import { readable } from './render/visible.js';

const EXIT = { answered: 0, no: 1, usage: 2, input: 3, bug: 70 } as const;

/** Runs one command line, without the name of the tool; resolves to the exit code. */
export async function main(args: readonly string[], effects: Effects = nodeEffects()): Promise<number> {
  let exit: number = EXIT.answered;
  try {
    const program = programOf(effects);
    if (program.commands.some((command) => args.includes(command.name()))) {
      const { completeCommands } = await import('./complete-commands.js');
      completeCommands(program, args, effects, ({ negative }) => {
        if (negative) exit = EXIT.no;
      });
    }
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

function programOf(effects: Effects): Program {
  const program = new Program('desert-incidents')
    .description(
      'Counts recorded incidents of armed conflict: the deadliest month since when, year to date, by victim type.',
    )
    .version(packageJson.version)
    .helpCommand('help [command]', 'explain a command and list its options')
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .showHelpAfterError('(see desert-incidents --help)')
    .addHelpText('after', HELP_TAIL);
  program.exitOverride().configureOutput({
    writeOut: (text) => void effects.stdout(text),
    writeErr: (text) => effects.stderr(text.replace(/^error: /, '')),
    getOutHelpWidth: () => effects.width ?? 100,
    getErrHelpWidth: () => effects.width ?? 100,
  });
  for (const [name, summary] of Object.entries(SUMMARIES)) addCommand(program, name, summary);
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

/** A name for the list; `completeCommands` adds the rest. */
function addCommand(program: Program, name: string, summary: string): void {
  program
    .command(name)
    .summary(summary)
    .description(`${summary[0].toUpperCase()}${summary.slice(1)}.`)
    .copyInheritedSettings(program);
}
