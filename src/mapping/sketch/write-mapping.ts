import { dayOf, formatDay } from '../../calendar/day.js';
import { LAYOUTS } from '../../layouts/index.js';
import { missingColumns } from '../../layouts/layout.js';
import { oneLine, quoted, quotedWhole } from './quoted.js';
import type { SheetSample } from './sheet-sample.js';
import type { Sketch, SketchedColumn } from './sketch-columns.js';

/** A first mapping of a sheet: what could be told, and in comments what could not. */
export function writeMapping({ source, rows, columns, notes }: SheetSample, sketch: Sketch): string {
  const lines = [
    `# How to read ${quoted(source)} (${rows} ${rows === 1 ? 'row' : 'rows'}), as far as its names and values tell.`,
    '# What begins with # is not read: mend it, or take the # away.',
    ...notes.map((note) => `# ${oneLine(note)}`),
    ...knownLayout(columns.map(({ name }) => name)),
    ...missingDate(sketch),
    '# title: what the data are, in every answer',
    ...kindLines(sketch),
    ...columnLines(sketch),
    ...dateLines(sketch),
    ...wordLines(sketch),
    '# constants: {country: Syria}   # what holds for every row',
    ...coverageLines(sketch),
    '# complete: false   # the sheet does not mean to hold every incident',
    '# caveats: [a sentence that goes with every answer]',
  ];
  return `${lines.join('\n')}\n`;
}

// Layouts that ask for less fit many a sheet by chance.
const TELLING = 3;

function knownLayout(header: readonly string[]): string[] {
  const known = LAYOUTS.find(
    (layout) => layout.required.length >= TELLING && missingColumns(layout, header).length === 0,
  );
  return known
    ? [`# Its columns are those of the layout ${known.name}, which is read without a mapping.`]
    : [];
}

const sureDates = ({ columns }: Sketch): SketchedColumn[] =>
  columns.filter(({ isSure, dates }) => isSure && dates);

const missingDate = (sketch: Sketch): string[] =>
  sureDates(sketch).length > 0
    ? []
    : ['# No column looks like a date: name it under columns: before this can be used.'];

function kindLines(sketch: Sketch): string[] {
  if (sketch.rows === 'tallies') return ['rows: tallies   # each row is the sum of a period'];
  const isCoarse = sureDates(sketch).some(({ dates }) => dates?.isCoarse);
  return isCoarse
    ? ['# rows: tallies   # if each row is the sum of a month or the like, with date: as period:']
    : [];
}

function columnLines({ columns }: Sketch): string[] {
  const sure = columns.filter(({ isSure }) => isSure);
  const others = columns.filter(({ isSure }) => !isSure);
  return [
    sure.length > 0 ? 'columns:' : 'columns: {}',
    ...sure.flatMap((column) => [
      `  ${keyOf(column)}: ${meaningOf(column)}${remarksOf(column)}`,
      ...unreadLines(column),
    ]),
    ...(others.length > 0 ? ['  # not read:'] : []),
    ...others.map(
      (column) => `  # ${keyOf(column)}: ${column.field ?? '?'}${remarksOf(column)}${examplesOf(column)}`,
    ),
  ];
}

/** Plain where YAML can't take it for anything but text. */
function keyOf({ column: { name } }: SketchedColumn): string {
  const isPlain = /^\p{L}[\p{L}\p{M}\p{N} _./-]*$/u.test(name) && !/^(true|false|null)$/i.test(name);
  return isPlain ? name : quotedWhole(name);
}

const meaningOf = ({ field, order }: SketchedColumn): string =>
  order === undefined ? `${field}` : `{field: ${field}, order: ${order}}`;

const remarksOf = ({ remarks }: SketchedColumn): string =>
  remarks.length > 0 ? `   # ${remarks.join('; ')}` : '';

const MOST_SHOWN = 3;

function examplesOf({ column: { values } }: SketchedColumn): string {
  const texts = [...values.keys()].slice(0, MOST_SHOWN).map(quoted);
  return texts.length > 0 ? `   # as ${texts.join(', ')}` : '   # empty';
}

function unreadLines({ column, field, order, dates }: SketchedColumn): string[] {
  if (!dates || dates.unread.length === 0) return [];
  const rest = dates.unread.length - MOST_SHOWN;
  const shown = `${dates.unread.slice(0, MOST_SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  const [[example]] = [...column.values].filter(([text]) => dates.unread[0].startsWith(quoted(text)));
  return [
    `    # no dates: ${shown}; say what each means, as`,
    `    #   {field: ${field}, ${order ? `order: ${order}, ` : ''}values: {${quotedWhole(example)}: 2024-03-01..2024-03-10}}`,
  ];
}

/** Nobody records what is to come: years of two digits that lie far ahead are of the century before. */
const FAR_AHEAD = dayOf(2050, 1, 1);

function dateLines(sketch: Sketch): string[] {
  const short = sureDates(sketch).filter(({ dates }) => dates?.isShort);
  if (short.length === 0) return [];
  const isFar = short.some(({ dates }) => (dates?.span?.end ?? 0) >= FAR_AHEAD);
  return isFar
    ? ['# dates: {century: 1900}   # years of two digits: of which century?']
    : ['dates: {century: 2000}   # years of two digits are taken for 20..'];
}

function wordLines({ columns }: Sketch): string[] {
  const words = [...new Set(columns.flatMap((column) => (column.isSure ? column.words : [])))];
  if (words.length === 0) return [];
  return [
    '# numbers:   # rows with these are set aside until it is said what they mean, as 24-99, 3+, 0 or unknown',
    '#   words:',
    ...words.map((word) => `#     ${quotedWhole(word)}: unknown`),
  ];
}

function coverageLines(sketch: Sketch): string[] {
  const spans = sureDates(sketch).flatMap(({ dates }) => dates?.span ?? []);
  if (spans.length === 0) return ['# coverage: 2023-01..2024-06   # the days that the sheet covers'];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return [
    `# coverage: ${formatDay(start)}..${formatDay(end)}   # its first and last date; the days that it covers may be more`,
  ];
}
