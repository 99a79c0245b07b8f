import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';
import { run } from '../fake-effects.js';

const ESCAPE = '\u001b';
const TERMINAL = { width: 100 };

test('--output writes the file, and nothing on stdout', async () => {
  const onStdout = await run(['summary', '--format', 'csv']);
  const { exit, stdout, stderr, written } = await run(['summary', '--format', 'csv', '--output', 'a.csv']);
  expect([exit, stdout, stderr]).toEqual([0, '', '']);
  expect([...written]).toEqual([['a.csv', onStdout.stdout]]);
});

test('--output from a terminal is neither coloured nor cut to its width', async () => {
  const { stdout } = await run(['summary']);
  const { written } = await run(['summary', '--output', 'a.txt'], TERMINAL);
  expect(written.get('a.txt')).toBe(stdout);
});

test('--json is --format json', async () => {
  const { stdout } = await run(['ytd', '--json']);
  expect(stdout).toBe((await run(['ytd', '--format', 'json'])).stdout);
});

test('--width fits a pipe to so many columns', async () => {
  const { stdout } = await run(['summary', '--width', '70']);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(70);
});

describe('colour', () => {
  const coloured = async (args: readonly string[], options: Parameters<typeof run>[1]) =>
    (await run(['summary', ...args], options)).stdout.includes(ESCAPE);

  test('is on in a terminal, off in a pipe', async () => {
    expect(await coloured([], TERMINAL)).toBe(true);
    expect(await coloured([], {})).toBe(false);
  });

  test('is off in a terminal with NO_COLOR, --color never, or TERM=dumb', async () => {
    expect(await coloured([], { ...TERMINAL, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await coloured(['--color', 'never'], TERMINAL)).toBe(false);
    expect(await coloured([], { ...TERMINAL, env: { TERM: 'dumb' } })).toBe(false);
  });

  test('an empty NO_COLOR is as if it were not set', async () => {
    expect(await coloured([], { ...TERMINAL, env: { NO_COLOR: '' } })).toBe(true);
  });

  test('is on in a pipe with FORCE_COLOR or --color always; FORCE_COLOR=0 leaves it off', async () => {
    expect(await coloured([], { env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await coloured(['--color', 'always'], {})).toBe(true);
    expect(await coloured([], { env: { FORCE_COLOR: '0' } })).toBe(false);
  });

  test('NO_COLOR wins over FORCE_COLOR, --color over both', async () => {
    const env = { NO_COLOR: '1', FORCE_COLOR: '1' };
    expect(await coloured([], { env })).toBe(false);
    expect(await coloured(['--color', 'always'], { env })).toBe(true);
    expect(await coloured(['--color', 'never'], { env })).toBe(false);
  });
});

const plain = COMMANDS.map(({ name, reads }) => (reads === 'incidents' ? [name, '@documented'] : [name]));
const formats = ['table', 'json', 'csv', 'markdown'];

describe.each(plain.flatMap((args) => formats.map((format) => [...args, '--format', format])))(
  '%s %s %s %s',
  (...args) => {
    const words = args.filter((word) => word !== undefined);

    test('the same input gives the same bytes', async () => {
      expect((await run(words)).stdout).toBe((await run(words)).stdout);
    });

    test('a pipe gets no colour and no truncation', async () => {
      const { stdout } = await run(words, { env: { COLUMNS: '40' } });
      expect(stdout).not.toContain(ESCAPE);
      expect(stdout).not.toContain('…');
    });
  },
);
