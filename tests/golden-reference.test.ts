import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readText, run } from './fake-effects.js';
import { goldenCommands } from './golden-commands.js';

vi.mock('../src/csv/plain-rows.js', async (original) => ({
  ...(await original<typeof import('../src/csv/plain-rows.js')>()),
  isPlain: () => false,
}));

const cases = goldenCommands().map((one) => [one.name, one] as const);

test.each(cases)('%s, read by the reference reader', async (_, { folder, args, options }) => {
  const { stdout, stderr, exit } = await run(args, options);
  expect(stdout).toBe(await readText(join(folder, 'stdout')));
  expect(`${stderr}exit ${exit}\n`).toBe(await readText(join(folder, 'stderr')));
});
