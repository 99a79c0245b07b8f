import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { peek } from '../csv/peek.js';
import { limitExpansion } from './limit-expansion.js';
import { errorCode } from './read-failure.js';
import { Unreadable } from './unreadable.js';

interface Packing {
  readonly name: string;
  /** Known by the first bytes; Brotli has none of its own, and is known by the name of the file. */
  isUsedIn(start: Buffer, file: string): boolean;
  unpack(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}

const PACKINGS: readonly Packing[] = [
  { name: 'gzip', isUsedIn: beginsWith(0x1f, 0x8b), unpack: through(createGunzip) },
  { name: 'Zstandard', isUsedIn: beginsWith(0x28, 0xb5, 0x2f, 0xfd), unpack: unpackZstandard },
  { name: 'Brotli', isUsedIn: (_, file) => /\.br$/i.test(file), unpack: through(createBrotliDecompress) },
];

const LONGEST_SIGNATURE = 4;

/** Unpacks what is packed, and passes everything else through; always reads to the end. */
export async function* unpack(stored: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const chunks = stored[Symbol.asyncIterator]();
  try {
    const { start, all } = await peek(leftOpen(chunks), LONGEST_SIGNATURE);
    const packing = PACKINGS.find((known) => known.isUsedIn(start, file));
    yield* packing ? unpacked(all, packing) : all;
    // A gzip file may be padded with zeros, of which gunzip does not want to know.
    while (!(await chunks.next()).done);
  } finally {
    await chunks.return?.();
  }
}

/** The chunks for a reader that may stop before their end. */
const leftOpen = (chunks: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }),
});

async function* unpacked(
  packed: AsyncIterable<Uint8Array>,
  { name, unpack }: Packing,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  async function* counted() {
    for await (const chunk of packed) {
      size += chunk.length;
      yield chunk;
    }
  }
  try {
    yield* limitExpansion(unpack(counted()), () => size);
  } catch (error) {
    throw unpackFailure(name, error);
  }
}

/** Errors of the file system pass. */
function unpackFailure(name: string, error: unknown): unknown {
  const code = errorCode(error) ?? '';
  if (code === 'Z_BUF_ERROR')
    return new Unreadable(`the ${name} data end too early; is the download complete?`);
  if (/^(Z_|ERR_)/.test(code)) return new Unreadable(`the ${name} data are damaged; get the file again`);
  return error;
}

function beginsWith(...signature: number[]): Packing['isUsedIn'] {
  return (start) => signature.every((byte, index) => start[index] === byte);
}

function through(open: () => Transform): Packing['unpack'] {
  // What goes wrong in the pipeline is thrown where the result is read.
  return (packed) => pipeline(Readable.from(packed, { objectMode: false }), open(), () => {});
}

async function* unpackZstandard(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { unzstd } = await import('./unzstd.js');
  yield* unzstd(packed);
}
