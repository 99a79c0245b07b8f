/** The outside world as commands see it; tests pass their own. */
export interface Effects {
  /** The bytes of a file as stored, in order; errors are those of the file system (`code: 'ENOENT'`, ...). */
  read(path: string): AsyncIterable<Uint8Array>;
  /** Equal for paths that lead to one file, also over links. */
  identity(path: string): Promise<string>;
  stdin(): AsyncIterable<Uint8Array>;
  /** Paths that match a glob pattern, sorted. */
  glob(pattern: string): Promise<string[]>;
  /** The path of a file of the bundled `data/` folder. */
  bundled(file: string): string;
  stdout(text: string): Promise<void>;
  stderr(text: string): void;
  /** Replaces the file in one step: readers see the old content or the new, never a part. */
  writeFile(path: string, text: string): Promise<void>;
  /** Columns of the terminal on stdout; undefined where stdout is no terminal. */
  readonly width: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The civil date, as 2024-03-31; asked for only when a user says "today". */
  today(): string;
}
