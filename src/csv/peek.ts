interface Peeked {
  /** The first bytes: at least as many as were asked for, unless there are no more. */
  readonly start: Buffer;
  /** All bytes, the first ones again. */
  readonly all: AsyncIterable<Uint8Array>;
}

/** Looks at the beginning of a stream without taking it away. */
export async function peek(bytes: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const chunks = bytes[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  for (let seen = 0; seen < length; seen += parts.at(-1)?.length ?? 0) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
  }
  const start = Buffer.concat(parts);
  return { start, all: prepend(start, chunks) };
}

/** The bytes and the chunks that are left; closes their source when its reader stops. */
export async function* prepend(
  start: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (start.length > 0) yield start;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}
