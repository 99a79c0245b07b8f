import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type FakeOptions, splitCommand } from './fake-effects.js';

const root = fileURLToPath(new URL('golden', import.meta.url));

/** Files that a text editor or git would mend. */
const BROKEN_FILES = {
  'truncated.csv.gz': gzipSync('date,killed\n2024-03-01,4\n').subarray(0, -12),
  'damaged.csv.gz': gzipSync('date,killed\n2024-03-01,4\n').fill(0xff, 12, 20),
  'picture.csv': Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'),
  'book.csv': Buffer.from('504b0304140000000800', 'hex'),
  'windows1256.csv': Buffer.concat([
    Buffer.from('date,place,killed\n2024-03-01,'),
    Buffer.from([0xcd, 0xe3, 0xd5]), // حمص
    Buffer.from(',4\n'),
  ]),
  'turkish.csv': Buffer.from('date,place,killed\n2024-03-01,\xdeanl\xfdurfa,4\n', 'latin1'),
  'damagedutf8.csv': Buffer.from('date,place,killed\n2024-03-01,\xd8\xad\xd9\x85\xd8,4\n', 'latin1'),
  'latin1.csv': Buffer.from('date,place,killed\n2024-03-01,Caf\xe9,4\n', 'latin1'),
  'utf16.csv': Buffer.from('\ufeffdate,killed\n2024-03-01,4\n', 'utf16le'),
  'empty.csv': Buffer.alloc(0),
};

export interface GoldenCommand {
  readonly name: string;
  readonly folder: string;
  readonly args: readonly string[];
  readonly options: FakeOptions;
}

/** Each `cmd` is a command line, below a line such as `# width 80` for a terminal of that width, without colour. */
export function goldenCommands(): GoldenCommand[] {
  return readdirSync(root)
    .sort()
    .map((name) => {
      const folder = join(root, name);
      const text = readFileSync(join(folder, 'cmd'), 'utf8');
      const width = /^# width (\d+)$/m.exec(text)?.[1];
      const [tool, ...args] = splitCommand(text.trimEnd().split('\n').at(-1) ?? '');
      if (tool !== 'desert-incidents') throw new Error(`${folder}/cmd does not call desert-incidents`);
      const terminal = width === undefined ? {} : { width: Number(width), env: { NO_COLOR: '1' } };
      return { name, folder, args, options: { folder, files: BROKEN_FILES, ...terminal } };
    });
}
