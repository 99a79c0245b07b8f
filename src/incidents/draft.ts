import type { Day } from '../calendar/day.js';
import type { Dictionary } from '../fields/dictionary.js';
import { DraftMeasure } from './draft-measure.js';
import { OPEN_END, OPEN_START } from './incident-table.js';
import type { Doubt } from './refused.js';
import type { TextColumnBuilder } from './text-column.js';
import type { TollsBuilder } from './tolls-builder.js';

export interface DraftText {
  readonly field: string;
  readonly column: TextColumnBuilder;
  /** A code of the column's dictionary; 0 is unknown. */
  code: number;
}

/**
 * The row that is being read. A layout asks for the columns that a file has when it opens the file, and fills them in
 * for every row; what it leaves out is unknown.
 */
export class Draft {
  start: Day = OPEN_START;
  end: Day = OPEN_END;
  /** How many incidents the row stands for. */
  weight = 1;
  /** Whether the file has points. */
  hasPoint = false;
  latitude = Number.NaN;
  longitude = Number.NaN;
  /** Whether texts are wanted that would take up more room than all the rest. */
  readonly longTexts: boolean;
  readonly texts: DraftText[] = [];
  readonly measures: DraftMeasure[] = [];
  readonly doubts: Doubt[] = [];
  readonly #textColumn: (field: string) => TextColumnBuilder;
  readonly #tolls: TollsBuilder;

  constructor(longTexts: boolean, textColumn: (field: string) => TextColumnBuilder, tolls: TollsBuilder) {
    this.longTexts = longTexts;
    this.#textColumn = textColumn;
    this.#tolls = tolls;
  }

  get victimTypes(): Dictionary {
    return this.#tolls.victimTypes;
  }

  get sides(): Dictionary {
    return this.#tolls.sides;
  }

  text(field: string): DraftText {
    const known = this.texts.find((text) => text.field === field);
    if (known) return known;
    const text = { field, column: this.#textColumn(field), code: 0 };
    this.texts.push(text);
    return text;
  }

  measure(name: string): DraftMeasure {
    const known = this.measures.find((measure) => measure.name === name);
    if (known) return known;
    const measure = new DraftMeasure(name, this.#tolls.measure(name), this.#tolls.victimTypes);
    this.measures.push(measure);
    return measure;
  }

  /** The code of a text; 0 where the file has no such column. */
  codeOf(field: string): number {
    for (const text of this.texts) if (text.field === field) return text.code;
    return 0;
  }

  /** Forgets the row before. */
  clear(): void {
    this.start = OPEN_START;
    this.end = OPEN_END;
    this.weight = 1;
    this.latitude = Number.NaN;
    this.longitude = Number.NaN;
    this.doubts.length = 0;
    for (const text of this.texts) text.code = 0;
    for (const measure of this.measures) measure.clear();
  }
}
