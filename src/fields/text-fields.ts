import type { Dictionary } from './dictionary.js';
import type { Column, Fields } from './fields.js';

/** A row that is cut into texts. */
export class TextFields implements Fields {
  #fields: readonly string[] = [];

  of(fields: readonly string[]): this {
    this.#fields = fields;
    return this;
  }

  text({ index }: Column): string {
    return (this.#fields[index] ?? '').trim();
  }

  code(column: Column, dictionary: Dictionary): number {
    return dictionary.code(this.text(column));
  }

  decimal(): number {
    return Number.NaN;
  }

  all(): readonly string[] {
    return this.#fields;
  }
}
