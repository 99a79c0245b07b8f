/** What a byte is replaced by that stands for no character: no text holds it. */
const NO_CHARACTER = Buffer.from([0xff]);

/** Text in an encoding as UTF-8; UTF-8 itself is passed through. */
export async function* toUtf8(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') return yield* bytes;
  const decode = decoderOf(encoding);
  for await (const chunk of bytes) yield encode(decode(chunk));
  yield encode(decode());
}

/** Decodes chunk after chunk; without one, what is left at the end. */
export function decoderOf(encoding: string): (chunk?: Uint8Array) => string {
  if (encoding === 'windows-1252') return (chunk = new Uint8Array()) => windows1252(chunk);
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (chunk) => decoder.decode(chunk, { stream: chunk !== undefined });
}

/** 0x80 to 0x9f; U+FFFD for those that stand for nothing. */
const SPECIAL = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

/** Several versions of Node, 20.20 among them, take windows-1252 for Latin-1. */
function windows1252({ buffer, byteOffset, byteLength }: Uint8Array): string {
  const latin1 = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (character) => SPECIAL[character.charCodeAt(0) - 0x80]);
}

function encode(text: string): Buffer {
  const fault = text.indexOf('\uFFFD');
  return fault === -1 ? Buffer.from(text) : Buffer.concat([Buffer.from(text.slice(0, fault)), NO_CHARACTER]);
}
