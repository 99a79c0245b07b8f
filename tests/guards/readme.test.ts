import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readText, run, splitCommand } from '../fake-effects.js';

const folder = fileURLToPath(new URL('../..', import.meta.url));
const path = resolve(folder, 'README.md');
const readme = (await readText(path)) ?? '';

/** Files that the README shows whole: ```csv events.csv, ```yaml mapping.yaml */
const files = Object.fromEntries(
  [...readme.matchAll(/^```(?:csv|yaml) (\S+)\n(.*?)^```$/gms)].map(([, name, content]) => [name, content]),
);

const consoleBlock = /(?<=^```console\n).*?(?=^```$)/gms;
const prompt = /^\$ (?:npx )?desert-incidents(?: (.*))?$/;

/** The block with what its commands print; lines above the first command stay. */
async function answered(block: string): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  const parts = await Promise.all(commands.map(async (line) => `${line}\n${await output(line)}`));
  return parts.join('\n');
}

async function output(line: string): Promise<string> {
  const [, args] = prompt.exec(line) ?? [];
  if (!prompt.test(line)) throw new Error(`README.md runs another program: ${line}`);
  const { stdout, stderr } = await run(splitCommand(args ?? ''), { folder, files });
  return stderr + stdout;
}

test('README.md shows what its commands print; npm run update-expected rewrites it', async () => {
  const blocks = [...readme.matchAll(consoleBlock)].map(([block]) => block);
  const runnable = blocks.filter((block) => block.startsWith('$ ') && prompt.test(block.split('\n')[0]));
  const answers = new Map<string, string>();
  for (const block of runnable) answers.set(block, await answered(block));
  const current = readme.replace(consoleBlock, (block) => answers.get(block) ?? block);
  await expect(current).toMatchFileSnapshot(path);
});
