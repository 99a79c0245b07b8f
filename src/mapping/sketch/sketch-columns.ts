import { meaningOf } from '../../layouts/toll-columns.js';
import type { Order } from '../date-forms.js';
import { isDate, isField, isFigure, type RowKind } from '../fields.js';
import { type FigureForms, readFigure } from '../figure-forms.js';
import { UNKNOWN_WORDS } from '../unknown-words.js';
import { fieldNamed, victimsNamed } from './field-named.js';
import { quoted } from './quoted.js';
import type { ColumnSample, SheetSample } from './sheet-sample.js';
import { type DateSketch, sketchDates } from './sketch-dates.js';

/** What a column seems to mean. */
export interface SketchedColumn {
  readonly column: ColumnSample;
  /** undefined: nothing that could be told. */
  readonly field: string | undefined;
  /** The mapping is to read it as it stands; else the user decides. */
  readonly isSure: boolean;
  readonly order?: Order | undefined;
  readonly dates?: DateSketch;
  readonly remarks: readonly string[];
  /** Values that state no figure that could be read. */
  readonly words: readonly string[];
}

export interface Sketch {
  readonly rows: RowKind;
  readonly columns: readonly SketchedColumn[];
}

const FIGURES: FigureForms = { thousands: undefined, unknown: UNKNOWN_WORDS, words: new Map() };

/** A share of the values that speaks for a meaning. */
const MOST = 0.5;

export function sketchColumns({ columns }: SheetSample): Sketch {
  const named = columns.map((column) => ({ column, field: fieldNamed(column.name) }));
  const rows = rowKind(named);
  const seen = new Map<string, string>();
  const sketched = named.map(({ column, field }) => {
    const meaning = field === 'period' && rows === 'incidents' ? periodAs(named) : field;
    return withoutRepeats(sketchColumn(column, meaning, rows), seen);
  });
  return { rows, columns: withDates(withPairs(sketched)) };
}

type Named = { readonly column: ColumnSample; readonly field: string | undefined };

const isDated = (named: readonly Named[]): boolean =>
  named.some(({ field }) => field === 'date' || field === 'date_start');

/** A month beside a date says nothing new; alone, it is when the incident was. */
const periodAs = (named: readonly Named[]): string | undefined => (isDated(named) ? undefined : 'date');

/** Sums of periods, where a column of months or the like stands beside one that counts incidents. */
function rowKind(named: readonly Named[]): RowKind {
  const isSure = (meaning: string, look: (plain: SketchedColumn) => SketchedColumn) =>
    named.some(({ column, field }) => field === meaning && look(plainly(column, field)).isSure);
  return !isDated(named) && isSure('period', sketchDate) && isSure('incidents', sketchFigure)
    ? 'tallies'
    : 'incidents';
}

const plainly = (column: ColumnSample, field: string | undefined): SketchedColumn => ({
  column,
  field,
  isSure: field !== undefined,
  remarks: [],
  words: [],
});

function sketchColumn(column: ColumnSample, field: string | undefined, rows: RowKind): SketchedColumn {
  const plain = plainly(column, field);
  if (field === undefined) return unnamed(column);
  if (!isField(field, rows)) return doubted(plain, `means nothing in ${rows}`);
  if (isDate(field)) return sketchDate(plain);
  if (isFigure(field)) return sketchFigure(plain);
  if (field === 'id' && isRepeated(column))
    return doubted(plain, 'stands in several rows, so it is no id of an incident');
  return plain;
}

const doubted = (sketch: SketchedColumn, remark: string): SketchedColumn => ({
  ...sketch,
  isSure: false,
  remarks: [...sketch.remarks, remark],
});

function unnamed(column: ColumnSample): SketchedColumn {
  const victims = victimsNamed(column.name);
  const field = victims === undefined ? undefined : `killed_${victims}`;
  const remarks = victims === undefined ? [] : ['killed or wounded?'];
  return { column, field, isSure: false, remarks, words: [] };
}

function sketchDate(plain: SketchedColumn): SketchedColumn {
  const dates = sketchDates(plain.column);
  const { order, remarks } = dates;
  const sketch = { ...plain, dates, order: remarks.length > 0 ? order : undefined, remarks };
  return dates.share < MOST ? doubted(sketch, 'most of its values are no dates') : sketch;
}

function sketchFigure(plain: SketchedColumn): SketchedColumn {
  const values = [...plain.column.values];
  const unread = values.filter(([text]) => typeof readFigure(text, FIGURES) === 'string');
  if (values.length > 0 && unread.length / values.length > MOST)
    return doubted(plain, 'most of its values are no numbers');
  return { ...plain, words: unread.map(([text]) => text) };
}

const isRepeated = ({ values }: ColumnSample): boolean => [...values.values()].some(({ count }) => count > 1);

/** A second column of one meaning is left to the user. */
function withoutRepeats(sketch: SketchedColumn, seen: Map<string, string>): SketchedColumn {
  if (!sketch.isSure || sketch.field === undefined) return sketch;
  const key = sketch.field === 'date_start' ? 'date' : sketch.field;
  const earlier = seen.get(key);
  if (earlier !== undefined) return doubted(sketch, `${quoted(earlier)} is taken for it already`);
  seen.set(key, sketch.column.name);
  return sketch;
}

/** A latitude without longitude says nothing, nor does the type of victims that no column counts. */
function withPairs(sketched: readonly SketchedColumn[]): SketchedColumn[] {
  const has = (test: (field: string) => boolean) =>
    sketched.some(({ field, isSure }) => isSure && field && test(field));
  const plainToll = has((field) => meaningOf(field)?.victimType === '');
  const typedToll = has((field) => (meaningOf(field)?.victimType ?? '') !== '');
  return sketched.map((sketch) => {
    if (!sketch.isSure) return sketch;
    if (sketch.field === 'latitude' && !has((field) => field === 'longitude'))
      return doubted(sketch, 'without a longitude');
    if (sketch.field === 'longitude' && !has((field) => field === 'latitude'))
      return doubted(sketch, 'without a latitude');
    if (sketch.field === 'victim_type' && (!plainToll || typedToll))
      return doubted(sketch, 'names of victims, or their type?');
    return sketch;
  });
}

/** Where no name says that a column has dates, its values may. */
function withDates(sketched: readonly SketchedColumn[]): SketchedColumn[] {
  if (sketched.some(({ field, isSure }) => isSure && field && isDate(field))) return [...sketched];
  const index = sketched.findIndex(({ column, isSure }) => !isSure && looksDated(column));
  return sketched.map((sketch, at) => (at === index ? sketchDate(plainly(sketch.column, 'date')) : sketch));
}

const looksDated = (column: ColumnSample): boolean => {
  const { share } = sketchDates(column);
  return share > 0.8 && ![...column.values.keys()].every((text) => /^\d+$/.test(text));
};
