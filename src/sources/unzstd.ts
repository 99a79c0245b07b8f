import { Decompress, type ZstdError, ZstdErrorCode } from 'fzstd';
import { peek } from '../csv/peek.js';
import { Unreadable } from './unreadable.js';

/** A few bytes may stand for a block of 128 KiB; so few at a time keep what comes out of them small. */
const STEP = 1024;

const LONGEST_HEADER = 18;

/** The longest history that a frame may ask to be kept, as for the zstd program. */
const LARGEST_WINDOW = 128 * 1024 * 1024;

/** Unpacks Zstandard data. */
export async function* unzstd(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { start, all } = await peek(packed, LONGEST_HEADER);
  if (windowSize(start) > LARGEST_WINDOW) {
    throw new Unreadable(
      'the Zstandard data need a window of more than 128 MiB; unpack them first (unzstd --long=31)',
    );
  }
  const blocks: Uint8Array[] = [];
  const decompress = new Decompress((block) => blocks.push(block));
  for await (const chunk of all) {
    for (let at = 0; at < chunk.length; at += STEP) {
      push(decompress, chunk.subarray(at, at + STEP), false);
      yield* blocks.splice(0);
    }
  }
  push(decompress, new Uint8Array(), true);
  yield* blocks.splice(0);
}

function push(decompress: Decompress, bytes: Uint8Array, last: boolean): void {
  try {
    decompress.push(bytes, last);
  } catch (error) {
    const early = (error as ZstdError).code === ZstdErrorCode.UnexpectedEOF;
    throw new Unreadable(
      early
        ? 'the Zstandard data end too early; is the download complete?'
        : 'the Zstandard data are damaged; get the file again',
    );
  }
}

/** What the header of a frame says (RFC 8878, 3.1.1.1): the window, or the whole content in one segment. */
function windowSize(frame: Buffer): number {
  const [flags, descriptor] = [frame[4] ?? 0, frame[5] ?? 0];
  const oneSegment = (flags & 0x20) !== 0;
  const base = 2 ** (10 + (descriptor >> 3));
  if (!oneSegment) return base + (base / 8) * (descriptor & 7);
  const at = 5 + [0, 1, 2, 4][flags & 3];
  const bytes = frame.subarray(at, at + 2 ** (flags >> 6));
  return bytes.reduceRight((size, byte) => size * 256 + byte, 0);
}
