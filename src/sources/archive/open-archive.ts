import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { limitExpansion } from '../limit-expansion.js';
import { Unreadable } from '../unreadable.js';
import { crc32 } from './crc32.js';

/** A file in a zip archive. */
export interface ArchivedFile {
  readonly name: string;
  bytes(): AsyncIterable<Uint8Array>;
}

const MOST_FILES = 10_000;

/** The files of a zip archive, without folders and what macOS adds. */
export async function openArchive(stored: Buffer): Promise<ArchivedFile[]> {
  const files: ArchivedFile[] = [];
  const archive = await sound(() => fromBufferPromise(stored, { lazyEntries: true }));
  const entries = archive.eachEntry();
  for (let next = await sound(() => entries.next()); !next.done; next = await sound(() => entries.next())) {
    const entry = next.value;
    if (files.length === MOST_FILES)
      throw new Unreadable(`is a zip archive of more than ${MOST_FILES} files`);
    if (!/\/$|^__MACOSX\/|(^|\/)\.[^/]*$/.test(entry.fileName)) {
      files.push({ name: entry.fileName, bytes: () => contentOf(archive, entry) });
    }
  }
  return files;
}

async function* contentOf(archive: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new Unreadable('is a zip archive with a password; unpack it first');
  if (!entry.canDecodeFileData()) {
    throw new Unreadable(
      `is a zip archive that is packed in a rare way (${entry.compressionMethod}); unpack it first`,
    );
  }
  const content = await sound(() => archive.openReadStreamPromise(entry));
  const chunks = content[Symbol.asyncIterator]();
  const stored = { [Symbol.asyncIterator]: () => ({ next: () => sound(() => chunks.next()) }) };
  let sum = 0;
  for await (const chunk of limitExpansion(stored, () => entry.compressedSize)) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== entry.crc32) throw damaged('the checksum of its content is wrong');
}

/** What goes wrong in reading an archive that is wholly in memory is the fault of the archive. */
async function sound<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const [reason] = (error as Error).message.split('. ');
    throw damaged(`${reason.charAt(0).toLowerCase()}${reason.slice(1)}`);
  }
}

const damaged = (reason: string): Unreadable =>
  new Unreadable(`is a damaged zip archive (${reason}); get the file again`);
