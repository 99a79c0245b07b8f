import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { type FakeOptions, splitCommand } from './fake-effects.js';
import { makeWorkbook, STYLE } from './sources/make-workbook.js';
import { makeZip } from './sources/make-zip.js';

const root = fileURLToPath(new URL('golden', import.meta.url));

const csv = 'date,place,killed\n2024-03-01,Palmyra,4\n';
const incidents = {
  name: 'Incidents',
  rows: {
    1: ['Attacks, draft 2'],
    3: ['date', 'place', 'killed'],
    4: [{ xml: `<c s="${STYLE.day}"><v>45352</v></c>` }, 'Palmyra', 4],
    5: [{ xml: `<c s="${STYLE.day}"><v>45353</v></c>` }, 'Kobajjep', { xml: '<c t="e"><v>#N/A</v></c>' }],
  },
};

/** Files that are no text, or that a text editor or git would mend. */
const FILES = {
  'events.zip': makeZip({ 'events.csv': csv, 'codebook.pdf': '%PDF' }),
  'several.zip': makeZip({ 'march.csv': csv, 'april.csv': csv }),
  'documents.zip': makeZip({ 'codebook.pdf': '%PDF', 'readme.md': '' }),
  'secret.zip': makeZip({ 'events.csv': csv }, { flags: 1 }),
  'rare.zip': makeZip({ 'events.csv': csv }, { method: 12 }),
  'damaged.zip': Buffer.from(
    makeZip({ 'events.csv': csv }, { method: 0 }).toString('latin1').replace('4\n', '5\n'),
    'latin1',
  ),
  'sheet.ods': makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
  'log.xlsx': makeWorkbook([incidents, { name: 'Codes', rows: {} }]),
  'damaged.xlsx': makeWorkbook([incidents], {
    files: { 'xl/worksheets/sheet1.xml': '<worksheet><row></c>' },
  }),
  'old.xls': Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
  'events.parquet': new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'date', data: ['2024-03-01', '2024-03-02'], type: 'STRING' },
        { name: 'killed', data: [4.5, 2], type: 'DOUBLE' },
      ],
    }),
  ),
  'cut.parquet': Buffer.from('PAR1\x15\x04\x15\0'),
  'events.br': brotliCompressSync(csv),
  'plain.br': Buffer.from(csv),
  'cut.zst': Buffer.from('28b52ffd2400', 'hex'),
  'damaged.zst': Buffer.from('28b52ffd005807000000000000', 'hex'),
  'window.zst': Buffer.from('28b52ffd0090ffffffff', 'hex'),
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
      return { name, folder, args, options: { folder, files: FILES, ...terminal } };
    });
}
