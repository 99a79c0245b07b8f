import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { main } from '../src/cli.js';
import type { Effects } from '../src/effects.js';
import { nodeEffects } from '../src/node-effects.js';

export interface FakeOptions {
  /** Where relative paths lead; answers show them as typed. */
  readonly folder?: string;
  /** Columns of a terminal; without it stdout is a pipe. */
  readonly width?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly today?: string;
  /** Contents that are on no disk, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly overrides?: Partial<Effects>;
}

interface FakeEffects extends Effects {
  readonly out: string[];
  readonly err: string[];
  readonly written: Map<string, string>;
}

/** Real files and bundled data; everything that leaves is caught, everything that changes is fixed. */
function fakeEffects(options: FakeOptions = {}): FakeEffects {
  const { folder, width, env = {}, stdin = '', today = '2025-06-30', files = {}, overrides } = options;
  const real = nodeEffects();
  const inFolder = (path: string) => (folder === undefined || isAbsolute(path) ? path : join(folder, path));
  const [out, err, written] = [[] as string[], [] as string[], new Map<string, string>()];
  return {
    read: (path) => (Object.hasOwn(files, path) ? once(Buffer.from(files[path])) : real.read(inFolder(path))),
    identity: async (path) => (Object.hasOwn(files, path) ? path : real.identity(inFolder(path))),
    stdin: () => once(Buffer.from(stdin)),
    glob: async (pattern) => {
      const paths = await real.glob(inFolder(pattern));
      return folder === undefined || isAbsolute(pattern)
        ? paths
        : paths.map((path) => relative(path, folder));
    },
    bundled: real.bundled,
    stdout: async (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    writeFile: async (path, text) => void written.set(path, text),
    width,
    env,
    today: () => today,
    ...overrides,
    out,
    err,
    written,
  };
}

const relative = (path: string, folder: string): string => path.slice(folder.length + 1);

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export interface Run {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly written: ReadonlyMap<string, string>;
}

export async function run(args: readonly string[], options: FakeOptions = {}): Promise<Run> {
  const effects = fakeEffects(options);
  const exit = await main(args, effects);
  return { exit, stdout: effects.out.join(''), stderr: effects.err.join(''), written: effects.written };
}

/** Words of a command line as a shell splits them: single and double quotes, and no expansion. */
export function splitCommand(line: string): string[] {
  const words = line.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  return words.map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, (_, a, b) => a ?? b));
}

export const readText = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch(() => undefined);
