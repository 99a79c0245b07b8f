const LF = 0x0a;
const CR = 0x0d;

/** LF, CRLF and CR alone each end a line. The bytes must not be cut between the CR and the LF of a pair. */
export function countLineBreaks(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) count++;
  for (let at = bytes.indexOf(CR); at !== -1; at = bytes.indexOf(CR, at + 1)) {
    if (bytes[at + 1] !== LF) count++;
  }
  return count;
}

/** Where the next line begins; undefined where no line ends at or after `from`. */
export function nextLine(bytes: Uint8Array, from = 0): number | undefined {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === LF) return at + 1;
    if (bytes[at] === CR) return bytes[at + 1] === LF ? at + 2 : at + 1;
  }
  return undefined;
}

/** The empty lines and comments that the bytes begin with. */
export function linesWithoutRow(bytes: Buffer, comment?: string): Buffer {
  const mark = comment === undefined ? undefined : Buffer.from(comment);
  let end = 0;
  for (;;) {
    if (bytes[end] === LF || bytes[end] === CR) end++;
    else if (mark && bytes.subarray(end, end + mark.length).equals(mark)) {
      end = nextLine(bytes, end) ?? bytes.length;
    } else return bytes.subarray(0, end);
  }
}
