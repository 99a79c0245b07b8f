import { dayOf } from '../calendar/day.js';
import { codeColumn } from './code-column.js';
import { pointColumns } from './coordinate.js';
import { incidentDate } from './gtd-dates.js';
import { casualtyColumns } from './gtd-tolls.js';
import { inTurn, type Layout, requires } from './layout.js';
import { textColumns } from './text-columns.js';

const REQUIRED = [
  'eventid',
  'iyear',
  'imonth',
  'iday',
  'country_txt',
  'attacktype1_txt',
  'targtype1_txt',
  'gname',
  'nkill',
];

const TEXTS = {
  id: ['eventid'],
  country: ['country_txt'],
  admin1: ['provstate'],
  place: ['city'],
  perpetrator: ['gname'],
  target: ['targtype1_txt'],
  attack_type: ['attacktype1_txt'],
  source: ['scite1'],
  note: ['summary'],
  approximate_date: ['approxdate'],
  doubt: ['doubtterr'],
};

const orUnknown = (text: string): string => (text.toLowerCase() === 'unknown' ? '' : text);

/** GTD Codebook, "Doubt Terrorism Proper?"; -9 is unknown. */
const DOUBTS = new Map([
  ['1', 'yes'],
  ['0', 'no'],
]);

const IN_OUR_WORDS = {
  admin1: orUnknown,
  place: orUnknown,
  perpetrator: orUnknown,
  target: orUnknown,
  attack_type: orUnknown,
  doubt: (code: string) => DOUBTS.get(code) ?? '',
};

const notRead = 'of GTD only the killed and wounded are read';
const noSides = 'GTD names perpetrators and targets, not the sides of a conflict';

export const gtd: Layout = {
  name: 'gtd',
  title: 'Global Terrorism Database',
  row: 'incident',
  required: REQUIRED.map((name) => requires(name)),
  refusals: new Map([
    ['side', noSides],
    ['actor', noSides],
    ['conflict', noSides],
    ['dyad', noSides],
    ['victim-estimates', 'GTD gives one figure each of killed and wounded, without low and high'],
    ['kidnapped', notRead],
    ['missing', notRead],
    ['source_url', 'GTD names its sources without their addresses'],
  ]),
  caveats: [
    'killed and wounded include perpetrators; --victim others leaves them out where the source tells them apart',
    'incidents that may not be terrorism count too; --where doubt=no leaves out those in doubt',
    'of several perpetrators, targets or attack types the first is taken',
  ],
  // The incidents of 1993 were lost before the data were published.
  gaps: [{ start: dayOf(1993, 1, 1), end: dayOf(1993, 12, 31) }],
  open(header, draft) {
    return inTurn([
      textColumns(header, draft, TEXTS, IN_OUR_WORDS),
      incidentDate(header, draft),
      pointColumns(header, draft),
      casualtyColumns(header, draft),
      codeColumn(header.column('doubtterr'), ['0', '1', '-9'], draft),
    ]);
  },
};
