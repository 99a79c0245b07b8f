import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { nodeEffects } from '../../src/node-effects.js';
import { openSources } from '../../src/sources/open-sources.js';

const lines = Array.from({ length: 60 }, (_, at) => {
  const day = String(((at + 1) % 28) + 1).padStart(2, '0');
  return `2024-03-${day},${((at + 1) * 7) % 13}\n`;
});
const text = `date,killed\n${lines.join('')}`;

/** The text, packed by the zstd program (-19), with its checksum. */
const zstd = Buffer.from(
  'KLUv/WQlAiUFAMLNHROQqTmztry8u71IqIkICRT++fEEgH3TrS5hojt5dsTLfGWjXje11x7qQp3CSJf8uuE1U7nUp7fQnjZOL/UJG1059Q6eM5YL9butvWya3npIWKAzx17wm61c1Olu+9QWpmeNwoW+3HrhNEFNYDQEEAWCGMdFMhABO6gRCL/13zC7jAEQlnyjPlxlNnxBhREgAQ8szwwCChQkCgUyLBADtKwCZVNLjg==',
  'base64',
);
const brotli = brotliCompressSync(text);
const sizes = [1, 7, 65_536];

async function unpacked(stored: Uint8Array, name: string, size = 65_536): Promise<string> {
  async function* read() {
    for (let at = 0; at < stored.length; at += size) yield stored.subarray(at, at + size);
  }
  const [source] = await openSources([name], { ...nodeEffects(), read });
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.bytes()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** A frame of Zstandard with one block, which is not packed (0), or one byte that is repeated (1). */
function frame(type: 0 | 1, size: number, content: Uint8Array, header = [0x00, 0x58]): Buffer {
  const block = (size << 3) | (type << 1) | 1;
  return Buffer.from([
    0x28,
    0xb5,
    0x2f,
    0xfd,
    ...header,
    block & 0xff,
    (block >> 8) & 0xff,
    block >> 16,
    ...content,
  ]);
}

test.each(sizes)('source.bytes() unpacks Zstandard, whatever its name (chunks of %i)', async (size) => {
  expect(await unpacked(zstd, 'a.csv', size)).toBe(text);
  const frames = Buffer.concat([frame(0, 4, Buffer.from('a,b\n')), frame(1, 3, Buffer.from('1')), zstd]);
  expect(await unpacked(frames, 'a.csv', size)).toBe(`a,b\n111${text}`);
});

test.each(sizes)('source.bytes() refuses Zstandard data that end early (chunks of %i)', async (size) => {
  const message = 'a.csv: the Zstandard data end too early; is the download complete?';
  await expect(unpacked(zstd.subarray(0, 6), 'a.csv', size)).rejects.toThrow(message);
  await expect(unpacked(zstd.subarray(0, -10), 'a.csv', size)).rejects.toThrow(message);
});

test('source.bytes() refuses Zstandard data that are damaged', async () => {
  const damaged = Buffer.from(zstd).fill(0xff, 30, 60);
  await expect(unpacked(damaged, 'a.csv')).rejects.toThrow(
    'a.csv: the Zstandard data are damaged; get the file again',
  );
});

test.each([
  ['window', [0x00, 0x90]],
  ['content in one piece', [0xa0, 0, 0, 0, 0x10]],
])('source.bytes() refuses Zstandard data with a %s of more than 128 MiB', async (_, header) => {
  const message =
    'a.csv: the Zstandard data need a window of more than 128 MiB; unpack them first (unzstd --long=31)';
  await expect(unpacked(frame(1, 9, Buffer.from('a'), header), 'a.csv')).rejects.toThrow(message);
});

test('source.bytes() refuses a Zstandard bomb before it fills the memory', async () => {
  const block = (last: number) => [0x02 | last, 0x00, 0x10, 0x61]; // 131,072 times "a"
  const blocks = Array.from({ length: 1000 }, () => block(0)).flat();
  const bomb = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38, ...blocks, ...block(1)]);
  await expect(unpacked(bomb, 'a.csv')).rejects.toThrow('a.csv: unpacks to more than 200 times its size');
});

test.each(sizes)(
  'source.bytes() unpacks Brotli where the name ends with .br (chunks of %i)',
  async (size) => {
    expect(await unpacked(brotli, 'a.csv.BR', size)).toBe(text);
    expect(await unpacked(gzipSync(text), 'a.br', size)).toBe(text);
  },
);

test('source.bytes() refuses Brotli data that end early, are damaged, or are none', async () => {
  const early = 'a.br: the Brotli data end too early; is the download complete?';
  await expect(unpacked(brotli.subarray(0, -5), 'a.br')).rejects.toThrow(early);
  const damaged = 'a.br: the Brotli data are damaged; get the file again';
  await expect(unpacked(Buffer.from(brotli).fill(0xff, 20, 40), 'a.br')).rejects.toThrow(damaged);
  await expect(unpacked(Buffer.from(text), 'a.br')).rejects.toThrow(/^a\.br: the Brotli data/);
});

test('source.bytes() refuses bombs of gzip and Brotli before they fill the memory', async () => {
  const content = Buffer.alloc(120 * 1024 * 1024, '1\n');
  const message = 'unpacks to more than 200 times its size; unpack it yourself if you know what it holds';
  await expect(unpacked(gzipSync(content), 'a.csv')).rejects.toThrow(`a.csv: ${message}`);
  await expect(
    unpacked(brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }), 'a.br'),
  ).rejects.toThrow(`a.br: ${message}`);
}, 60_000);
