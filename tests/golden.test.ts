import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type FakeOptions, readText, run, splitCommand } from './fake-effects.js';
import { brokenFiles } from './golden-broken-files.js';
import { rewrites } from './rewrites.js';

const root = fileURLToPath(new URL('golden', import.meta.url));
const cases = readdirSync(root).sort();

/** `tests/golden/<case>/cmd` is a command line; a first line `# width 80` sets the terminal's width. */
async function runCase(folder: string) {
  const lines = (await readFile(join(folder, 'cmd'), 'utf8')).trimEnd().split('\n');
  const comment = lines.length > 1 ? lines[0] : '';
  const width = /^# width (\d+)$/.exec(comment)?.[1];
  const [tool, ...args] = splitCommand(lines.at(-1) ?? '');
  if (tool !== 'desert-incidents') throw new Error(`${folder}/cmd does not call desert-incidents`);
  const stdin = await readText(join(folder, 'stdin'));
  const options: FakeOptions = {
    folder,
    files: brokenFiles,
    ...(width !== undefined && { width: Number(width), env: { NO_COLOR: '1' } }),
    ...(stdin !== undefined && { stdin }),
  };
  const { exit, stdout, stderr } = await run(args, options);
  return { stdout, stderr: `${stderr}exit ${exit}\n` };
}

async function compare(file: string, actual: string): Promise<void> {
  const expected = await readText(file);
  const update = rewrites() || (expected === undefined && !process.env.CI);
  if (update) await writeFile(file, actual);
  else expect(actual, file).toBe(expected ?? 'missing; run npm run update-expected');
}

describe('golden cases', () => {
  test.each(cases)('%s', async (name) => {
    const folder = join(root, name);
    const { stdout, stderr } = await runCase(folder);
    await compare(join(folder, 'stdout'), stdout);
    await compare(join(folder, 'stderr'), stderr);
  });
});
