import { randomUUID } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { open, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Effects } from './effects.js';
import { UsageError } from './errors.js';
import { errorCode, systemReason } from './sources/read-failure.js';

/** The real outside world. */
export function nodeEffects(): Effects {
  carryOn(process.stderr); // there is nowhere left to say it
  return {
    read: (path) => createReadStream(path, { highWaterMark: 256 * 1024 }),
    identity,
    stdin: () => process.stdin,
    glob: globFiles,
    bundled: (file) => join(dirname(fileURLToPath(import.meta.url)), '..', 'data', file),
    stdout: standardOutput(),
    stderr: (text) => void process.stderr.write(text),
    writeFile: async (path, text) => void (await writing(path, () => writeOver(path, text))),
    get width() {
      return (process.stdout.isTTY && process.stdout.columns) || undefined;
    },
    env: process.env,
    today,
  };
}

/** An error event that nobody listens to would end the process. */
function carryOn(stream: NodeJS.WriteStream): void {
  stream.off('error', ignore).on('error', ignore);
}

function ignore(): void {}

async function identity(path: string): Promise<string> {
  const file = await stat(path, { bigint: true }).catch(() => undefined);
  return file === undefined ? resolve(path) : `${file.dev}:${file.ino}`;
}

async function globFiles(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const portable = sep === '\\' ? pattern.replaceAll(sep, '/') : pattern;
  const paths = await glob(portable, { absolute: isAbsolute(pattern), expandDirectories: false });
  return paths.sort();
}

/** Resolves when the text is flushed. Once the reader has closed the pipe, it has all it wants: a success. */
function standardOutput(): (text: string) => Promise<void> {
  let closed = false;
  carryOn(process.stdout); // the callback of write carries the error
  const write = (text: string) =>
    new Promise<void>((done, failed) => {
      process.stdout.write(text, (error) => (error ? failed(error) : done()));
    });
  return async (text) => {
    if (closed) return;
    closed = await writing('standard output', () => write(text));
  };
}

/** Tells whether the reader of a pipe has closed it; other failures are for the user to mend. */
async function writing(name: string, write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return false;
  } catch (error) {
    if (errorCode(error) === 'EPIPE') return true;
    const reason = systemReason(error);
    throw reason === undefined ? error : new UsageError(`${name}: can't be written: ${reason}`);
  }
}

async function writeOver(path: string, text: string): Promise<void> {
  const old = await statIfThere(path);
  if (old === undefined || old.isFile()) await replace(await followLinks(path), text, old?.mode);
  else await writeFile(path, text);
}

async function replace(path: string, text: string, mode: number | undefined): Promise<void> {
  const temporary = join(dirname(path), `.desert-incidents-${randomUUID()}.tmp`);
  try {
    await writeNew(temporary, text, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeNew(path: string, text: string, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx');
  try {
    if (mode !== undefined) await file.chmod(mode & 0o7777);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function statIfThere(path: string): Promise<Stats | undefined> {
  return unlessMissing(stat(path));
}

/** The file that is meant, also where a link leads to one that is not there yet. */
async function followLinks(path: string): Promise<string> {
  const real = await unlessMissing(realpath(path));
  if (real !== undefined) return real;
  const link = await readlink(path).catch(() => undefined);
  return link === undefined ? path : followLinks(resolve(dirname(path), link));
}

async function unlessMissing<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The civil date where the computer is. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
