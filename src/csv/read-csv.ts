import { RowParser } from './row-parser.js';
import { type RowHandler, Table } from './table.js';
import { utf8Text } from './utf8-text.js';

/**
 * Comma-separated UTF-8 text with RFC 4180 quotes, in which LF, CRLF and CR each end a line. Every row reaches the
 * handler, read or set aside; blank lines are no rows.
 */
export async function readCsv(
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  handler: RowHandler,
): Promise<void> {
  const table = new Table(source, handler);
  const parser = new RowParser(table);
  for await (const text of utf8Text(source, bytes)) {
    await parser.write(text);
  }
  await parser.end();
  table.end();
}
