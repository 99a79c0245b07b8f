import { Unreadable } from './unreadable.js';

const MOST = 512 * 1024 * 1024;

/** All bytes of a form that can't be read from its beginning to its end. */
export async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST) throw new Unreadable('is larger than 512 MiB; export it as CSV, or unpack it first');
  }
  return Buffer.concat(chunks);
}
