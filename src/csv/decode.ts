import { isAscii } from 'node:buffer';
import { InputError } from '../errors.js';
import { checkText, type TextFault } from './check-text.js';
import { guessEncoding, guessUtf16, sayReadings } from './guess-encoding.js';
import { knownFormat } from './known-format.js';
import { peek, prepend } from './peek.js';
import { toUtf8 } from './to-utf8.js';

const marks: readonly (readonly [encoding: string, mark: Buffer])[] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];

/** How much is looked at to tell UTF-16, and to tell what the bytes that are not ASCII stand for. */
const START = 1024;
const WINDOW = 1024 * 1024;
const LONGEST_WORD = 64;

const remedy = 'convert it to UTF-8 (in Excel: save as "CSV UTF-8")';

/** One text, its encoding being found out. */
interface Encoded {
  readonly source: string;
  readonly start: Buffer;
  encoding: string;
  note(note: string): void;
}

/**
 * The text as UTF-8 without byte order mark, in chunks of whole characters and line breaks. The mark tells the
 * encoding, else what is stated, else the bytes; a file for which these leave a choice is refused.
 */
export async function* decode(
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  stated: string | undefined,
  note: Encoded['note'],
): AsyncGenerator<Buffer> {
  const { start, all } = await peek(bytes, START);
  const [marked, mark] = marks.find(([, bytes]) => start.subarray(0, bytes.length).equals(bytes)) ?? [];
  const encoding = marked ?? stated ?? guessUtf16(start.subarray(0, START));
  const text: Encoded = { source, start, encoding: encoding ?? 'utf-8', note };
  if (encoding !== undefined && encoding !== marked && encoding !== stated) {
    note(`read as ${sayEncoding(encoding)}, though no byte order mark says so; --encoding names another`);
  }
  const utf8 = encoding ? toUtf8(without(mark?.length ?? 0, all), encoding) : detected(text, all);
  yield* checkText(utf8, (fault) => notText(text, fault));
}

async function* without(length: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let skip = length;
  for await (const chunk of bytes) {
    yield chunk.subarray(skip);
    skip = 0;
  }
}

/** ASCII is the same in every encoding, so that only the first other byte asks which one it is. */
async function* detected(text: Encoded, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    const chunk = Buffer.concat([held, next.value]);
    const ascii = wholeWordsOfAscii(chunk);
    yield chunk.subarray(0, ascii);
    held = chunk.subarray(ascii);
    if (isAscii(held)) continue;
    const { start, all } = await peek(prepend(held, chunks), WINDOW);
    text.encoding = chooseEncoding(text, start);
    return yield* toUtf8(all, text.encoding);
  }
  yield held;
}

/** The length of the ASCII, without a word at its end, which may go on with other letters. */
function wholeWordsOfAscii(chunk: Buffer): number {
  const end = isAscii(chunk) ? chunk.length : chunk.findIndex((byte) => byte > 0x7f);
  const word = /[a-z]*$/i.exec(chunk.toString('latin1', Math.max(0, end - LONGEST_WORD), end))?.[0];
  return end - (word?.length ?? 0);
}

function chooseEncoding(text: Encoded, start: Buffer): string {
  if (knownFormat(text.start)) return 'utf-8';
  const guess = guessEncoding(start.subarray(0, WINDOW), start.length > WINDOW);
  const [encoding, ...others] = guess.candidates;
  if (others.length > 0) {
    const message = `is not UTF-8 text, but ${sayReadings(guess)}; say which with --encoding`;
    throw new InputError({ source: text.source, message });
  }
  if (encoding !== 'utf-8') {
    text.note(`is not UTF-8 text, and read as ${sayReadings(guess)}; --encoding names another encoding`);
  }
  return encoding;
}

function notText({ source, encoding, start }: Encoded, { line, nul }: TextFault): InputError {
  const format = knownFormat(start);
  if (format) return new InputError({ source, message: format });
  const message = nul ? 'is not a text file (it has NUL bytes)' : `is not ${sayEncoding(encoding)} text`;
  const or = nul ? '' : ', or name its encoding with --encoding';
  return new InputError({ source, line, message: `${message}; ${remedy}${or}` });
}

const sayEncoding = (encoding: string): string =>
  encoding.startsWith('utf-') ? encoding.toUpperCase() : encoding;
