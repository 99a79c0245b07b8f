/** A document without a format: each renderer decides how its parts look. */
export interface Report {
  readonly title: string;
  /** Beside the title: the source. */
  readonly context?: string;
  readonly blocks: readonly Block[];
  /** Reservations that concern the whole answer. */
  readonly notes: readonly string[];
}

export type Block = Paragraph | Facts | Table | Sparkline | Chart;

/** Words, with what matters most marked. */
export type Text = string | readonly (string | Strong)[];
export interface Strong {
  readonly strong: string;
}

interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
}

/** Labels with one or more lines beside each. */
export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly { readonly label: string; readonly lines: readonly Text[] }[];
}

export interface Table {
  readonly kind: 'table';
  readonly heading?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** Rows set off below a line: totals, or what is counted apart. */
  readonly footer?: readonly (readonly Value[])[];
  /** 'data': printed by CSV alone, 'people': by all formats but CSV. */
  readonly only?: 'data' | 'people';
}

export interface Column {
  /** The name in CSV. */
  readonly key: string;
  /** The heading for people. */
  readonly label: string;
  readonly kind: ColumnKind;
  readonly only?: 'data' | 'people';
}

/** `change` is a signed count; `share` is a fraction of 1, printed as a percentage. */
export type ColumnKind = 'text' | 'count' | 'change' | 'share';

/** null is unknown or not applicable: an empty CSV field, a dash for people. */
export type Value = string | number | AtLeast | null;

/** A sum in which something is missing: "at least 27". */
export interface AtLeast {
  readonly atLeast: number;
}

/** One value a period, in order; null where there is no figure. */
export interface Sparkline {
  readonly kind: 'sparkline';
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** Beneath the line: first and last period. */
  readonly caption: string;
}

/** One figure a period, in order: as bars, in parts where there are some, or as a line. */
export interface Chart {
  readonly kind: 'chart';
  readonly shape: 'bars' | 'line';
  readonly label: string;
  /** What each figure is made up of; empty where it is not split. */
  readonly parts: readonly string[];
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  readonly label: string;
  readonly value: number | AtLeast | null;
  /** The share of each part in the value; as many as the chart has. */
  readonly parts: readonly number[];
  /** Beside the figure; empty for nothing to say. */
  readonly remark: string;
}
