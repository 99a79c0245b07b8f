import { createHash, type Hash } from 'node:crypto';
import type { Effects } from '../effects.js';
import { InputError, type Problem } from '../errors.js';
import { findPlaces, type NamedPath, type Place } from './find-places.js';
import { readFailure } from './read-failure.js';
import { unpack } from './unpack.js';

export interface Source {
  /** As shown in answers and in error places. */
  readonly name: string;
  /** The content, unpacked. */
  bytes(): AsyncIterable<Uint8Array>;
  /** Of the bytes as stored, in hexadecimal; known once they are read to the end. */
  sha256(): string;
}

/** The sources that the arguments stand for, in their order; one that is named twice is there once. */
export async function openSources(
  args: readonly (string | NamedPath)[],
  effects: Effects,
): Promise<Source[]> {
  const places = new Map<string, Place>();
  const problems: Problem[] = [];
  for (const arg of args) {
    const found = await findPlaces(arg, effects);
    if ('message' in found) problems.push(found);
    else for (const place of found) if (!places.has(place.key)) places.set(place.key, place);
  }
  if (problems.length > 0) throw new InputError(...problems);
  return [...places.values()].map(openSource);
}

function openSource({ name, open }: Place): Source {
  let digest: string | undefined;
  return {
    name,
    async *bytes() {
      const hash = createHash('sha256');
      try {
        yield* unpack(hashed(open(), hash), name);
      } catch (error) {
        throw readFailure(name, error);
      }
      digest = hash.digest('hex');
    },
    sha256() {
      if (digest === undefined) throw new Error(`${name} is not read to the end`);
      return digest;
    },
  };
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
