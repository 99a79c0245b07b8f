import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMain, root, run } from './run.js';

const stamp = join(root, 'node_modules/.desert-incidents-lock');

/** Installs what package-lock.json says, unless it is installed already; all talk goes to stderr. */
export async function install() {
  const lock = await readFile(join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  if ((await readIfThere(stamp)) === hash) return;
  if (!(await holds(JSON.parse(lock)))) await installLocked();
  await writeFile(stamp, hash);
}

async function installLocked() {
  process.stderr.write('installing dependencies ...\n');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', args, ['ignore', 'ignore', 'inherit']);
  if (code !== 0) throw new Error(`npm ci failed (exit ${code})${output && `: ${output.trim()}`}`);
}

/** Whether node_modules, perhaps filled by npm itself, holds the locked versions. */
async function holds(lock) {
  const text = await readIfThere(join(root, 'node_modules/.package-lock.json'));
  if (text === undefined) return false;
  const installed = JSON.parse(text).packages;
  return Object.entries(lock.packages).every(([path, { version, optional }]) => {
    const there = installed[path];
    return path === '' || (there === undefined ? optional === true : there.version === version);
  });
}

async function readIfThere(path) {
  return readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

if (isMain(import.meta)) await install();
