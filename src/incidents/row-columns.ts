import type { Draft } from './draft.js';
import { GrowingColumn, type Kept } from './growing-column.js';
import type { IncidentTable } from './incident-table.js';

type Built = Pick<IncidentTable, 'start' | 'end' | 'weight' | 'latitude' | 'longitude' | 'file' | 'line'>;

/** When, where and in which line, while the rows grow in number. */
export class RowColumns {
  readonly #start = new GrowingColumn(Int32Array);
  readonly #end = new GrowingColumn(Int32Array);
  readonly #weight = new GrowingColumn(Float64Array);
  readonly #latitude = new GrowingColumn(Float64Array, Number.NaN);
  readonly #longitude = new GrowingColumn(Float64Array, Number.NaN);
  readonly #file = new GrowingColumn(Uint16Array);
  readonly #line = new GrowingColumn(Int32Array);

  set(row: number, draft: Draft, file: number, line: number): void {
    this.#start.set(row, draft.start);
    this.#end.set(row, draft.end);
    this.#weight.set(row, draft.weight);
    this.#file.set(row, file);
    this.#line.set(row, line);
    if (!draft.hasPoint) return;
    this.#latitude.set(row, draft.latitude);
    this.#longitude.set(row, draft.longitude);
  }

  fileOf(row: number): number {
    return this.#file.at(row);
  }

  lineOf(row: number): number {
    return this.#line.at(row);
  }

  build(rows: Kept, hasPoints: boolean): Built {
    return {
      start: this.#start.build(rows),
      end: this.#end.build(rows),
      weight: this.#weight.build(rows),
      file: this.#file.build(rows),
      line: this.#line.build(rows),
      ...(hasPoints && {
        latitude: this.#latitude.build(rows),
        longitude: this.#longitude.build(rows),
      }),
    };
  }
}
