import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { run, splitCommand } from './fake-effects.js';

const root = fileURLToPath(new URL('golden', import.meta.url));

/** Files that a text editor or git would mend. */
const BROKEN_FILES = {
  'truncated.csv.gz': gzipSync('date,killed\n2024-03-01,4\n').subarray(0, -12),
  'damaged.csv.gz': damaged(gzipSync('date,killed\n2024-03-01,4\n')),
  'picture.csv': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'book.csv': Buffer.from('504b0304140000000800', 'hex'),
  'latin1.csv': Buffer.from('date,place,killed\n2024-03-01,Caf\xe9,4\n', 'latin1'),
  'utf16.csv': Buffer.from('\ufeffdate,killed\n2024-03-01,4\n', 'utf16le'),
  'empty.csv': Buffer.alloc(0),
};

function damaged(bytes: Buffer): Buffer {
  bytes.fill(0xff, 12, 20);
  return bytes;
}

/** `cmd` is a command line below any comments; `# width 80` is the width of a terminal without colour. */
async function runCase(folder: string) {
  const lines = (await readFile(join(folder, 'cmd'), 'utf8')).trimEnd().split('\n');
  const width = /^# width (\d+)$/m.exec(lines.join('\n'))?.[1];
  const [tool, ...args] = splitCommand(lines.at(-1) ?? '');
  expect(tool).toBe('desert-incidents');
  const terminal = width === undefined ? {} : { width: Number(width), env: { NO_COLOR: '1' } };
  return run(args, { folder, files: BROKEN_FILES, ...terminal });
}

test.each(readdirSync(root).sort())('%s', async (name) => {
  const folder = join(root, name);
  const { stdout, stderr, exit } = await runCase(folder);
  await expect(stdout).toMatchFileSnapshot(join(folder, 'stdout'));
  await expect(`${stderr}exit ${exit}\n`).toMatchFileSnapshot(join(folder, 'stderr'));
});
