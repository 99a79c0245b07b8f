import { UsageError } from '../../errors.js';
import type { OptionSpec, Options } from '../command.js';
import { list } from '../wording/say.js';

export const SOURCES_OPTION: OptionSpec = {
  flags: '--sources <source...>',
  together: true,
  description:
    'two sources side by side, in place of two periods; each is read by itself, nothing is added up',
};

/** The two sources of `--sources`; `given` are arguments, for which it leaves no place. */
export function sourcesOption({ sources }: Options, given: readonly string[]): readonly [string, string] {
  const named = sources as readonly string[];
  const [first, second] = named;
  if (given.length > 0)
    throw new UsageError(
      `--sources stands in place of periods and other sources: leave out ${list(given)}; --since and --until choose days, --per the periods`,
    );
  if (named.length !== 2)
    throw new UsageError(
      `--sources sets two sources side by side, and ${named.length} ${named.length === 1 ? 'is' : 'are'} named: ${list(named)}`,
    );
  if (first === second)
    throw new UsageError(`--sources names ${first} twice; a source always agrees with itself`);
  return [first, second];
}
