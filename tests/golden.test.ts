import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './fake-effects.js';
import { goldenCommands } from './golden-commands.js';

const cases = goldenCommands().map((one) => [one.name, one] as const);

test.each(cases)('%s', async (_, { folder, args, options }) => {
  const { stdout, stderr, exit } = await run(args, options);
  expect(exit, stderr).not.toBe(70);
  await expect(stdout).toMatchFileSnapshot(join(folder, 'stdout'));
  await expect(`${stderr}exit ${exit}\n`).toMatchFileSnapshot(join(folder, 'stderr'));
});
