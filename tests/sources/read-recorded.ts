import { locate, type Problem } from '../../src/errors.js';
import type { Fields } from '../../src/fields/fields.js';
import { nodeEffects } from '../../src/node-effects.js';
import { openSources } from '../../src/sources/open-sources.js';
import { type ReadOptions, readRows } from '../../src/sources/read-rows.js';

/** What a stored file hands to a handler of rows, one line a call, and then its notes. */
export async function readStored(
  stored: Uint8Array,
  options: ReadOptions = {},
  name = 'f',
): Promise<string[]> {
  async function* read() {
    for (let at = 0; at < stored.length; at += 1000) yield stored.subarray(at, at + 1000);
  }
  const [source] = await openSources([name], { ...nodeEffects(), read });
  const calls: string[] = [];
  const handler = {
    header: (fields: readonly string[], line: number) =>
      calls.push(`header ${line} ${JSON.stringify(fields)}`),
    row: (fields: Fields, line: number) => calls.push(`row ${line} ${JSON.stringify(fields.all())}`),
    problem: (problem: Problem) => calls.push(`problem ${locate(problem)}`),
  };
  const notes = await readRows(source, handler, options);
  source.sha256();
  return [...calls, ...notes.map((note) => `note ${note}`)];
}
