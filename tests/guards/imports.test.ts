import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';

const src = fileURLToPath(new URL('../../src', import.meta.url));

interface Import {
  readonly from: string;
  readonly to: string;
  /** `import type`, which leaves nothing in the program. */
  readonly typesOnly: boolean;
  readonly names: readonly string[];
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const imports = files.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const text = readFileSync(join(src, from), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:([^;'"]*?)\s+from\s+)?['"](\.[^'"]+)['"]/gm,
  );
  return [...statements].map(([, type, clause = '', path]) => {
    const names = clause
      .replace(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const to = posix.join(dirname(from), path).replace(/\.js$/, '.ts');
    return {
      from,
      to,
      names,
      typesOnly: type !== undefined || names.every((name) => name.startsWith('type ')),
    };
  });
}

const folderOf = (file: string): string => (file.includes('/') ? file.split('/')[0] : file);

/** What each folder may import, besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': [],
  'effects.ts': [],
  'node-effects.ts': ['effects.ts', 'errors.ts', 'sources'],
  calendar: [],
  statistics: [],
  fields: [],
  csv: ['fields', 'errors.ts'],
  incidents: ['fields', 'calendar', 'errors.ts'],
  layouts: ['incidents', 'fields', 'calendar', 'errors.ts'],
  mapping: ['yaml', 'layouts', 'incidents', 'fields', 'calendar', 'errors.ts'],
  sources: ['csv', 'mapping', 'layouts', 'incidents', 'calendar', 'effects.ts', 'errors.ts'],
  analysis: ['statistics', 'incidents', 'calendar'],
  render: [],
  yaml: ['errors.ts'],
  claims: ['yaml', 'analysis', 'calendar', 'errors.ts'],
  commands: [
    'claims',
    'mapping',
    'layouts',
    'analysis',
    'incidents',
    'calendar',
    'render',
    'sources',
    'effects.ts',
    'errors.ts',
  ],
  schemas: ['claims', 'mapping'],
  'ask.ts': ['commands', 'sources', 'effects.ts', 'errors.ts'],
  'ask-claims.ts': [
    'ask.ts',
    'claims',
    'commands',
    'analysis',
    'incidents',
    'sources',
    'effects.ts',
    'errors.ts',
  ],
  'answer.ts': ['ask.ts', 'ask-claims.ts', 'commands', 'render', 'sources', 'effects.ts', 'errors.ts'],
  'print.ts': ['answer.ts', 'commands', 'render', 'effects.ts', 'errors.ts'],
  'complete-commands.ts': ['answer.ts', 'print.ts', 'commands', 'effects.ts'],
  'cli.ts': ['commands', 'render', 'effects.ts', 'node-effects.ts', 'errors.ts'],
};

const wrong = (one: Import): string => `${one.from} imports ${one.to}`;
const none: string[] = [];

test('the imports are found', () => {
  expect(imports.map(wrong)).toContain('cli.ts imports commands/summaries.ts');
});

describe('imports go one way', () => {
  test.each([...new Set(files.map(folderOf))].filter((folder) => folder !== 'index.ts'))('%s', (folder) => {
    const allowed = [...(ALLOWED[folder] ?? none), folder];
    const others = imports.filter(
      ({ from, to }) => folderOf(from) === folder && !to.startsWith('..') && !allowed.includes(folderOf(to)),
    );
    expect(others.map(wrong)).toEqual(none);
  });
});

test('commands import nothing of render but the types of a report', () => {
  const others = imports.filter(
    ({ from, to, typesOnly }) =>
      folderOf(from) === 'commands' && folderOf(to) === 'render' && !(to === 'render/report.ts' && typesOnly),
  );
  expect(others.map(wrong)).toEqual(none);
});

/** Those that look at what there is to read. */
const CATALOGUES = ['commands/datasets.ts', 'commands/layouts.ts'];

test('commands import sources, layouts and mappings to list what there is, else only their types', () => {
  const others = imports.filter(
    ({ from, to, typesOnly }) =>
      !CATALOGUES.includes(from) &&
      folderOf(from) === 'commands' &&
      ['sources', 'layouts', 'mapping'].includes(folderOf(to)) &&
      !typesOnly,
  );
  expect(others.map(wrong)).toEqual(none);
});

test('no command imports another', () => {
  const commands = COMMANDS.map(({ name }) => `commands/${name}.ts`);
  const others = imports.filter(({ from, to }) => from !== 'commands/index.ts' && commands.includes(to));
  expect(others.map(wrong)).toEqual(none);
});

test('no file imports itself by a detour', () => {
  const targets = new Map(
    files.map((file) => [file, imports.filter((one) => one.from === file && !one.typesOnly)]),
  );
  const reaches = (from: string, seen: Set<string>): Set<string> => {
    for (const { to } of targets.get(from) ?? []) if (!seen.has(to)) reaches(to, seen.add(to));
    return seen;
  };
  expect(files.filter((file) => reaches(file, new Set()).has(file))).toEqual(none);
});

test('only tests import the schemas', () => {
  const others = imports.filter(({ from, to }) => folderOf(to) === 'schemas' && folderOf(from) !== 'schemas');
  expect(others.map(wrong)).toEqual(none);
});
