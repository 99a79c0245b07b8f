import type { DayRange } from '../calendar/day.js';
import type { Problem } from '../errors.js';
import type { DateForms, Order } from './date-forms.js';
import type { RowKind } from './fields.js';
import type { FigureForms } from './figure-forms.js';

/** How one column of the file is read. */
export interface MappedColumn {
  /** As the mapping writes it. */
  readonly name: string;
  readonly field: string;
  /** Of day and month; undefined where the whole column decides. */
  readonly order: Order | undefined;
  /** What to read in place of a value; keys as `plainly` makes them. */
  readonly values: ReadonlyMap<string, string>;
}

/** How to read a sheet, checked. */
export interface Mapping {
  readonly source: string;
  readonly rows: RowKind;
  /** By the key of the name in the header. */
  readonly columns: ReadonlyMap<string, MappedColumn>;
  readonly constants: ReadonlyMap<string, string>;
  readonly dates: DateForms;
  readonly figures: FigureForms;
  readonly provenance: {
    readonly title?: string;
    readonly caveats: readonly string[];
    readonly complete: boolean;
    readonly coverage?: DayRange;
  };
  /** A problem at the place where the mapping names a column. */
  fault(column: string, message: string): Problem;
}
