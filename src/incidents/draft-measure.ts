import type { Dictionary } from '../fields/dictionary.js';
import type { Estimate } from './estimate.js';
import type { MeasureBuilder } from './measure-builder.js';

const ESTIMATES = ['low', 'best', 'high'] as const;

/** A toll that is filled in anew for every row; unknown until then. */
export class DraftToll implements Estimate {
  low = Number.NaN;
  best = Number.NaN;
  high = Number.NaN;
  /** More than the figure may be meant: `4+`. */
  isMinimum = false;

  set(low: number, best: number, high: number): void {
    this.low = low;
    this.best = best;
    this.high = high;
    this.isMinimum = false;
  }

  /** One figure for all three. */
  setExactly(figure: number): void {
    this.set(figure, figure, figure);
  }

  /** The figure or more; it stands for the high estimate too, which nobody states. */
  setMinimum(figure: number): void {
    this.setExactly(figure);
    this.isMinimum = true;
  }

  /** The sum of tolls; unknown where there are none, or one of them is unknown. */
  setSum(tolls: readonly DraftToll[]): void {
    this.setExactly(tolls.length === 0 ? Number.NaN : 0);
    for (const { low, best, high } of tolls) this.set(this.low + low, this.best + best, this.high + high);
    this.isMinimum = tolls.some(({ isMinimum }) => isMinimum);
  }

  /** The sum of the known lows, that of the known best figures, and that of the known highs; 0 where none is. */
  setSumOfKnown(tolls: readonly Estimate[]): void {
    this.setExactly(0);
    for (const toll of tolls) this.addKnown(toll);
  }

  /** Adds what is known of another. */
  addKnown(toll: Estimate): void {
    for (const name of ESTIMATES) if (!Number.isNaN(toll[name])) this[name] += toll[name];
  }
}

export const isKnown = ({ best }: Estimate): boolean => !Number.isNaN(best);

/** The toll of one victim type, or of one side. */
export class DraftPart extends DraftToll {
  /** A code of the table's victim types. */
  victimType: number;
  /** A code of the table's sides; 0 where the source names none. */
  side = 0;

  constructor(victimType: number) {
    super();
    this.victimType = victimType;
  }
}

/** What a row says of `killed`, `wounded`, ... */
export class DraftMeasure {
  readonly name: string;
  readonly column: MeasureBuilder;
  /** As stated; where none of its bounds is, the sum of the known parts is taken. */
  readonly total = new DraftToll();
  readonly parts: DraftPart[] = [];
  /** The victim types that the file can state, as codes. */
  readonly types = new Set<number>();
  /** The file can state every victim type, as a column of its own names it. */
  statesEveryType = false;
  readonly #victimTypes: Dictionary;

  constructor(name: string, column: MeasureBuilder, victimTypes: Dictionary) {
    this.name = name;
    this.column = column;
    this.#victimTypes = victimTypes;
  }

  /** The code of a victim type that the file can state. */
  type(name: string): number {
    const code = this.#victimTypes.code(name);
    this.types.add(code);
    return code;
  }

  /** A part of the total; it is of this victim type in every row, unless another is filled in. */
  part(victimType: string): DraftPart {
    const part = new DraftPart(this.type(victimType));
    this.parts.push(part);
    return part;
  }

  clear(): void {
    this.total.setExactly(Number.NaN);
    for (const part of this.parts) part.setExactly(Number.NaN);
  }
}
