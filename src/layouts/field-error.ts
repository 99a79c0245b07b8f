import type { Column } from '../fields/fields.js';
import type { Fault } from '../incidents/refused.js';

/** Why a row, or a header, can't be read, and the number of the field at fault. */
export class FieldError extends Error {
  readonly column: number;
  readonly fault: Fault;

  constructor({ index }: Pick<Column, 'index'>, message: string, fault: Fault = 'value') {
    super(message);
    this.name = 'FieldError';
    this.column = index + 1;
    this.fault = fault;
  }
}

const LONGEST = 60;

/** `killed "4+" is not a whole number`. */
export function badValue(column: Column, value: string, complaint: string, fault?: Fault): FieldError {
  const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return new FieldError(column, `${column.name} "${shown}" ${complaint}`, fault);
}
