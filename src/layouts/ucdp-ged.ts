import { type DayRange, formatDay } from '../calendar/day.js';
import { type DraftPart, exactly } from '../incidents/draft.js';
import { UNKNOWN } from '../incidents/incident-table.js';
import { civilDate } from './civil-date.js';
import type { Column } from './column.js';
import { pointColumns } from './coordinate.js';
import { badValue, FieldError } from './field-error.js';
import { Header, textIn } from './header.js';
import { type Layout, requires } from './layout.js';
import { textColumns } from './text-columns.js';
import { unknownCodes } from './unknown-codes.js';
import { wholeNumber } from './whole-number.js';

const REQUIRED = [
  'id',
  'type_of_violence',
  'side_a',
  'side_b',
  'date_start',
  'date_end',
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'low',
  'best',
  'high',
];

const TEXTS = {
  id: ['id'],
  country: ['country'],
  admin1: ['adm_1'],
  place: ['where_coordinates'],
  side_a: ['side_a'],
  side_b: ['side_b'],
  source: ['source_office'],
  note: ['source_headline'],
  conflict: ['conflict_name'],
  dyad: ['dyad_name'],
  date_precision: ['date_prec'],
};

/** What a message may point at. */
const FIELDS = {
  id: ['id'],
  start: ['date_start'],
  end: ['date_end'],
  place: ['where_coordinates'],
  latitude: ['latitude'],
  longitude: ['longitude'],
  killed_low: ['low'],
  killed: ['best'],
  killed_high: ['high'],
};

/** UCDP GED Codebook 19.1, date_prec. */
const PRECISIONS = new Map([
  ['1', 'day'],
  ['2', 'range of 2-6 days'],
  ['3', 'week'],
  ['4', 'range of 8-30 days'],
  ['5', 'more than a month'],
]);

/** UCDP GED Codebook 19.1, type_of_violence: state-based, non-state, one-sided. */
const VIOLENCE = ['1', '2', '3'];

/** The type_of_violence in which side A is known to have attacked: civilians, who did not fight back. */
const ONE_SIDED = '3';

const GOVERNMENT = 'government forces';
const FIGHTERS = 'non-state fighters';
const CIVILIANS = 'civilians';

const deathsOnly = 'UCDP GED counts deaths only';

export const ucdpGed: Layout = {
  name: 'ucdp-ged',
  title: 'UCDP Georeferenced Event Dataset',
  row: 'incident',
  required: REQUIRED.map((name) => requires(name)),
  refusals: new Map([
    ['wounded', deathsOnly],
    ['kidnapped', deathsOnly],
    ['missing', deathsOnly],
    ['target', 'UCDP GED names the two sides of an event, not its target; ask for the side or the victim'],
    ['attack_type', 'UCDP GED does not say how an attack was made'],
    ['attack-type', 'UCDP GED does not say how an attack was made'],
    ['source_url', 'UCDP GED names its sources without their addresses'],
    [
      'victim-estimates',
      'UCDP GED gives low and high for the total of an event only, not by victim type or side',
    ],
  ]),
  open(fields) {
    const header = new Header(fields);
    const texts = textColumns(header, TEXTS);
    const range = rangeColumns(header);
    const toll = deathColumns(header);
    const violence = header.required('type_of_violence');
    const point = pointColumns(header);
    const codes = [
      { column: violence, known: VIOLENCE },
      { column: header.column('date_prec'), known: [...PRECISIONS.keys()] },
    ];
    return {
      schema: {
        measures: ['killed'],
        victimTypes: { killed: [GOVERNMENT, FIGHTERS, CIVILIANS, UNKNOWN] },
        texts: [...texts.names, 'perpetrator'],
        points: point !== undefined,
      },
      unusedColumns: header.unused,
      columns: new Map(header.numbers(FIELDS)),
      read(row) {
        const stated = texts.read(row);
        const doubts = unknownCodes(row, codes);
        const perpetrator = textIn(row, violence) === ONE_SIDED ? stated.side_a : '';
        return {
          ...range(row),
          weight: 1,
          texts: { ...inOurWords(stated), perpetrator },
          ...point?.(row),
          ...toll(row, stated.side_a, stated.side_b),
          ...(doubts.length > 0 && { doubts }),
        };
      },
    };
  },
};

/** Later releases write "Homs governorate" for what earlier ones call "Homs Governorate". */
function inOurWords(texts: Record<string, string>): Record<string, string> {
  const { admin1 = '', date_precision: code = '' } = texts;
  return {
    ...texts,
    admin1: admin1.replace(/ governorate$/, ' Governorate'),
    date_precision: PRECISIONS.get(code) ?? code,
  };
}

function rangeColumns(header: Header): (row: readonly string[]) => DayRange {
  const [first, last] = [header.required('date_start'), header.required('date_end')];
  return (row) => {
    const { start } = statedDate(row, first);
    const { end } = statedDate(row, last);
    if (end < start)
      throw badValue(last, textIn(row, last), `is before ${first.name} ${formatDay(start)}`, 'date');
    return { start, end };
  };
}

function statedDate(row: readonly string[], column: Column): DayRange {
  const date = civilDate(row, column);
  if (!date) throw new FieldError(column, `${column.name} is empty`, 'date');
  return date;
}

/** The figures as they stand: low above best, or best above high, is the source's own. */
function deathColumns(header: Header) {
  const [a, b] = [header.required('deaths_a'), header.required('deaths_b')];
  const [civilians, unknown] = [header.required('deaths_civilians'), header.required('deaths_unknown')];
  const [low, best, high] = ['low', 'best', 'high'].map((name) => header.required(name));
  return (row: readonly string[], sideA: string, sideB: string) => ({
    totals: {
      killed: { low: wholeNumber(row, low), best: wholeNumber(row, best), high: wholeNumber(row, high) },
    },
    parts: [
      dead(typeOfSide(sideA), sideA, wholeNumber(row, a)),
      dead(typeOfSide(sideB), sideB, wholeNumber(row, b)),
      dead(CIVILIANS, CIVILIANS, wholeNumber(row, civilians)),
      dead(UNKNOWN, '', wholeNumber(row, unknown)),
    ],
  });
}

const dead = (victimType: string, side: string, figure: number): DraftPart => ({
  measure: 'killed',
  victimType,
  side,
  ...exactly(figure),
});

function typeOfSide(name: string): string {
  if (name.startsWith('Government of ')) return GOVERNMENT;
  return name === 'Civilians' ? CIVILIANS : FIGHTERS;
}
