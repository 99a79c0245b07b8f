import { UsageError } from '../../errors.js';
import type { OptionSpec, Options } from '../command.js';

/** How files are read whose form can't be told from their bytes. */
export const READING_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--encoding <name>',
    description: 'of text, e.g. windows-1252 or windows-1256; else the bytes decide',
  },
  {
    flags: '--delimiter <mark>',
    description: 'between fields: comma, semicolon, tab, pipe or a character; else the rows decide',
  },
  { flags: '--comment <mark>', description: 'skip lines that begin with this character, e.g. #' },
  { flags: '--sheet <name>', description: 'of a workbook; else its first sheet' },
];

export interface Reading {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly comment?: string | undefined;
  readonly sheet?: string | undefined;
}

export function readingOptions({ encoding, delimiter, comment, sheet }: Options): Reading {
  return {
    encoding: encoding === undefined ? undefined : encodingOption(String(encoding)),
    delimiter: delimiter === undefined ? undefined : delimiterOption(String(delimiter)),
    comment: comment === undefined ? undefined : commentOption(String(comment)),
    sheet: sheet === undefined ? undefined : String(sheet),
  };
}

function encodingOption(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    const known = 'utf-8, utf-16le, windows-1252, windows-1256 and what else browsers know';
    throw new UsageError(`--encoding "${name}" is not an encoding; known are ${known}`);
  }
}

const DELIMITERS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
};

function delimiterOption(mark: string): string {
  const delimiter = DELIMITERS[mark] ?? mark;
  if (isMark(delimiter)) return delimiter;
  throw new UsageError(`--delimiter "${mark}" is not comma, semicolon, tab, pipe or a single character`);
}

function commentOption(mark: string): string {
  if (isMark(mark)) return mark;
  throw new UsageError(`--comment "${mark}" is not a single character, such as #`);
}

/** One character that means nothing else. */
const isMark = (text: string): boolean =>
  [...text].length === 1 && !/["'\s\p{L}\p{N}]/u.test(text.replace('\t', ''));
