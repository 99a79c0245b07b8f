import { createHash } from 'node:crypto';
import { link, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import type { Effects } from '../../src/effects.js';
import { InputError } from '../../src/errors.js';
import { nodeEffects } from '../../src/node-effects.js';
import { openSources, type Source } from '../../src/sources/open-sources.js';
import { temporaryFolder } from './temporary-folder.js';

const path = temporaryFolder();
const effects = nodeEffects();

async function content(source: Source | undefined): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source?.bytes() ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function names(...args: string[]): Promise<string[]> {
  return (await openSources(args, effects)).map(({ name }) => name);
}

function withStdin(text: string): Effects {
  async function* stdin() {
    yield Buffer.from(text);
  }
  return { ...effects, stdin };
}

/** The error of opening or reading, as its problems. */
async function problems(...args: string[]): Promise<unknown> {
  try {
    for (const source of await openSources(args, effects)) await content(source);
  } catch (error) {
    return error instanceof InputError ? error.problems : error;
  }
  return [];
}

test('openSources(args, effects) gives files in the order of the arguments, named as typed', async () => {
  await writeFile(path('b.csv'), 'b');
  await writeFile(path('a.csv'), 'a');
  const dotted = `./${relative('.', path('a.csv'))}`;
  const sources = await openSources([path('b.csv'), dotted], effects);
  expect(sources.map(({ name }) => name)).toEqual([path('b.csv'), dotted]);
  expect(await content(sources[0])).toBe('b');
  expect(await content(sources[1])).toBe('a');
});

test('openSources(args, effects) gives none for no arguments', async () => {
  expect(await names()).toEqual([]);
});

test('openSources(args, effects) takes a glob for the files it matches, sorted by code unit', async () => {
  for (const name of ['é.csv', 'a.csv', 'B.csv', 'a.txt', '.hidden.csv']) await writeFile(path(name), name);
  await mkdir(path('folder.csv'));
  expect(await names(path('*.csv'))).toEqual([path('B.csv'), path('a.csv'), path('é.csv')]);
  expect(await names(relative('.', path('[Ba].csv')))).toEqual(
    [path('B.csv'), path('a.csv')].map((file) => relative('.', file)),
  );
});

test('openSources(args, effects) sorts what a glob matches in several folders', async () => {
  await mkdir(path('a'));
  const files = [path('a.csv'), path('a', 'inside.csv'), path('b.csv')];
  for (const file of files) await writeFile(file, '');
  expect(await names(path('**/*.csv'))).toEqual(files);
});

test('openSources(args, effects) gives a file once that links lead to, also in a circle', async () => {
  await mkdir(path('a'));
  await writeFile(path('a', 'x.csv'), 'x');
  await symlink('..', path('a', 'up'));
  await symlink('a/x.csv', path('latest.csv'));
  await link(path('a', 'x.csv'), path('same.csv'));
  expect(await names(path('a', 'x.csv'), path('latest.csv'), path('same.csv'))).toEqual([path('a', 'x.csv')]);
  expect(await names(path('**/*.csv'))).toHaveLength(1);
});

test('openSources(args, effects) takes no file out of a folder that a glob matches', async () => {
  await mkdir(path('1.folder'));
  await writeFile(path('1.folder', 'inside.csv'), '');
  expect(await problems(path('?.folder'))).toEqual([
    { source: path('?.folder'), message: 'matches no file' },
  ]);
});

test('openSources(args, effects) takes the name of a file for the file, though it reads as a glob', async () => {
  await writeFile(path('[ab].csv'), 'brackets');
  await writeFile(path('a.csv'), 'a');
  const sources = await openSources([path('[ab].csv')], effects);
  expect(sources.map(({ name }) => name)).toEqual([path('[ab].csv')]);
  expect(await content(sources[0])).toBe('brackets');
});

test('openSources(args, effects) gives a file that is named twice once', async () => {
  await writeFile(path('a.csv'), 'a');
  await writeFile(path('b.csv'), 'b');
  const relativeName = relative('.', path('b.csv'));
  expect(await names(relativeName, path('*.csv'), path('b.csv'))).toEqual([relativeName, path('a.csv')]);
});

test('openSources(args, effects) reads - from standard input, once', async () => {
  const sources = await openSources(['-', '-'], withStdin('a,b\n'));
  expect(sources.map(({ name }) => name)).toEqual(['stdin']);
  expect(await content(sources[0])).toBe('a,b\n');
});

test('openSources(args, effects) takes a path with a name of its own', async () => {
  await writeFile(path('tallies[1].csv'), 'x');
  const sources = await openSources([{ name: '@tallies', path: path('tallies[1].csv') }], effects);
  expect(sources.map(({ name }) => name)).toEqual(['@tallies']);
  expect(await content(sources[0])).toBe('x');
});

test('source.sha256() is the hash of the bytes as stored, once they are read', async () => {
  await writeFile(path('a.csv'), 'a,b\n');
  const [source] = await openSources([path('a.csv')], effects);
  expect(() => source?.sha256()).toThrow('not read to the end');
  await content(source);
  expect(source?.sha256()).toBe(createHash('sha256').update('a,b\n').digest('hex'));
});

test('openSources(args, effects) tells everything that can not be opened at once', async () => {
  expect(await problems('https://example.org/a.csv', path('*.csv'), path('no(1).csv'))).toEqual([
    {
      source: 'https://example.org/a.csv',
      message: 'is a web address; download the file, then name it here',
    },
    { source: path('*.csv'), message: 'matches no file' },
    { source: path('no(1).csv'), message: 'matches no file' },
  ]);
});

test('source.bytes() refuses a file that is not there', async () => {
  await writeFile(path('a.csv'), 'a');
  expect(await problems(path('no.csv'))).toEqual([{ source: path('no.csv'), message: 'not found' }]);
  expect(await problems(path('a.csv/b'))).toEqual([{ source: path('a.csv/b'), message: 'not found' }]);
  const [bundled] = await openSources([{ name: '@no', path: path('no.csv') }], effects);
  await expect(content(bundled)).rejects.toThrow(new InputError({ source: '@no', message: 'not found' }));
});

test('source.bytes() refuses a folder, also one whose name reads as a glob', async () => {
  const message = 'is a folder; name its files, for example folder/*.csv';
  await mkdir(path('data [1]'));
  expect(await problems(path())).toEqual([{ source: path(), message }]);
  expect(await problems(path('data [1]'))).toEqual([{ source: path('data [1]'), message }]);
});

test('source.bytes() says what the system says where it has no words of its own', async () => {
  await symlink(path('loop'), path('loop'));
  expect(await problems(path('loop'))).toEqual([
    { source: path('loop'), message: "can't be read: too many symbolic links encountered" },
  ]);
});

test('source.bytes() refuses a file without permission', async ({ skip }) => {
  skip(process.getuid?.() === 0, 'root may read everything');
  await writeFile(path('a.csv'), 'a', { mode: 0 });
  expect(await problems(path('a.csv'))).toEqual([
    { source: path('a.csv'), message: "can't be read: you have no permission to" },
  ]);
});

function failing(error: Error): Effects {
  async function* read() {
    yield Buffer.from('a,b\n');
    throw error;
  }
  return { ...effects, read };
}

test.each([
  ['EACCES', "can't be read: you have no permission to"],
  ['EISDIR', 'is a folder; name its files, for example folder/*.csv'],
])('source.bytes() has words for %s', async (code, message) => {
  const [source] = await openSources(['a.csv'], failing(Object.assign(new Error(code), { code })));
  await expect(content(source)).rejects.toThrow(new InputError({ source: 'a.csv', message }));
});

test('source.bytes() refuses a file that stops being readable half-way, and has no hash of it', async () => {
  const error = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', errno: -5 });
  const [source] = await openSources(['a.csv'], failing(error));
  const message = "can't be read: i/o error";
  await expect(content(source)).rejects.toThrow(new InputError({ source: 'a.csv', message }));
  expect(() => source?.sha256()).toThrow('not read to the end');
});

test('source.bytes() passes on an error that is a bug', async () => {
  const [source] = await openSources(['a.csv'], failing(new TypeError('bug')));
  await expect(content(source)).rejects.toThrow(new TypeError('bug'));
});

test('source.bytes() closes the file when its reader stops', async () => {
  await writeFile(path('a.csv'), Buffer.alloc(4_000_000, 'a'));
  const open = async () => (await readdir('/proc/self/fd')).length;
  const before = await open();
  for (let turn = 0; turn < 5; turn++) {
    const [source] = await openSources([path('a.csv')], effects);
    for await (const _chunk of source?.bytes() ?? []) break;
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await open()).toBeLessThan(before + 5);
});
