import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const gzipMagic = Buffer.from([0x1f, 0x8b]);

/** Unpacks gzip, known by its first bytes, and passes everything else through; always reads to the end. */
export async function* unpack(stored: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = stored[Symbol.asyncIterator]();
  try {
    const start = await readStart(chunks);
    const all = prepend(start, chunks);
    yield* start.subarray(0, gzipMagic.length).equals(gzipMagic) ? gunzip(all) : all;
    // A gzip file may be padded with zeros, of which gunzip does not want to know.
    while (!(await chunks.next()).done);
  } finally {
    await chunks.return?.();
  }
}

async function readStart(chunks: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (let length = 0; length < gzipMagic.length; ) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
  }
  return Buffer.concat(parts);
}

/** Leaves the chunks open when its reader stops. */
async function* prepend(start: Buffer, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (start.length > 0) yield start;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

function gunzip(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // What goes wrong in the pipeline is thrown where the result is read.
  return pipeline(Readable.from(packed, { objectMode: false }), createGunzip(), () => {});
}
