import { readCsv } from '../../src/csv/read-csv.js';
import { readPlain } from '../../src/csv/read-plain.js';
import { locate } from '../../src/errors.js';

/** The one that reads every dialect, and the fast one, which must do the same. */
export const READERS = [
  ['readCsv', readCsv],
  ['readPlain', readPlain],
] as const;

async function recorded(reader: typeof readCsv, chunks: readonly Uint8Array[]): Promise<string[]> {
  const calls: string[] = [];
  await reader('f.csv', inOrder(chunks), {
    header: (fields, line) => calls.push(`header ${line} ${JSON.stringify(fields)}`),
    row: (fields, line) => calls.push(`row ${line} ${JSON.stringify(fields.all())}`),
    problem: (problem) => calls.push(`problem ${locate(problem)}`),
  });
  return calls;
}

async function* inOrder(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** What the readers tell their handler, one line a call, in order; an error where they do not agree. */
export async function readRecorded(bytes: AsyncIterable<Uint8Array>): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  const [reference, fast] = await Promise.allSettled(READERS.map(([, reader]) => recorded(reader, chunks)));
  const told = [reference, fast].map((result) =>
    result.status === 'fulfilled' ? result.value.join('\n') : String(result.reason),
  );
  if (told[0] !== told[1]) throw new Error(`readCsv:\n${told[0]}\nreadPlain:\n${told[1]}`);
  if (reference.status === 'rejected') throw reference.reason;
  return reference.value;
}

export async function* inChunks(content: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield Uint8Array.from(bytes.subarray(at, at + size));
}

export function read(content: string | Uint8Array, size?: number): Promise<string[]> {
  return readRecorded(inChunks(content, size));
}
