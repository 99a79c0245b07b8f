import { Draft } from './draft.js';
import { excessOfParts } from './excess-of-parts.js';
import { GrowingColumn } from './growing-column.js';
import type { IncidentTable, InputFile } from './incident-table.js';
import type { Refusal } from './refused.js';
import { RowColumns } from './row-columns.js';
import { TextColumnBuilder } from './text-column.js';
import { TollsBuilder } from './tolls-builder.js';

type Meaning = Pick<IncidentTable, 'row' | 'refusals' | 'gaps'>;

/** Takes rows file by file and makes the table. A row with an id of an earlier file replaces that file's row. */
export class TableBuilder {
  #length = 0;
  readonly #drafts: Draft[] = [];
  readonly #rows = new RowColumns();
  readonly #texts = new Map<string, TextColumnBuilder>();
  readonly #tolls = new TollsBuilder();
  /** By code of the id, the number of its latest row, from 1. */
  readonly #rowOfId = new GrowingColumn(Int32Array);
  /** By the number of a row, that of the row which replaced it. */
  readonly #replacedBy = new Map<number, number>();
  readonly #leftOut = new Set<number>();
  readonly #longTexts: boolean;

  constructor(longTexts = true) {
    this.#longTexts = longTexts;
  }

  /** How many rows were taken. */
  get length(): number {
    return this.#length;
  }

  /** Gives what each row of the file is filled into before it is added. */
  beginFile(): Draft {
    const draft = new Draft(this.#longTexts, (field) => this.#text(field), this.#tolls);
    this.#drafts.push(draft);
    return draft;
  }

  /** Adds what is filled in. Why it is refused; undefined when it is taken. */
  add(line: number): Refusal | undefined {
    const file = this.#drafts.length - 1;
    const draft = this.#drafts[file];
    const row = this.#length;
    const refusal = excessOfParts(draft.measures) ?? this.#claimId(draft.codeOf('id'), row, file);
    if (refusal !== undefined) return refusal;
    this.#length += 1;
    this.#rows.set(row, draft, file, line);
    for (const { column, code } of draft.texts) column.set(row, code);
    this.#tolls.add(row, draft.measures);
    return undefined;
  }

  /** Rows that something better stands for; they replace no other row either. */
  leaveOut(rows: readonly number[]): void {
    for (const row of rows) this.#leftOut.add(row);
  }

  build(files: readonly Omit<InputFile, 'replaced' | 'superseded'>[], meaning: Meaning): IncidentTable {
    const replaced = [...this.#replacedBy.keys()].filter((row) => this.#isReplaced(row));
    const dropped = new Set([...replaced, ...this.#leftOut]);
    const rows = { length: this.#length, picked: dropped.size > 0 ? this.#without(dropped) : undefined };
    const columns = this.#rows.build(
      rows,
      this.#drafts.some((draft) => draft.hasPoint),
    );
    const measures = this.#drafts.map((draft) => draft.measures);
    return {
      ...meaning,
      ...columns,
      ...this.#tolls.build(rows, measures, columns.file),
      length: rows.picked?.length ?? rows.length,
      texts: new Map([...this.#texts].map(([field, column]) => [field, column.build(rows)])),
      files: files.map((file, index) => ({
        ...file,
        replaced: this.#countIn(index, replaced),
        superseded: this.#countIn(index, [...this.#leftOut]),
      })),
    };
  }

  #text(field: string): TextColumnBuilder {
    const column = this.#texts.get(field) ?? new TextColumnBuilder();
    this.#texts.set(field, column);
    return column;
  }

  #claimId(id: number, row: number, file: number): Refusal | undefined {
    if (id === 0) return undefined;
    const earlier = this.#rowOfId.at(id) - 1;
    if (earlier >= 0) {
      if (this.#rows.fileOf(earlier) === file) {
        const text = this.#text('id').dictionary.text(id);
        const message = `id "${text}" already stands on line ${this.#rows.lineOf(earlier)}`;
        return { fault: 'repeated-id', field: 'id', message };
      }
      this.#replacedBy.set(earlier, row);
    }
    this.#rowOfId.set(id, row + 1);
    return undefined;
  }

  /** Whether a row took its place that is not left out. */
  #isReplaced(row: number): boolean {
    if (this.#leftOut.has(row)) return false;
    let next = this.#replacedBy.get(row);
    while (next !== undefined && this.#leftOut.has(next)) next = this.#replacedBy.get(next);
    return next !== undefined;
  }

  #countIn(file: number, rows: readonly number[]): number {
    return rows.filter((row) => this.#rows.fileOf(row) === file).length;
  }

  #without(dropped: ReadonlySet<number>): Int32Array {
    const all = Int32Array.from({ length: this.#length }, (_, row) => row);
    return all.filter((row) => !dropped.has(row));
  }
}
