import { isUtf8 } from 'node:buffer';
import { InputError } from '../errors.js';
import { knownFormat } from './known-format.js';
import { countLineBreaks, nextLine } from './line-breaks.js';
import { recut } from './recut.js';

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);
const utf16Marks = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const remedy = 'convert it to UTF-8 (in Excel: save as "CSV UTF-8")';

/** The bytes without byte order mark, in chunks of whole characters and line breaks; refuses what is not UTF-8. */
export async function* utf8Text(source: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let start: Buffer | undefined;
  let line = 1;
  for await (const chunk of recut(bytes)) {
    const text = start === undefined ? withoutMark(source, chunk) : chunk;
    start ??= chunk;
    const fault = findFault(text);
    if (fault !== undefined) throw notText(source, line + fault.line, fault.message, start);
    line += countLineBreaks(text);
    if (text.length > 0) yield text;
  }
}

function withoutMark(source: string, start: Buffer): Buffer {
  if (utf16Marks.some((mark) => beginsWith(start, mark))) {
    throw new InputError({ source, message: `is UTF-16 text, not UTF-8; ${remedy}` });
  }
  return beginsWith(start, utf8Mark) ? start.subarray(utf8Mark.length) : start;
}

function beginsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}

interface Fault {
  /** Lines before it. */
  readonly line: number;
  readonly message: string;
}

function findFault(text: Buffer): Fault | undefined {
  const nul = text.indexOf(0);
  if (nul !== -1) {
    return { line: countLineBreaks(text.subarray(0, nul)), message: 'is not a text file (it has NUL bytes)' };
  }
  return isUtf8(text) ? undefined : { line: badLine(text), message: 'is not UTF-8 text' };
}

function badLine(text: Buffer): number {
  let line = 0;
  for (let rest = text; ; line++) {
    const next = nextLine(rest);
    if (next === undefined || !isUtf8(rest.subarray(0, next))) return line;
    rest = rest.subarray(next);
  }
}

function notText(source: string, line: number, message: string, start: Buffer): InputError {
  const format = knownFormat(start);
  return new InputError(
    format ? { source, message: format } : { source, line, message: `${message}; ${remedy}` },
  );
}
