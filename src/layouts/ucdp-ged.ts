import { formatDay, yearOf } from '../calendar/day.js';
import type { Column, Fields } from '../fields/fields.js';
import type { Draft } from '../incidents/draft.js';
import type { DraftPart } from '../incidents/draft-measure.js';
import { UNKNOWN } from '../incidents/incident-table.js';
import { civilDate } from './civil-date.js';
import { codeColumn } from './code-column.js';
import { pointColumns } from './coordinate.js';
import { badValue, FieldError } from './field-error.js';
import type { Header } from './header.js';
import { inTurn, type Layout, type ReadFields, requires } from './layout.js';
import { parsedOnce } from './parsed-once.js';
import type { ReadRelease } from './releases.js';
import { textColumns } from './text-columns.js';
import { headerForRelease } from './ucdp-header.js';
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

/** UCDP GED Codebook 19.1, date_prec. */
const PRECISIONS = new Map([
  ['1', 'day'],
  ['2', 'range of 2-6 days'],
  ['3', 'week'],
  ['4', 'range of 8-30 days'],
  ['5', 'more than a month'],
]);

const IN_OUR_WORDS = {
  // Later releases write "Homs governorate" for what earlier ones call "Homs Governorate".
  admin1: (text: string) => text.replace(/ governorate$/, ' Governorate'),
  date_precision: (code: string) => PRECISIONS.get(code) ?? code,
};

/** UCDP GED Codebook 19.1, type_of_violence: state-based, non-state, one-sided. */
const VIOLENCE = ['1', '2', '3'];

/** The type_of_violence in which side A is known to have attacked: civilians, who did not fight back. */
const ONE_SIDED = '3';

const GOVERNMENT = 'government forces';
const FIGHTERS = 'non-state fighters';
const CIVILIANS = 'civilians';

/** In the order in which they are shown. */
const VICTIM_TYPES = [GOVERNMENT, FIGHTERS, CIVILIANS, UNKNOWN];

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
  headerFor: headerForRelease,
  readRelease,
  open(header, draft) {
    return inTurn([
      textColumns(header, draft, TEXTS, IN_OUR_WORDS),
      intervalColumns(header, draft),
      pointColumns(header, draft),
      deathColumns(header, draft),
      perpetratorColumns(header, draft),
      codeColumn(header.required('type_of_violence'), VIOLENCE, draft),
      codeColumn(header.column('date_prec'), [...PRECISIONS.keys()], draft),
    ]);
  },
};

function intervalColumns(header: Header, draft: Draft): ReadFields {
  const [first, last] = [header.required('date_start'), header.required('date_end')];
  header.point('start', first);
  header.point('end', last);
  const [firstDate, lastDate] = [civilDate(first), civilDate(last)];
  return (fields) => {
    draft.start = (firstDate(fields) ?? missing(first)).start;
    draft.end = (lastDate(fields) ?? missing(last)).end;
    if (draft.end < draft.start) {
      throw badValue(last, fields.text(last), `is before ${first.name} ${formatDay(draft.start)}`, 'date');
    }
  };
}

function missing(column: Column): never {
  throw new FieldError(column, `${column.name} is empty`, 'date');
}

/** The figures as they stand: low above best, or best above high, is the source's own. */
function deathColumns(header: Header, draft: Draft): ReadFields {
  const { total } = draft.measure('killed');
  for (const victimType of VICTIM_TYPES) draft.measure('killed').type(victimType);
  const [low, best, high] = ['low', 'best', 'high'].map((name) => header.required(name));
  header.point('killed_low', low);
  header.point('killed', best);
  header.point('killed_high', high);
  const parts = [
    sideColumns(header, draft, 'a'),
    sideColumns(header, draft, 'b'),
    deadColumn(header.required('deaths_civilians'), part(draft, CIVILIANS, CIVILIANS)),
    deadColumn(header.required('deaths_unknown'), part(draft, UNKNOWN)),
  ];
  return (fields) => {
    total.set(wholeNumber(fields, low), wholeNumber(fields, best), wholeNumber(fields, high));
    for (const read of parts) read(fields);
  };
}

/** The dead of a side; who they are depends on the side's name. */
function sideColumns(header: Header, draft: Draft, letter: 'a' | 'b'): ReadFields {
  const name = header.required(`side_${letter}`);
  const measure = draft.measure('killed');
  const own = part(draft, GOVERNMENT);
  const readDead = deadColumn(header.required(`deaths_${letter}`), own);
  const victimType = parsedOnce(name, (text) => measure.type(typeOfSide(text)));
  return (fields) => {
    own.victimType = victimType(fields);
    own.side = fields.code(name, draft.sides);
    readDead(fields);
  };
}

function part(draft: Draft, victimType: string, side = ''): DraftPart {
  const own = draft.measure('killed').part(victimType);
  own.side = draft.sides.code(side);
  return own;
}

function deadColumn(column: Column, own: DraftPart): ReadFields {
  return (fields) => own.setExactly(wholeNumber(fields, column));
}

function typeOfSide(name: string): string {
  if (name.startsWith('Government of ')) return GOVERNMENT;
  return name === 'Civilians' ? CIVILIANS : FIGHTERS;
}

/** Named only where side A is known to have attacked. */
function perpetratorColumns(header: Header, draft: Draft): ReadFields {
  const perpetrator = draft.text('perpetrator');
  const [violence, sideA] = [header.required('type_of_violence'), header.required('side_a')];
  const isOneSided = parsedOnce(violence, (text) => text === ONE_SIDED);
  return (fields) => {
    perpetrator.code = isOneSided(fields) ? fields.code(sideA, perpetrator.column.dictionary) : 0;
  };
}

/** UCDP Candidate Codebook: `code_status` is Clear, or says what is still to be checked. */
function readRelease(header: Header): ReadRelease {
  const [year, status] = [header.column('year'), header.column('code_status')];
  const lastDate = civilDate(header.required('date_end'));
  const yearOfEnd = (fields: Fields) => yearOf(lastDate(fields)?.end ?? 0);
  const statedYear = (fields: Fields) => wholeNumber(fields, year) || yearOfEnd(fields);
  const isClear = status && parsedOnce(status, (text) => text === '' || text.toLowerCase() === 'clear');
  return {
    country: header.column('country'),
    year: year ? statedYear : yearOfEnd,
    isProvisional: (fields) => isClear?.(fields) === false,
  };
}
