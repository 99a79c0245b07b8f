import type { DayRange } from '../calendar/day.js';
import { parseRange } from '../calendar/parse-range.js';
import { type Estimate, exactly } from '../incidents/draft.js';
import type { Column } from './column.js';
import { badValue, FieldError } from './field-error.js';
import { Header, sameMeaning, textIn } from './header.js';
import { type Layout, requires } from './layout.js';
import { textColumns } from './text-columns.js';
import { meaningOf, tollColumns } from './toll-columns.js';
import { wholeNumber } from './whole-number.js';

const TEXTS = {
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
  open(fields) {
    const header = new Header(fields);
    const period = header.required('period');
    const incidents = header.column('incidents');
    const subCounts = subCountColumns(header);
    const texts = textColumns(header, TEXTS);
    const tolls = tollColumns(header);
    const measures = [...tolls.measures, ...subCounts.keys()];
    return {
      schema: { measures, victimTypes: tolls.victimTypes, texts: texts.names, points: false },
      unusedColumns: header.unused,
      columns: new Map([
        ...header.numbers({ start: ['period'], end: ['period'], incidents: ['incidents'] }),
        ...[...subCounts].map(([name, { index }]) => [name, index + 1] as const),
        ...tolls.numbers,
      ]),
      read(row) {
        const { start, end } = readPeriod(row, period);
        const { totals, parts } = tolls.read(row);
        return {
          start,
          end,
          weight: wholeNumber(row, incidents),
          texts: texts.read(row),
          totals: { ...totals, ...readCounts(row, subCounts) },
          parts,
        };
      },
    };
  },
};

const isSubCount = (name: string): boolean => name.endsWith('_incidents') && meaningOf(name) === undefined;

/** Counts of some of the incidents, as `high_quality_incidents`; the column's name is the measure's. */
function subCountColumns(header: Header): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const { column, meaning } of header.matching((name) => (isSubCount(name) ? name : undefined))) {
    const earlier = columns.get(meaning);
    if (earlier) throw sameMeaning(earlier, column);
    columns.set(meaning, column);
  }
  return columns;
}

const readCounts = (row: readonly string[], columns: ReadonlyMap<string, Column>): Record<string, Estimate> =>
  Object.fromEntries([...columns].map(([name, column]) => [name, exactly(wholeNumber(row, column))]));

function readPeriod(row: readonly string[], column: Column): DayRange {
  const text = textIn(row, column);
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
