import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readText, run, splitCommand } from '../fake-effects.js';

const folder = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = ['README.md', 'docs/commands.md'];

/** Files that a page shows whole: ```csv events.csv, ```yaml mapping.yaml */
const filesOf = (page: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...page.matchAll(/^```(?:csv|yaml) (\S+)\n(.*?)^```$/gms)].map(([, name, content]) => [name, content]),
  );

type FakeFiles = ReturnType<typeof filesOf>;

const consoleBlock = /(?<=^```console\n).*?(?=^```$)/gms;
const prompt = /^\$ (?:npx )?desert-incidents(?: (.*))?$/;

/** The block with what its commands print; lines above the first command stay. */
async function answered(block: string, files: FakeFiles): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  const parts = await Promise.all(commands.map(async (line) => `${line}\n${await output(line, files)}`));
  return parts.join('\n');
}

async function output(line: string, files: FakeFiles): Promise<string> {
  const [, args] = prompt.exec(line) ?? [];
  if (!prompt.test(line)) throw new Error(`a page runs another program: ${line}`);
  const { stdout, stderr } = await run(splitCommand(args ?? ''), { folder, files });
  return stderr + stdout;
}

test.each(PAGES)('%s shows what its commands print; npm run update-expected rewrites it', async (name) => {
  const path = resolve(folder, name);
  const page = (await readText(path)) ?? '';
  const files = filesOf(page);
  const blocks = [...page.matchAll(consoleBlock)].map(([block]) => block);
  const runnable = blocks.filter((block) => block.startsWith('$ ') && prompt.test(block.split('\n')[0]));
  const answers = new Map<string, string>();
  for (const block of runnable) answers.set(block, await answered(block, files));
  const current = page.replace(consoleBlock, (block) => answers.get(block) ?? block);
  await expect(current).toMatchFileSnapshot(path);
});
