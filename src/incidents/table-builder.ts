import { Dictionary, TextColumnBuilder } from './dictionary.js';
import type { Draft, DraftPart, Estimate, Schema } from './draft.js';
import type { IncidentTable, InputFile, MeasureColumn, Parts } from './incident-table.js';
import type { Refusal } from './refused.js';

type Meaning = Pick<IncidentTable, 'row' | 'refusals'>;

interface MeasureBuilder {
  readonly totals: Estimate[];
  /** 1 where the row states a total of its own. */
  readonly stated: number[];
}

const NOTHING: Estimate = { low: Number.NaN, best: Number.NaN, high: Number.NaN };

/** Takes rows file by file and makes the table. A row with an id of an earlier file replaces that file's row. */
export class TableBuilder {
  readonly #schemas: Schema[] = [];
  readonly #drafts: Draft[] = [];
  readonly #file: number[] = [];
  readonly #line: number[] = [];
  readonly #texts = new Map<string, TextColumnBuilder>();
  readonly #measures = new Map<string, MeasureBuilder>();
  readonly #rowOfId = new Map<string, number>();
  readonly #replaced = new Set<number>();
  readonly #replacedByFile: number[] = [];

  /** The rows that follow have these columns. */
  beginFile(schema: Schema): void {
    this.#schemas.push(schema);
    this.#replacedByFile.push(0);
    for (const field of schema.texts) {
      if (!this.#texts.has(field)) this.#texts.set(field, new TextColumnBuilder());
    }
    for (const name of schema.measures) {
      if (!this.#measures.has(name)) this.#measures.set(name, { totals: [], stated: [] });
    }
  }

  /** Why the row is refused; undefined when it is taken. */
  add(draft: Draft, line: number): Refusal | undefined {
    const row = this.#drafts.length;
    const refusal = excessOfParts(draft) ?? this.#claimId(draft.texts.id ?? '', row);
    if (refusal !== undefined) return refusal;
    this.#drafts.push(draft);
    this.#file.push(this.#schemas.length - 1);
    this.#line.push(line);
    for (const [field, text] of Object.entries(draft.texts)) this.#texts.get(field)?.set(row, text);
    for (const [name, { totals, stated }] of this.#measures) {
      const total = draft.totals[name];
      stated[row] = Number(
        total !== undefined && [total.low, total.best, total.high].some((bound) => !Number.isNaN(bound)),
      );
      totals[row] = stated[row] === 1 && total ? total : sumOfKnown(draft.parts, name);
    }
    return undefined;
  }

  #claimId(id: string, row: number): Refusal | undefined {
    const earlier = id === '' ? undefined : this.#rowOfId.get(id);
    if (earlier !== undefined) {
      const file = this.#file[earlier];
      if (file === this.#schemas.length - 1) {
        const message = `id "${id}" already stands on line ${this.#line[earlier]}`;
        return { fault: 'repeated-id', field: 'id', message };
      }
      this.#replaced.add(earlier);
      this.#replacedByFile[file] += 1;
    }
    if (id !== '') this.#rowOfId.set(id, row);
    return undefined;
  }

  build(files: readonly Omit<InputFile, 'replaced'>[], meaning: Meaning): IncidentTable {
    const rows = [...this.#drafts.keys()].filter((row) => !this.#replaced.has(row));
    const numbers = (of: (draft: Draft) => number) => Float64Array.from(rows, (row) => of(this.#drafts[row]));
    const days = (of: (draft: Draft) => number) => Int32Array.from(rows, (row) => of(this.#drafts[row]));
    const measures = new Map(
      [...this.#measures].map(([name, column]) => [name, this.#measure(name, column, rows)]),
    );
    const points = this.#schemas.some((schema) => schema.points);
    return {
      ...meaning,
      length: rows.length,
      start: days((draft) => draft.start),
      end: days((draft) => draft.end),
      weight: numbers((draft) => draft.weight),
      texts: new Map([...this.#texts].map(([field, column]) => [field, column.build(rows)])),
      ...(points && {
        latitude: numbers((draft) => draft.latitude ?? Number.NaN),
        longitude: numbers((draft) => draft.longitude ?? Number.NaN),
      }),
      measures,
      ...this.#buildParts(rows, [...measures.keys()]),
      file: Uint16Array.from(rows, (row) => this.#file[row]),
      line: Int32Array.from(rows, (row) => this.#line[row]),
      files: files.map((file, index) => ({ ...file, replaced: this.#replacedByFile[index] })),
      disorder: countDisorder(measures),
    };
  }

  #measure(name: string, { totals, stated }: MeasureBuilder, rows: readonly number[]): MeasureColumn {
    const column = (of: keyof Estimate) => Float64Array.from(rows, (row) => (totals[row] ?? NOTHING)[of]);
    const best = column('best');
    const [low, high] = [column('low'), column('high')];
    const incomplete = (row: number) =>
      stated[row] !== 1 && [...this.#drafts[row].parts, ...this.#unstated(row)].some(isUnknownPartOf(name));
    return {
      best,
      low: sameFigures(low, best) ? best : low,
      high: sameFigures(high, best) ? best : high,
      incomplete: Uint8Array.from(rows, (row, index) =>
        Number(!Number.isNaN(best[index]) && incomplete(row)),
      ),
    };
  }

  #buildParts(
    rows: readonly number[],
    measureNames: readonly string[],
  ): Pick<
    IncidentTable,
    'parts' | 'victimTypes' | 'splitMeasures' | 'partRanges' | 'sides' | 'measureNames'
  > {
    const [victims, sides] = [new Dictionary(), new Dictionary()];
    for (const type of Object.values(this.#allTypes).flat()) victims.code(type);
    const entries = rows.flatMap((row, index) =>
      [...this.#drafts[row].parts, ...this.#unstated(row)].filter(isNotZero).map((part) => ({ index, part })),
    );
    const column = (of: (part: DraftPart) => number) => Float64Array.from(entries, ({ part }) => of(part));
    const parts: Parts = {
      row: Int32Array.from(entries, ({ index }) => index),
      measure: Uint8Array.from(entries, ({ part }) => measureNames.indexOf(part.measure)),
      victim: Uint16Array.from(entries, ({ part }) => victims.code(part.victimType)),
      side: Int32Array.from(entries, ({ part }) => sides.code(part.side ?? '')),
      low: column((part) => part.low),
      best: column((part) => part.best),
      high: column((part) => part.high),
    };
    return {
      parts,
      victimTypes: victims.values.slice(1),
      splitMeasures: measureNames.filter((name) => (this.#allTypes[name] ?? []).length > 0),
      partRanges: !sameFigures(parts.low, parts.best) || !sameFigures(parts.high, parts.best),
      sides: sides.values,
      measureNames,
    };
  }

  get #allTypes(): Schema['victimTypes'] {
    const all: Record<string, readonly string[]> = {};
    for (const schema of this.#schemas) {
      for (const [measure, types] of Object.entries(schema.victimTypes)) {
        all[measure] = [...new Set([...(all[measure] ?? []), ...types])];
      }
    }
    return all;
  }

  /** Victim types that other files have and the row's own file does not. */
  #unstated(row: number): DraftPart[] {
    if (this.#schemas.length < 2) return [];
    const own = this.#schemas[this.#file[row]].victimTypes;
    return Object.entries(this.#allTypes).flatMap(([measure, types]) =>
      types
        .filter((type) => !own[measure]?.includes(type))
        .map((victimType) => ({ measure, victimType, ...NOTHING })),
    );
  }
}

const isUnknownPartOf = (measure: string) => (part: DraftPart) =>
  part.measure === measure && Number.isNaN(part.best);

const isNotZero = (part: DraftPart): boolean => part.low !== 0 || part.best !== 0 || part.high !== 0;

function sumOfKnown(parts: readonly DraftPart[], measure: string): Estimate {
  const known = parts.filter((part) => part.measure === measure && !Number.isNaN(part.best));
  if (known.length === 0) return NOTHING;
  const sum = (of: keyof Estimate) => known.reduce((total, part) => total + part[of], 0);
  return { low: sum('low'), best: sum('best'), high: sum('high') };
}

// Fractional tolls are shares of a whole: their sums differ from it in the last bits.
const TOLERANCE = 1e-6;

function excessOfParts({ totals, parts }: Draft): Refusal | undefined {
  for (const [name, total] of Object.entries(totals)) {
    const sum = sumOfKnown(parts, name).best;
    if (sum > total.best + TOLERANCE) {
      const message = `the total of ${total.best} ${name} is less than its parts, ${sum}`;
      return { fault: 'parts-above-total', field: name, message };
    }
  }
  return undefined;
}

const sameFigures = (a: Float64Array, b: Float64Array): boolean =>
  a.every((value, i) => Object.is(value, b[i]));

function countDisorder(measures: ReadonlyMap<string, MeasureColumn>): IncidentTable['disorder'] {
  let [lowAboveBest, bestAboveHigh] = [0, 0];
  for (const { low, best, high } of measures.values()) {
    if (low === best && high === best) continue;
    best.forEach((value, row) => {
      lowAboveBest += Number(low[row] > value);
      bestAboveHigh += Number(value > high[row]);
    });
  }
  return { lowAboveBest, bestAboveHigh };
}
