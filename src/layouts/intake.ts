import { InputError } from '../errors.js';
import type { Entry } from '../incidents/entry.js';
import type { IncidentTable, InputFile } from '../incidents/incident-table.js';
import type { Refused } from '../incidents/refused.js';
import { TableBuilder } from '../incidents/table-builder.js';
import { CountedTallies } from './counted-tallies.js';
import { detectLayout, headerFor } from './index.js';
import type { Layout } from './layout.js';
import { Releases } from './releases.js';

/** A file by itself: what other files do to its rows is known when all are read. */
export type ReadFile = Omit<InputFile, 'replaced' | 'superseded'>;

/** Which rows are kept as they stand, besides what the table makes of them. */
export type Kept = 'no rows' | 'tallies' | 'all rows';

export interface IntakeOptions {
  /** Else the header decides. */
  readonly layout?: Layout | string | undefined;
  /** None unless stated. */
  readonly keeps?: Kept;
  /** Whether notes and addresses are read; they take up more room than all the rest. True unless stated. */
  readonly longTexts?: boolean;
}

/** Takes the rows of file after file, all of one layout, into one table. */
export class Intake {
  /** One a file, in their order. */
  readonly headers: (readonly string[])[] = [];
  readonly refused: Refused[] = [];
  /** Every row that can be read, those set aside too; kept only where asked for. */
  readonly entries: Entry[] = [];
  readonly builder: TableBuilder;
  readonly counted = new CountedTallies();
  readonly keeps: Kept;
  readonly releases = new Releases();
  /** What goes with every answer: sentences. */
  readonly caveats: string[] = [];
  /** Files whose first row is data. */
  readonly withoutHeader: string[] = [];
  readonly #layout: Layout | string | undefined;
  #first: { readonly layout: Layout; readonly source: string } | undefined;

  constructor({ layout, keeps = 'no rows', longTexts = true }: IntakeOptions = {}) {
    this.#layout = layout;
    this.keeps = keeps;
    this.builder = new TableBuilder(longTexts);
  }

  /** The header that a file lacks whose first row is data. */
  headerFor(firstRow: readonly string[]): readonly string[] | undefined {
    return typeof this.#layout === 'object' ? undefined : headerFor(firstRow, this.#layout);
  }

  layoutOf(header: readonly string[], source: string): Layout {
    const layout =
      typeof this.#layout === 'object' ? this.#layout : detectLayout(header, source, this.#layout);
    this.#first ??= { layout, source };
    if (layout === this.#first.layout) return layout;
    const message = `is read as ${layout.name}, but ${this.#first.source} as ${this.#first.layout.name}`;
    throw new InputError({ source, message: `${message}: files of different layouts are not added up` });
  }

  build(files: readonly ReadFile[]): IncidentTable {
    if (!this.#first) throw new Error('no file was read');
    const { row, refusals, gaps = [], caveats = [] } = this.#first.layout;
    const superseded = this.releases.superseded();
    this.caveats.push(...caveats, ...this.#headerNote(), ...this.releases.caveats(superseded.length));
    this.builder.leaveOut(superseded);
    return this.builder.build(files, { row, refusals, gaps });
  }

  #headerNote(): string[] {
    const [first, ...others] = this.withoutHeader;
    if (first === undefined) return [];
    const files = others.length > 0 ? `${first} and ${others.length} more have` : `${first} has`;
    return [`${files} no header: read in the order of columns of ${this.#first?.layout.name}`];
  }
}
