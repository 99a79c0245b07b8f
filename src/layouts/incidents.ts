import { codeColumn } from './code-column.js';
import { pointColumns } from './coordinate.js';
import { DATE_NAMES, dateColumns } from './date-columns.js';
import { inTurn, type Layout, requires } from './layout.js';
import { textColumns } from './text-columns.js';
import { tollColumns } from './toll-columns.js';

export const INCIDENT_TEXTS = {
  id: ['id'],
  country: ['country'],
  admin1: ['admin1', 'governorate'],
  place: ['place'],
  perpetrator: ['perpetrator'],
  target: ['target'],
  attack_type: ['attack_type'],
  source: ['source'],
  source_url: ['source_url'],
  note: ['note'],
  date_precision: ['date_precision'],
};

export const PRECISIONS = [
  'day',
  'approx',
  'range',
  'week',
  'month',
  'quarter',
  'year',
  'on_or_before',
  'on_or_after',
];

const noSides = 'the layout names no sides of a conflict; ask for the perpetrator, the target or the victim';

export const incidents: Layout = {
  name: 'incidents',
  title: 'one row an incident',
  row: 'incident',
  required: [requires(...DATE_NAMES)],
  refusals: new Map([
    ['side', noSides],
    ['actor', noSides],
    ['conflict', 'the layout does not sort incidents by conflict'],
    ['dyad', 'the layout does not sort incidents by pairs of opponents'],
  ]),
  open(header, draft) {
    return inTurn([
      dateColumns(header, draft),
      textColumns(header, draft, INCIDENT_TEXTS),
      pointColumns(header, draft),
      tollColumns(header, draft),
      codeColumn(header.column('date_precision'), PRECISIONS, draft),
    ]);
  },
};
