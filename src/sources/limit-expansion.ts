import { Unreadable } from './unreadable.js';

const ALLOWANCE = 100 * 1024 * 1024;
const MOST_TIMES = 200;

/** Passes unpacked bytes on, unless they become far more than tables do: a bomb would fill the memory. */
export async function* limitExpansion(
  unpacked: AsyncIterable<Uint8Array>,
  packedSize: () => number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of unpacked) {
    size += chunk.length;
    if (size > ALLOWANCE && size > MOST_TIMES * packedSize()) {
      throw new Unreadable(
        `unpacks to more than ${MOST_TIMES} times its size; unpack it yourself if you know what it holds`,
      );
    }
    yield chunk;
  }
}
