import { sayRange } from '../calendar/say-period.js';
import { InputError } from '../errors.js';
import type { Column, Fields } from '../fields/fields.js';
import { parsedOnce } from '../layouts/parsed-once.js';
import { type DateForms, type Order, readDays } from './date-forms.js';

interface Seen {
  readonly text: string;
  readonly line: number;
}

type Shown = Order | 'either' | 'none';

/** Whether day or month comes first in the dates of a column, which the column as a whole decides. */
export class ColumnOrder {
  readonly #column: Column;
  readonly #shownBy: (fields: Fields) => Shown;
  readonly #forms: DateForms;
  #order: Order | undefined;
  #decisive: Seen | undefined;
  #undecided: Seen | undefined;

  constructor(column: Column, forms: DateForms) {
    this.#column = column;
    this.#forms = forms;
    this.#shownBy = parsedOnce(column, (text) => orderShownBy(text, forms));
  }

  /** As far as it matters; dates that read the same either way decide nothing. */
  get order(): Order {
    return this.#order ?? 'day-first';
  }

  get isSettled(): boolean {
    return this.#order !== undefined || this.#undecided === undefined;
  }

  look(fields: Fields, line: number, source: string): void {
    const shown = this.#shownBy(fields);
    if (shown === 'none') return;
    const seen = { text: fields.text(this.#column), line };
    if (shown === 'either') this.#undecided ??= seen;
    else if (this.#order === undefined) [this.#order, this.#decisive] = [shown, seen];
    else if (this.#order !== shown) throw this.#contradicted(seen, source);
  }

  /** What was taken from the column, where it mattered. */
  note(): string | undefined {
    if (!this.#decisive || !this.#undecided) return undefined;
    const { text, line } = this.#decisive;
    return `${this.#column.name} read with the ${firstOf(this.#order)} first, as "${text}" on line ${line} shows`;
  }

  undecided(source: string, mapping: string): InputError {
    const { text, line } = this.#undecided as Seen;
    const [one, other] = (['day-first', 'month-first'] as const).map((order) => this.#say(text, order));
    const message = `${this.#column.name} "${text}" is ${one} or ${other}, and no date of the column shows which; state order: day-first or order: month-first under dates: in ${mapping}`;
    return new InputError({ source, line, column: this.#column.index + 1, message });
  }

  #say(text: string, order: Order): string {
    const range = readDays(text, this.#forms, order);
    return range ? sayRange(range) : 'no date';
  }

  #contradicted({ text, line }: Seen, source: string): InputError {
    const earlier = this.#decisive as Seen;
    const other = this.#order === 'day-first' ? 'month-first' : 'day-first';
    const message = `${this.#column.name} "${text}" has the ${firstOf(other)} first, but "${earlier.text}" on line ${earlier.line} the ${firstOf(this.#order)}: dates in between can be read either way; write them as 2024-03-31`;
    return new InputError({ source, line, column: this.#column.index + 1, message });
  }
}

const firstOf = (order: Order | undefined): string => (order === 'month-first' ? 'month' : 'day');

function orderShownBy(text: string, forms: DateForms): Shown {
  const [day, month] = [readDays(text, forms, 'day-first'), readDays(text, forms, 'month-first')];
  if (day && month) return day.start === month.start && day.end === month.end ? 'none' : 'either';
  if (!day && !month) return 'none';
  return day ? 'day-first' : 'month-first';
}
