import type { Column } from './column.js';

/** Why a row, or a header, can't be read, and the number of the field at fault. */
export class FieldError extends Error {
  readonly column: number;

  constructor({ index }: Pick<Column, 'index'>, message: string) {
    super(message);
    this.name = 'FieldError';
    this.column = index + 1;
  }
}

const LONGEST = 60;

/** `killed "4+" is not a whole number`. */
export function badValue(column: Column, value: string, complaint: string): FieldError {
  const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return new FieldError(column, `${column.name} "${shown}" ${complaint}`);
}
