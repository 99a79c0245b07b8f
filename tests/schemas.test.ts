import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../src/commands/index.js';
import { fileSchemas, jsonSchemas } from '../src/schemas/index.js';
import { readText, run } from './fake-effects.js';
import { goldenCommands } from './golden-commands.js';

const published = fileURLToPath(new URL('../schemas', import.meta.url));
const ajv = new Ajv2020({ allErrors: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } });
const schemas = jsonSchemas();
const fileOf = (command: string): string => join(published, `${command}.json`);
const validators = new Map(
  [...schemas].map(([name, text]) => [name, ajv.compile(JSON.parse(text))] as const),
);

test('every command has a schema', () => {
  expect([...schemas.keys()].sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
});

test.each([...schemas])(
  'schemas/%s.json is current; npm run update-expected rewrites it',
  async (name, text) => {
    await expect(text).toMatchFileSnapshot(fileOf(name));
  },
);

test.each([...fileSchemas()])(
  'schemas/%s.json is current; npm run update-expected rewrites it',
  async (name, text) => {
    await expect(text).toMatchFileSnapshot(fileOf(name));
  },
);

test.each(['article', 'isis-redux'])('data/claims/%s.yaml is valid by schemas/claims.json', async (name) => {
  const claims = parse((await readText(join('data/claims', `${name}.yaml`))) ?? '');
  const validate = ajv.compile(JSON.parse(fileSchemas().get('claims') ?? ''));
  validate(claims);
  expect(validate.errors ?? null).toBeNull();
});

function expectValid(stdout: string): void {
  const answer = JSON.parse(stdout);
  const validate = validators.get(answer.command);
  validate?.(answer);
  expect(validate?.errors ?? null).toBeNull();
}

describe('the answer to each golden case validates, whatever the format it asks for', () => {
  test.each(goldenCommands().map((one) => [one.name, one] as const))('%s', async (_, { args, options }) => {
    const { exit, stdout } = await run([...args, '--format', 'json'], options);
    if (exit < 2 && stdout.startsWith('{')) expectValid(stdout);
  });
});

const DATA = ['@isis-redux', '@isis-redux-by-governorate', '@documented'];
const QUESTIONS = [
  [],
  ['--measure', 'incidents'],
  ['--since', '2022-02-10', '--until', '2023-11-20'],
  ['--place', 'spread'],
  ['--as-of', '2024-03-15'],
];

describe('commands on all bundled data validate', () => {
  const runs = COMMANDS.filter(({ reads }) => reads === 'incidents').flatMap(({ name }) =>
    DATA.flatMap((source) => QUESTIONS.map((question) => [name, source, ...question])),
  );
  test.each(runs.map((args) => [args.join(' '), args] as const))('%s', async (_, args) => {
    const { exit, stdout, stderr } = await run([...args, '--json']);
    if (exit === 0) expectValid(stdout);
    else expect(exit, stderr).toBe(2);
  });
});
