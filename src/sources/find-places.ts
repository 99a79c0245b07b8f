import type { Effects } from '../effects.js';
import type { Problem } from '../errors.js';
import { errorCode } from './read-failure.js';

/** A file whose name in answers is another than its path, as `@isis-redux`. */
export interface NamedPath {
  readonly name: string;
  readonly path: string;
}

export interface Place {
  readonly name: string;
  /** Equal for places that are the same file. */
  readonly key: string;
  open(): AsyncIterable<Uint8Array>;
}

const webAddress = /^[a-z][a-z0-9+.-]+:\/\//i;
const absent: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'];

/** What an argument stands for: a file, standard input, the files that match a pattern, or nothing usable. */
export async function findPlaces(argument: string | NamedPath, effects: Effects): Promise<Place[] | Problem> {
  if (typeof argument !== 'string') return [await file(argument, effects)];
  if (argument === '-') return [{ name: 'stdin', key: '-', open: () => effects.stdin() }];
  if (webAddress.test(argument)) {
    return { source: argument, message: 'is a web address; download the file, then name it here' };
  }
  const { isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(argument) || (await exists(argument, effects))) {
    return [await file({ name: argument, path: argument }, effects)];
  }
  const paths = await effects.glob(argument);
  if (paths.length === 0) return { source: argument, message: 'matches no file' };
  return Promise.all(paths.map((path) => file({ name: path, path }, effects)));
}

async function file({ name, path }: NamedPath, effects: Effects): Promise<Place> {
  return { name, key: await effects.identity(path), open: () => effects.read(path) };
}

async function exists(path: string, effects: Effects): Promise<boolean> {
  const chunks = effects.read(path)[Symbol.asyncIterator]();
  try {
    await chunks.next();
    return true;
  } catch (error) {
    return !absent.includes(errorCode(error));
  } finally {
    await chunks.return?.();
  }
}
