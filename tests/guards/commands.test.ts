import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';
import { SUMMARIES } from '../../src/commands/summaries.js';
import { readText, run, splitCommand } from '../fake-effects.js';

const readme = (await readText('README.md')) ?? '';
const docs = (await readText('docs/commands.md')) ?? '';

const shows = (text: string, example: string): boolean =>
  text.includes(`\`${example}\``) || text.includes(`$ desert-incidents ${example}\n`);

test('the list of commands has each of them, in the same order', () => {
  expect(Object.keys(SUMMARIES)).toEqual(COMMANDS.map(({ name }) => name));
});

describe.each(COMMANDS.map((command) => [command.name, command] as const))('%s', (name, command) => {
  test('has a summary of one line, which begins in lower case and has no full stop', () => {
    expect(SUMMARIES[command.name]).toMatch(/^[a-z][^\n]*[^.\n]$/);
  });

  test('has at least two examples', () => {
    expect(command.examples.length).toBeGreaterThanOrEqual(2);
  });

  test('is mentioned in the README', () => {
    expect(readme).toMatch(new RegExp(`^\\| \`${name}( [A-Z ]+)?\` +\\|`, 'm'));
  });

  test('has a section in docs/commands.md', () => {
    expect(docs).toMatch(new RegExp(`^## ${name}$`, 'm'));
  });

  test.each([...command.examples])('%s is shown in docs/commands.md', (example) => {
    expect(docs).toSatisfy((text: string) => shows(text, example));
  });

  test.each([...command.examples])('%s is answered', async (example) => {
    const { exit, stdout, stderr } = await run(splitCommand(example));
    expect(example.split(' ')[0]).toBe(name);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).not.toBe('');
  });

  test('explains itself with --help', async () => {
    const { exit, stdout } = await run([name, '--help']);
    expect(exit).toBe(0);
    for (const { flags, description } of command.options) {
      expect(stdout).toContain(flags);
      expect(stdout.replace(/\s+/g, ' ')).toContain(description);
    }
  });
});
