import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { nodeEffects } from '../../src/node-effects.js';
import { temporaryFolder } from './temporary-folder.js';

const path = temporaryFolder();
const effects = nodeEffects();
const umask = process.umask();
beforeEach(() => void process.umask(0o022));
afterEach(() => {
  process.umask(umask);
  vi.useRealTimers();
});

test('writeFile(path, text) writes a new file', async () => {
  await effects.writeFile(path('new.csv'), 'é\n');
  expect(await readFile(path('new.csv'), 'utf8')).toBe('é\n');
  expect((await stat(path('new.csv'))).mode & 0o777).toBe(0o644);
  expect(await readdir(path())).toEqual(['new.csv']);
});

test('writeFile(path, text) replaces a file by another one of the same mode', async () => {
  await writeFile(path('old.csv'), 'a longer text than the new one');
  await chmod(path('old.csv'), 0o660);
  const { ino } = await stat(path('old.csv'));
  await effects.writeFile(path('old.csv'), 'new');
  expect(await readFile(path('old.csv'), 'utf8')).toBe('new');
  const now = await stat(path('old.csv'));
  expect(now.mode & 0o777).toBe(0o660);
  expect(now.ino).not.toBe(ino);
  expect(await readdir(path())).toEqual(['old.csv']);
});

test.each([true, false])(
  'writeFile(path, text) follows links (to a file that is there: %s)',
  async (there) => {
    await mkdir(path('folder'));
    if (there) await writeFile(path('folder', 'target.csv'), 'old');
    await symlink('folder/target.csv', path('inner'));
    await symlink('inner', path('outer'));
    await effects.writeFile(path('outer'), 'new');
    expect(await readFile(path('folder', 'target.csv'), 'utf8')).toBe('new');
    expect(await readdir(path('folder'))).toEqual(['target.csv']);
    expect((await readdir(path())).sort()).toEqual(['folder', 'inner', 'outer']);
  },
);

test('writeFile(path, text) says why it can not write, and leaves nothing behind', async () => {
  const missing = path('no', 'a.csv');
  await expect(effects.writeFile(missing, 'x')).rejects.toThrow(
    new UsageError(`${missing}: can't be written: no such file or directory`),
  );
  await expect(effects.writeFile(path(), 'x')).rejects.toThrow(
    new UsageError(`${path()}: can't be written: illegal operation on a directory`),
  );
  expect(await readdir(path())).toEqual([]);
});

test('writeFile(path, text) leaves the old file and no other where writing fails half-way', async () => {
  await writeFile(path('a.csv'), 'old');
  const text = { toString: () => 'not a string' } as unknown as string;
  await expect(effects.writeFile(path('a.csv'), text)).rejects.toThrow(TypeError);
  expect(await readFile(path('a.csv'), 'utf8')).toBe('old');
  expect(await readdir(path())).toEqual(['a.csv']);
});

test('identity(path) is equal for paths that lead to one file, and for a missing file its own path', async () => {
  await writeFile(path('a.csv'), 'a');
  await writeFile(path('b.csv'), 'a');
  await symlink('a.csv', path('link.csv'));
  const [file, link, other] = await Promise.all(
    ['a.csv', 'link.csv', 'b.csv'].map((name) => effects.identity(path(name))),
  );
  expect(link).toBe(file);
  expect(other).not.toBe(file);
  expect(await effects.identity(path('x', '..', 'no.csv'))).toBe(path('no.csv'));
});

test('today() is the civil date where the computer is', () => {
  const instants = [Date.UTC(2024, 1, 29, 7, 30), Date.UTC(2024, 1, 29, 11, 30)];
  const dates: Record<string, string[]> = {
    UTC: ['2024-02-29', '2024-02-29'],
    'America/Los_Angeles': ['2024-02-28', '2024-02-29'],
    'Pacific/Auckland': ['2024-02-29', '2024-03-01'],
  };
  vi.useFakeTimers();
  const read = instants.map((instant) => {
    vi.setSystemTime(instant);
    return effects.today();
  });
  expect(read).toEqual(dates[process.env.TZ ?? '']);
});

test('bundled(file) is a file of the data folder', async () => {
  expect(await readFile(effects.bundled('isis-redux.csv'), 'utf8')).toContain(',');
});

test('width is undefined where stdout is no terminal', () => {
  const { isTTY, columns } = process.stdout;
  try {
    Object.assign(process.stdout, { isTTY: false, columns: 90 });
    expect(effects.width).toBeUndefined();
    Object.assign(process.stdout, { isTTY: true, columns: 90 });
    expect(effects.width).toBe(90);
    Object.assign(process.stdout, { isTTY: true, columns: 0 });
    expect(effects.width).toBeUndefined();
  } finally {
    Object.assign(process.stdout, { isTTY, columns });
  }
});

/** Runs a line of a program with the effects in a process of its own, in a shell. */
async function run(program: string, shell: string) {
  await build({
    stdin: {
      contents: `import { nodeEffects } from './src/node-effects.ts'; const effects = nodeEffects(); ${program}`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);",
    },
    outfile: path('program.mjs'),
    logLevel: 'error',
  });
  const command = shell.replace('PROGRAM', `'${process.execPath}' '${path('program.mjs')}'`);
  const { stdout, stderr, status } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

const manyLines = "for (let line = 0; line < 1000; line++) await effects.stdout('x'.repeat(9999) + '\\n');";

test('stdout(text) takes a closed pipe for success, then drops what follows', async () => {
  const { stdout, stderr, status } = await run(`${manyLines} effects.stderr('done');`, 'PROGRAM | head -c 3');
  expect({ stdout, stderr, status }).toEqual({ stdout: 'xxx', stderr: 'done', status: 0 });
});

test('stdout(text) writes everything before the process ends', async () => {
  const { stdout, status } = await run(manyLines, 'PROGRAM | wc -c');
  expect({ stdout: stdout.trim(), status }).toEqual({ stdout: '10000000', status: 0 });
});

test('stdout(text) says why it can not write', async () => {
  const program = "await effects.stdout('x').catch((error) => effects.stderr(error.message));";
  const { stderr, status } = await run(program, 'PROGRAM > /dev/full');
  expect({ stderr, status }).toEqual({
    stderr: "standard output: can't be written: no space left on device",
    status: 0,
  });
});

test('writeFile(path, text) writes straight to what is no regular file', async () => {
  const text = "'x'.repeat(200_000)";
  expect(await run(`await effects.writeFile('/dev/stdout', ${text})`, 'PROGRAM | wc -c')).toEqual({
    stdout: expect.stringMatching(/^\s*200000\s*$/),
    stderr: '',
    status: 0,
  });
  const closed = await run(`await effects.writeFile('/dev/stdout', ${text})`, 'PROGRAM | head -c 3');
  expect(closed).toEqual({ stdout: 'xxx', stderr: '', status: 0 });
  const pipe = path('pipe');
  const fifo = `mkfifo '${pipe}'; cat '${pipe}' & PROGRAM; wait; test -p '${pipe}'`;
  expect(await run(`await effects.writeFile('${pipe}', 'through\\n')`, fifo)).toEqual({
    stdout: 'through\n',
    stderr: '',
    status: 0,
  });
});

test('stdin() gives the bytes of standard input', async () => {
  const program =
    "for await (const chunk of effects.stdin()) await effects.stdout(Buffer.from(chunk).toString('hex'));";
  expect((await run(program, "printf 'a\\xe9' | PROGRAM")).stdout).toBe('61e9');
});
