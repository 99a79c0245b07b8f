import { expect, test } from 'vitest';
import { run } from '../fake-effects.js';

const incidents = 'date,killed\n2024-03-01,4\n';

test('0: answered', async () => {
  expect(await run(['summary'])).toMatchObject({ exit: 0, stderr: '' });
});

test('0: --help and --version, on stdout', async () => {
  for (const option of ['--help', '--version']) {
    const { exit, stdout, stderr } = await run([option]);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).not.toBe('');
  }
});

test('0: answered without the rows set aside, which stderr names unless --quiet', async () => {
  const files = { 'a.csv': `${incidents}2024-03-02,many\n` };
  const warning = 'set aside: a.csv:3:2: killed "many" is not a whole number\n';
  expect(await run(['summary', 'a.csv'], { files })).toMatchObject({ exit: 0, stderr: warning });
  expect(await run(['summary', 'a.csv', '--quiet'], { files })).toMatchObject({ exit: 0, stderr: '' });
});

test('1: the answer is no', async () => {
  const files = { 'a.csv': `${incidents}2024-03-02,many\n` };
  const { exit, stdout, stderr } = await run(['validate', 'a.csv'], { files });
  expect([exit, stderr]).toEqual([1, '']);
  expect(stdout).toContain('a.csv:3:2: killed "many" is not a whole number');
});

test('2: wrong usage, with nothing on stdout', async () => {
  expect(await run(['summary', '--nonsense'])).toMatchObject({ exit: 2, stdout: '' });
  expect(await run(['deadliest', '--top', '0'])).toMatchObject({ exit: 2, stdout: '' });
});

test('3: the input can not be used, with nothing on stdout', async () => {
  expect(await run(['summary', 'no-such-file.csv'])).toMatchObject({ exit: 3, stdout: '' });
  const files = { 'a.csv': `${incidents}2024-03-02,many\n` };
  expect(await run(['summary', 'a.csv', '--strict'], { files })).toMatchObject({ exit: 3, stdout: '' });
});

test('70: a bug, with its stack and nothing on stdout', async () => {
  const overrides = {
    read: () => {
      throw new TypeError('not a function');
    },
  };
  const { exit, stdout, stderr } = await run(['summary'], { overrides });
  expect([exit, stdout]).toEqual([70, '']);
  expect(stderr).toMatch(
    /^this is a bug in desert-incidents; please report it\nTypeError: not a function\n +at /,
  );
});
