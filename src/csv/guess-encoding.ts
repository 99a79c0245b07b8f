import { decoderOf } from './to-utf8.js';

/** UTF-16 without byte order mark: every other byte of its ASCII is zero, and there is ASCII in any table. */
export function guessUtf16(start: Buffer): string | undefined {
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2]++;
  const [few, many] = [Math.min(...zeros), Math.max(...zeros)];
  if (few * 10 > many || many === 0 || many * 10 < start.length) return undefined;
  const encoding = zeros[0] === many ? 'utf-16be' : 'utf-16le';
  return controls.test(read(start, encoding)) ? undefined : encoding;
}

export interface Guess {
  /** Encodings under which the text reads differently; one where the text decides. */
  readonly candidates: readonly string[];
  /** The bytes of a word that shows it. */
  readonly example: Buffer;
}

const LEGACY = ['windows-1252', 'windows-1254', 'windows-1256'];
const utf8: Guess = { candidates: ['utf-8'], example: Buffer.alloc(0) };

/**
 * What encoding bytes are in that are not all ASCII; `cut` where the last character may go on. A word that mixes
 * ASCII letters with others is in Latin script, a word of two or more letters that are all Arabic in Arabic: this
 * decides, unless there are both or neither. Western European and Turkish differ in six letters: with these it is open.
 */
export function guessEncoding(bytes: Buffer, cut: boolean): Guess {
  if (isUtf8Or(bytes, cut) || isBinary(bytes)) return utf8;
  const latin = wordsOf(read(bytes, 'windows-1252')).some(isMixed);
  const arabic = wordsOf(read(bytes, 'windows-1256')).some(isArabic);
  const open = LEGACY.filter((name) => latin === arabic || (name === 'windows-1256') === arabic);
  return differing(bytes, open);
}

export const sayReadings = ({ candidates, example }: Guess): string =>
  candidates.map((name) => `${name} ("${read(example, name)}")`).join(' or ');

const read = (bytes: Buffer, encoding: string): string => decoderOf(encoding)(bytes);

/** UTF-8 as it should be, or with damage in few of its characters. */
function isUtf8Or(bytes: Buffer, cut: boolean): boolean {
  const text = new TextDecoder().decode(bytes, { stream: cut });
  const count = (pattern: RegExp, where: string) => where.match(pattern)?.length ?? 0;
  const written = count(/\xef\xbf\xbd/g, bytes.toString('latin1'));
  const replaced = count(/\uFFFD/g, text) - written;
  return replaced === 0 || replaced <= count(/[^\0-\x7f\uFFFD]/gu, text);
}

/** Characters that no text holds. */
const controls = /[\0-\x08\x0e-\x1f]/;

const isBinary = (bytes: Buffer): boolean => controls.test(bytes.toString('latin1'));

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

const isMixed = (word: string): boolean => /[a-z]/i.test(word) && /[^\0-\x7f]/.test(word);

const isArabic = (word: string): boolean => /^\p{M}*(\p{Script=Arabic}\p{M}*){2,}$/u.test(word);

/** The encodings under which every byte is a character, without those that make no difference. */
function differing(bytes: Buffer, encodings: readonly string[]): Guess {
  const readings = new Map<string, string>();
  for (const name of encodings) {
    const text = read(bytes, name);
    if (!text.includes('\uFFFD') && !readings.has(text)) readings.set(text, name);
  }
  const candidates = [...readings.values()];
  const runs = bytes.toString('latin1').match(/[a-z]*[\x80-\xff][a-z\x80-\xff]*/gi) ?? [];
  const shows = (run: Buffer) =>
    new Set(candidates.map((name) => read(run, name))).size === candidates.length;
  const examples = runs.map((run) => Buffer.from(run, 'latin1'));
  return { candidates, example: examples.find(shows) ?? examples[0] };
}
