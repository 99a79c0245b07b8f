import { type CsvOptions, readCsv } from '../../src/csv/read-csv.js';
import { locate } from '../../src/errors.js';

/** What readCsv tells its handler, one line a call, in order, and then its notes. */
export async function readRecorded(
  bytes: AsyncIterable<Uint8Array>,
  options?: CsvOptions,
): Promise<string[]> {
  const calls: string[] = [];
  const handler = {
    header: (fields: readonly string[], line: number) =>
      calls.push(`header ${line} ${JSON.stringify(fields)}`),
    row: (fields: readonly string[], line: number) => calls.push(`row ${line} ${JSON.stringify(fields)}`),
    problem: (problem: Parameters<typeof locate>[0]) => calls.push(`problem ${locate(problem)}`),
  };
  const notes = await readCsv('f.csv', bytes, handler, options);
  return [...calls, ...notes.map((note) => `note ${note}`)];
}

export async function* inChunks(content: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield Uint8Array.from(bytes.subarray(at, at + size));
}

export function read(content: string | Uint8Array, size?: number, options?: CsvOptions): Promise<string[]> {
  return readRecorded(inChunks(content, size), options);
}
