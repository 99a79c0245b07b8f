import { crc32, deflateRawSync } from 'node:zlib';

interface ZipOptions {
  /** 8 is deflate, 0 none. */
  readonly method?: number;
  /** Bit 0: encrypted. */
  readonly flags?: number;
}

/** A zip archive of the files, by name. */
export function makeZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  { method = 8, flags = 0x800 }: ZipOptions = {},
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [file, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(file), Buffer.from(text as string)];
    const packed = method === 8 ? deflateRawSync(content) : content;
    const fields = entryFields({
      method,
      flags,
      crc: crc32(content),
      packed: packed.length,
      size: content.length,
      name,
    });
    const local = Buffer.concat([hex('504b0304'), fields, name, packed]);
    directory.push(Buffer.concat([hex('504b01021400'), fields, Buffer.alloc(10), uint32(offset), name]));
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const count = uint16(directory.length);
  const end = [hex('504b050600000000'), count, count, uint32(entries.length), uint32(offset), uint16(0)];
  return Buffer.concat([...locals, entries, ...end]);
}

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly name: Buffer;
}

/** What the header of a file and its entry in the directory have in common; no date. */
function entryFields({ method, flags, crc, packed, size, name }: Entry): Buffer {
  const numbers = [uint32(crc), uint32(packed), uint32(size), uint16(name.length), uint16(0)];
  return Buffer.concat([uint16(20), uint16(flags), uint16(method), Buffer.alloc(4), ...numbers]);
}

const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');

function uint16(value: number): Buffer {
  return Buffer.from([value & 0xff, value >>> 8]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
