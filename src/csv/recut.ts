import { longestSignature } from './known-format.js';

const CR = 0x0d;

/**
 * The same bytes in chunks that never end inside a character or between CR and LF, and are long enough to tell
 * by the first one what the file is.
 */
export async function* recut(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const joined = join(held, chunk);
    const end = joined.length < longestSignature ? 0 : joined.length - unfinished(joined);
    if (end > 0) yield joined.subarray(0, end);
    held = joined.subarray(end);
  }
  if (held.length > 0) yield held;
}

function join(held: Buffer, { buffer, byteOffset, byteLength }: Uint8Array): Buffer<ArrayBuffer> {
  const chunk = Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  return held.length === 0 ? chunk : Buffer.concat([held, chunk]);
}

/** How many bytes at the end wait for what follows: part of a character, or a CR. */
function unfinished(bytes: Buffer): number {
  if (bytes.at(-1) === CR) return 1;
  for (let count = 1; count <= 3; count++) {
    const byte = bytes.at(-count) ?? 0;
    if (!isContinuation(byte)) return characterLength(byte) > count ? count : 0;
  }
  return 0;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

function characterLength(firstByte: number): number {
  if (firstByte >= 0xf0) return 4;
  if (firstByte >= 0xe0) return 3;
  return firstByte >= 0xc0 ? 2 : 1;
}
