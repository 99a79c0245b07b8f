import { readCsv } from '../../src/csv/read-csv.js';
import { locate } from '../../src/errors.js';

/** What readCsv tells its handler, one line a call, in order. */
export async function readRecorded(bytes: AsyncIterable<Uint8Array>): Promise<string[]> {
  const calls: string[] = [];
  await readCsv('f.csv', bytes, {
    header: (fields, line) => calls.push(`header ${line} ${JSON.stringify(fields)}`),
    row: (fields, line) => calls.push(`row ${line} ${JSON.stringify(fields.all())}`),
    problem: (problem) => calls.push(`problem ${locate(problem)}`),
  });
  return calls;
}

export async function* inChunks(content: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield Uint8Array.from(bytes.subarray(at, at + size));
}

export function read(content: string | Uint8Array, size?: number): Promise<string[]> {
  return readRecorded(inChunks(content, size));
}
