import { Dictionary } from '../fields/dictionary.js';
import { countDisorder } from './count-disorder.js';
import type { DraftMeasure } from './draft-measure.js';
import type { Kept } from './growing-column.js';
import type { IncidentTable } from './incident-table.js';
import { MeasureBuilder } from './measure-builder.js';
import { PartsBuilder } from './parts-builder.js';
import { unstatedTypes } from './unstated-types.js';

type Tolls = Pick<
  IncidentTable,
  | 'measures'
  | 'measureNames'
  | 'splitMeasures'
  | 'parts'
  | 'partRanges'
  | 'victimTypes'
  | 'sides'
  | 'disorder'
>;

/** The tolls of the rows, in all and by victim type, while the rows grow in number. */
export class TollsBuilder {
  readonly victimTypes = new Dictionary();
  readonly sides = new Dictionary();
  readonly #measures = new Map<string, MeasureBuilder>();
  readonly #parts = new PartsBuilder();

  measure(name: string): MeasureBuilder {
    const column = this.#measures.get(name) ?? new MeasureBuilder(this.#measures.size);
    this.#measures.set(name, column);
    return column;
  }

  add(row: number, measures: readonly DraftMeasure[]): void {
    for (const measure of measures) {
      measure.column.set(row, measure);
      for (const part of measure.parts) this.#parts.add(row, measure.column.code, part);
    }
  }

  /** `files`: the measures of each file; `file`: the number of that in which a row stands. */
  build(rows: Kept, files: readonly (readonly DraftMeasure[])[], file: Uint16Array): Tolls {
    const unstated = unstatedTypes(files);
    const lacking = (code: number) => unstated.map((types) => types.some(({ measure }) => measure === code));
    const measures = [...this.#measures].map(([name, column]) => {
      const lacksTypes = lacking(column.code);
      return [name, column.build(rows, (row) => lacksTypes[file[row]])] as const;
    });
    const parts = this.#parts.build(rows, unstated, file);
    return {
      measures: new Map(measures),
      measureNames: measures.map(([name]) => name),
      splitMeasures: measures
        .map(([name]) => name)
        .filter((name) => files.some((file) => splits(file, name))),
      parts,
      partRanges: parts.low !== parts.best || parts.high !== parts.best,
      victimTypes: this.victimTypes.values.slice(1),
      sides: this.sides.values,
      disorder: countDisorder(measures.map(([, column]) => column)),
    };
  }
}

const splits = (measures: readonly DraftMeasure[], measure: string): boolean =>
  measures.some(({ name, types }) => name === measure && types.size > 0);
