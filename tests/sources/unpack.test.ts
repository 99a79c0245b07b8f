import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { nodeEffects } from '../../src/node-effects.js';
import { openSources } from '../../src/sources/open-sources.js';

const hello = gzipSync('hello,');
const members = Buffer.concat([hello, gzipSync('world\n')]);
const sizes = [1, 2, hello.length - 1, hello.length, hello.length + 1, 65_536];

async function readStored(stored: Buffer, size: number): Promise<{ text: string; sha256: string }> {
  async function* read() {
    for (let at = 0; at < stored.length; at += size) yield stored.subarray(at, at + size);
  }
  const [source] = await openSources(['a.csv'], { ...nodeEffects(), read });
  if (source === undefined) throw new Error('no source');
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.bytes()) chunks.push(chunk);
  return { text: Buffer.concat(chunks).toString(), sha256: source.sha256() };
}

function sha256(stored: Buffer): string {
  return createHash('sha256').update(stored).digest('hex');
}

test.each(sizes)('source.bytes() unpacks gzip in one or several members (chunks of %i)', async (size) => {
  expect(await readStored(hello, size)).toEqual({ text: 'hello,', sha256: sha256(hello) });
  expect(await readStored(members, size)).toEqual({ text: 'hello,world\n', sha256: sha256(members) });
});

test.each(sizes)('source.bytes() hashes the zeros that pad a gzip file too (chunks of %i)', async (size) => {
  const padded = Buffer.concat([members, Buffer.alloc(100_000)]);
  expect(await readStored(padded, size)).toEqual({ text: 'hello,world\n', sha256: sha256(padded) });
});

test.each(['', '\x1f', 'a', 'a,b\n'])('source.bytes() passes %j through', async (text) => {
  const stored = Buffer.from(text);
  for (const size of sizes) expect(await readStored(stored, size)).toEqual({ text, sha256: sha256(stored) });
});

test.each(sizes)('source.bytes() refuses gzip that ends too early (chunks of %i)', async (size) => {
  const message = 'a.csv: the gzip data end too early; is the download complete?';
  await expect(readStored(hello.subarray(0, 2), size)).rejects.toThrow(message);
  await expect(readStored(hello.subarray(0, -1), size)).rejects.toThrow(message);
  await expect(readStored(members.subarray(0, hello.length + 1), size)).rejects.toThrow(message);
});

test.each(sizes)('source.bytes() refuses gzip with damage (chunks of %i)', async (size) => {
  const message = 'a.csv: the gzip data are damaged; get the file again';
  const wrongSum = Buffer.from(hello);
  wrongSum.writeUInt32LE(0, hello.length - 8);
  await expect(readStored(wrongSum, size)).rejects.toThrow(message);
  await expect(readStored(Buffer.concat([hello, Buffer.from('a,b\n')]), size)).rejects.toThrow(message);
});
