import type { DayRange } from '../calendar/day.js';
import { parseRange } from '../calendar/parse-range.js';
import type { Column } from '../fields/fields.js';
import type { Draft } from '../incidents/draft.js';
import { badValue, FieldError } from './field-error.js';
import { type Header, sameMeaning } from './header.js';
import { inTurn, type Layout, type ReadFields, requires } from './layout.js';
import { parsedOnce } from './parsed-once.js';
import { textColumns } from './text-columns.js';
import { meaningOf, type NumberReader, tollColumns, WHOLE_NUMBERS } from './toll-columns.js';

export const TALLY_TEXTS = {
  country: ['country'],
  admin1: ['admin1', 'governorate'],
  perpetrator: ['perpetrator'],
  target: ['target'],
  attack_type: ['attack_type'],
  source: ['source'],
  source_url: ['source_url'],
  note: ['note'],
};

const noIncidents = 'the source publishes sums for whole periods, not single incidents';

export const tallies: Layout = {
  name: 'tallies',
  title: 'one row a period, with published sums',
  row: 'tally',
  required: [
    requires('period'),
    {
      name: 'incidents or a toll such as killed',
      anyOf: ['incidents'],
      or: (name) => isSubCount(name) || meaningOf(name) !== undefined,
    },
  ],
  refusals: new Map([
    ['listing', noIncidents],
    ['largest', noIncidents],
    ['weekday', noIncidents],
    ['id', noIncidents],
    ['place', noIncidents],
    ['bbox', noIncidents],
    ['killed-interval', `${noIncidents}, so there is nothing to resample`],
    ['side', 'the layout names no sides of a conflict'],
    ['actor', 'the layout names no sides of a conflict'],
    ['conflict', noIncidents],
    ['dyad', noIncidents],
  ]),
  open(header, draft) {
    return inTurn([
      periodColumn(header, draft),
      tollColumns(header, draft),
      weightColumn(header, draft),
      textColumns(header, draft, TALLY_TEXTS),
      subCountColumns(header, draft),
    ]);
  },
};

function periodColumn(header: Header, draft: Draft): ReadFields {
  const column = header.required('period');
  header.point('start', column);
  header.point('end', column);
  const period = parsedOnce(column, (text) => parse(text, column));
  return (fields) => {
    const { start, end } = period(fields);
    draft.start = start;
    draft.end = end;
  };
}

function parse(text: string, column: Column): DayRange {
  if (text === '') throw new FieldError(column, `${column.name} is empty`, 'date');
  const period = parseRange(text);
  if (!period) {
    throw badValue(
      column,
      text,
      'is not a period such as 2024, 2024-Q1, 2024-03, 2024-W12, 2024-03-31 or 2024-01..2024-06',
      'date',
    );
  }
  return period;
}

export function weightColumn(
  header: Header,
  draft: Draft,
  numbers: NumberReader = WHOLE_NUMBERS,
): ReadFields {
  const column = header.column('incidents');
  const weight = column && numbers.number(column);
  header.point('incidents', column);
  return (fields) => {
    draft.weight = weight?.(fields) ?? Number.NaN;
  };
}

export const isSubCount = (name: string): boolean =>
  name.endsWith('_incidents') && meaningOf(name) === undefined;

/** Counts of some of the incidents, as `high_quality_incidents`; the column's name is the measure's. */
export function subCountColumns(
  header: Header,
  draft: Draft,
  numbers: NumberReader = WHOLE_NUMBERS,
): ReadFields {
  const columns = new Map<string, Column>();
  for (const { column, meaning } of header.matching((name) => (isSubCount(name) ? name : undefined))) {
    const earlier = columns.get(meaning);
    if (earlier) throw sameMeaning(earlier, column);
    columns.set(meaning, column);
    header.point(meaning, column);
  }
  const counts = [...columns].map(([name, column]) => ({
    read: numbers.number(column),
    measure: draft.measure(name),
  }));
  return (fields) => {
    for (const { read, measure } of counts) measure.total.setExactly(read(fields));
  };
}
