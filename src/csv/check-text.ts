import { isUtf8 } from 'node:buffer';
import { countLineBreaks, nextLine } from './line-breaks.js';
import { recut } from './recut.js';

/** Why bytes are no text: a NUL byte, or a byte that is no part of a character. */
export interface TextFault {
  readonly line: number;
  readonly nul: boolean;
}

/** Passes text on in chunks of whole characters and line breaks, up to the first fault. */
export async function* checkText(
  bytes: AsyncIterable<Uint8Array>,
  refuse: (fault: TextFault) => Error,
): AsyncGenerator<Buffer> {
  let line = 1;
  for await (const text of recut(bytes)) {
    const nul = text.indexOf(0);
    if (nul !== -1) throw refuse({ line: line + countLineBreaks(text.subarray(0, nul)), nul: true });
    if (!isUtf8(text)) throw refuse({ line: line + linesBeforeFault(text), nul: false });
    line += countLineBreaks(text);
    if (text.length > 0) yield text;
  }
}

function linesBeforeFault(text: Buffer): number {
  let line = 0;
  for (let rest = text; ; line++) {
    const next = nextLine(rest);
    if (next === undefined || !isUtf8(rest.subarray(0, next))) return line;
    rest = rest.subarray(next);
  }
}
