/** A column of a header. */
export interface Column {
  /** As in the file, trimmed. */
  readonly name: string;
  readonly index: number;
}
