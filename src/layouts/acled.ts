import type { Draft } from '../incidents/draft.js';
import { actorColumns } from './acled-actors.js';
import { eventDate } from './acled-dates.js';
import { codeColumn } from './code-column.js';
import { pointColumns } from './coordinate.js';
import type { Header } from './header.js';
import { inTurn, type Layout, type ReadFields, requires } from './layout.js';
import { textColumns } from './text-columns.js';
import { wholeNumber } from './whole-number.js';

const TEXTS = {
  id: ['event_id_cnty'],
  country: ['country'],
  admin1: ['admin1'],
  place: ['location'],
  side_a: ['actor1'],
  side_b: ['actor2'],
  associated_a: ['assoc_actor_1'],
  associated_b: ['assoc_actor_2'],
  disorder_type: ['disorder_type'],
  event_type: ['event_type'],
  attack_type: ['sub_event_type'],
  source: ['source'],
  note: ['notes'],
  date_precision: ['time_precision'],
  place_precision: ['geo_precision'],
};

/** ACLED Codebook, "Time precision codes" and "Geo-precision codes". */
const DATE_PRECISIONS = new Map([
  ['1', 'day'],
  ['2', 'week'],
  ['3', 'month'],
]);
const PLACE_PRECISIONS = new Map([
  ['1', 'exact place'],
  ['2', 'near a place, or part of a region'],
  ['3', 'larger region'],
]);

const EVENT_TYPES = [
  'battles',
  'explosions/remote violence',
  'violence against civilians',
  'protests',
  'riots',
  'strategic developments',
];

const IN_OUR_WORDS = {
  date_precision: (code: string) => DATE_PRECISIONS.get(code) ?? code,
  place_precision: (code: string) => PLACE_PRECISIONS.get(code) ?? code,
};

const noSides =
  'ACLED gives one total for an event and does not attribute deaths to a side; ask --by target (or --target civilians) or --by actor-kinds';
const fatalitiesOnly = 'ACLED counts fatalities only';
const noConflicts = 'ACLED does not sort events by conflict; ask for the actor (--actor) or --by actor-kinds';

export const acled: Layout = {
  name: 'acled',
  title: 'Armed Conflict Location & Event Data',
  row: 'incident',
  required: ['event_id_cnty', 'event_date', 'event_type', 'actor1', 'fatalities'].map((name) =>
    requires(name),
  ),
  refusals: new Map([
    ['victim', noSides],
    ['victim-estimates', noSides],
    ['side', noSides],
    ['wounded', fatalitiesOnly],
    ['kidnapped', fatalitiesOnly],
    ['missing', fatalitiesOnly],
    ['conflict', noConflicts],
    ['dyad', noConflicts],
    ['source_url', 'ACLED names its sources without their addresses'],
  ]),
  // ACLED Codebook, "Reported fatalities".
  caveats: [
    'killed are the fatalities of all sides together, also by target or perpetrator: the lowest reported, with 0 for none reported too, 3 or 10 for "several", 12 for "dozens"',
    'incidents are events of every type in the file, protests and strategic developments too; --where "event_type!=Protests" leaves a type out',
  ],
  open(header, draft) {
    return inTurn([
      textColumns(header, draft, TEXTS, IN_OUR_WORDS),
      eventDate(header, draft),
      pointColumns(header, draft),
      fatalities(header, draft),
      actorColumns(header, draft),
      codeColumn(header.required('event_type'), EVENT_TYPES, draft),
    ]);
  },
};

function fatalities(header: Header, draft: Draft): ReadFields {
  const column = header.required('fatalities');
  header.point('killed', column);
  const { total } = draft.measure('killed');
  return (fields) => total.setExactly(wholeNumber(fields, column));
}
