import { type CsvOptions, readCsv } from '../../src/csv/read-csv.js';
import type { RowHandler } from '../../src/csv/table.js';
import { locate } from '../../src/errors.js';

async function recorded(chunks: readonly Uint8Array[], options: CsvOptions): Promise<string[]> {
  const calls: string[] = [];
  const handler: RowHandler = {
    header: (fields, line) => calls.push(`header ${line} ${JSON.stringify(fields)}`),
    row: (fields, line) => calls.push(`row ${line} ${JSON.stringify(fields.all())}`),
    problem: (problem) => calls.push(`problem ${locate(problem)}`),
  };
  const notes = await readCsv('f.csv', inOrder(chunks), handler, options);
  return [...calls, ...notes.map((note) => `note ${note}`)];
}

async function* inOrder(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** What readCsv tells its handler, one line a call, in order, and then its notes; the fast reader must tell the same. */
export async function readRecorded(
  bytes: AsyncIterable<Uint8Array>,
  options: CsvOptions = {},
): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  const [reference, fast] = await Promise.allSettled([
    recorded(chunks, { ...options, reference: true }),
    recorded(chunks, options),
  ]);
  const told = [reference, fast].map((result) =>
    result.status === 'fulfilled' ? result.value.join('\n') : String(result.reason),
  );
  if (told[0] !== told[1]) throw new Error(`readers differ\n${told[0]}\nfast:\n${told[1]}`);
  if (reference.status === 'rejected') throw reference.reason;
  return reference.value;
}

export async function* inChunks(content: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield Uint8Array.from(bytes.subarray(at, at + size));
}

export function read(content: string | Uint8Array, size?: number, options?: CsvOptions): Promise<string[]> {
  return readRecorded(inChunks(content, size), options);
}
