import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.js';
import { run } from '../fake-effects.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desert-incidents-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(['acled', 'ucdp'] as const)('generate(path, %j, rows)', (shape) => {
  test('writes rows that are all read', async () => {
    const path = join(folder, `${shape}.csv`);
    await generate(path, shape, 300);
    const { exit, stdout, stderr } = await run(['summary', path, '--json']);
    expect([exit, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).inputs[0]).toMatchObject({ rows: 300, setAside: 0 });
  });

  test('writes the same bytes for the same seed, and others for another', async () => {
    const paths = [7, 7, 8].map((seed, i) => [join(folder, `${shape}-${i}.csv`), seed] as const);
    for (const [path, seed] of paths) await generate(path, shape, 50, seed);
    const [first, same, other] = await Promise.all(paths.map(([path]) => readFile(path, 'utf8')));
    expect(same).toBe(first);
    expect(other).not.toBe(first);
  });
});
