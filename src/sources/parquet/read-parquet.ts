import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { decompress } from 'fzstd';
import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
} from 'hyparquet';
import { type RowHandler, Table } from '../../csv/table.js';
import { collect } from '../collect.js';
import { refuseSheet } from '../no-sheet.js';
import type { ReadOptions } from '../read-rows.js';
import { Unreadable } from '../unreadable.js';
import { PARSERS, valueText } from './value-text.js';

const COMPRESSORS: Compressors = {
  GZIP: (bytes, length) => gunzipSync(bytes, { maxOutputLength: length }),
  BROTLI: (bytes, length) => brotliDecompressSync(bytes, { maxOutputLength: length }),
  ZSTD: (bytes, length) => decompress(bytes, new Uint8Array(length)),
};

/** A row group is held in memory as a whole. */
const MOST_VALUES = 50_000_000;

/** Reads the rows of a Parquet file, numbered from 1, with values as a CSV file would have them. */
export async function readParquet(
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  handler: RowHandler,
  { sheet }: ReadOptions,
): Promise<string[]> {
  refuseSheet(sheet);
  const stored = await collect(bytes);
  const file: AsyncBuffer = {
    byteLength: stored.length,
    slice: (start, end) => Uint8Array.from(stored.subarray(start, end)).buffer,
  };
  const metadata = await sound(() => parquetMetadataAsync(file, { parsers: PARSERS }));
  const { names, groups } = await sound(async () => shapeOf(metadata));
  const table = new Table(source, handler);
  table.row(names, 1);
  let rowStart = 0;
  for (const rows of groups) {
    const group = { file, metadata, rowStart, rowEnd: rowStart + rows };
    for (const [index, fields] of (await sound(() => readGroup(group))).entries()) {
      table.row(fields, rowStart + index + 1);
    }
    rowStart += rows;
  }
  return table.notes();
}

interface Shape {
  readonly names: readonly string[];
  /** The number of rows in each row group. */
  readonly groups: readonly number[];
}

function shapeOf(metadata: FileMetaData): Shape {
  const names = parquetSchema(metadata).children.map(({ element }) => element.name.trim());
  const groups = metadata.row_groups.map(({ num_rows }) => Number(num_rows));
  if (groups.some((rows) => rows * names.length > MOST_VALUES)) {
    throw new Error('its row groups are too large to be held in memory');
  }
  return { names, groups };
}

interface Group {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly rowStart: number;
  readonly rowEnd: number;
}

async function readGroup(group: Group): Promise<string[][]> {
  const rows: string[][] = [];
  const onComplete = (all: unknown[][]) => {
    for (const values of all) rows.push(values.map(valueText));
  };
  await parquetRead({ ...group, compressors: COMPRESSORS, parsers: PARSERS, onComplete });
  if (rows.length !== group.rowEnd - group.rowStart) throw new Error('it lacks rows');
  return rows;
}

/** What goes wrong in reading a file that is wholly in memory is the fault of the file. */
async function sound<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const reason = (error as Error).message.replace(/^parquet /, '');
    throw new Unreadable(`is a Parquet file that can't be read (${reason}); export it as CSV`);
  }
}
