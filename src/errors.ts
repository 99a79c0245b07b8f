/** Something wrong at one place of the input: `file:line:column: message`. Lines and columns count from 1. */
export interface Problem {
  readonly source: string;
  /** The line on which the row begins. */
  readonly line?: number;
  /** The number of the field in its row. */
  readonly column?: number;
  /** The value as typed, what was expected, and the remedy; lower case, no full stop. */
  readonly message: string;
}

export function locate({ source, line, column, message }: Problem): string {
  const place = [source, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${message}`;
}

/** The input can't be used: exit code 3. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(...problems: readonly Problem[]) {
    super(problems.map(locate).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/** The command line asks for what can't be done: exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** The data don't have what is asked for: a victim type, a measure, a name. The remedy may be other data. */
export class UnanswerableError extends UsageError {
  constructor(message: string) {
    super(message);
    this.name = 'UnanswerableError';
  }
}
