import { InputError } from '../errors.js';
import type { Entry } from '../incidents/entry.js';
import type { IncidentTable, InputFile } from '../incidents/incident-table.js';
import type { Refused } from '../incidents/refused.js';
import { TableBuilder } from '../incidents/table-builder.js';
import { CountedTallies } from './counted-tallies.js';
import { detectLayout } from './index.js';
import type { Layout } from './layout.js';

/** Which rows are kept as they stand, besides what the table makes of them. */
export type Kept = 'no rows' | 'tallies' | 'all rows';

export interface IntakeOptions {
  /** Else the header decides. */
  readonly layout?: string | undefined;
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
  readonly #layoutName: string | undefined;
  #first: { readonly layout: Layout; readonly source: string } | undefined;

  constructor({ layout, keeps = 'no rows', longTexts = true }: IntakeOptions = {}) {
    this.#layoutName = layout;
    this.keeps = keeps;
    this.builder = new TableBuilder(longTexts);
  }

  layoutOf(header: readonly string[], source: string): Layout {
    const layout = detectLayout(header, source, this.#layoutName);
    this.#first ??= { layout, source };
    if (layout === this.#first.layout) return layout;
    const message = `is read as ${layout.name}, but ${this.#first.source} as ${this.#first.layout.name}`;
    throw new InputError({ source, message: `${message}: files of different layouts are not added up` });
  }

  build(files: readonly Omit<InputFile, 'replaced'>[]): IncidentTable {
    if (!this.#first) throw new Error('no file was read');
    const { row, refusals } = this.#first.layout;
    return this.builder.build(files, { row, refusals });
  }
}
