import { pointColumns } from './coordinate.js';
import { DATE_NAMES, dateColumns } from './date-columns.js';
import { Header } from './header.js';
import { type Layout, requires } from './layout.js';
import { textColumns } from './text-columns.js';
import { tollColumns } from './toll-columns.js';
import { unknownCodes } from './unknown-codes.js';

const TEXTS = {
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

const PRECISIONS = [
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

/** What tells where and when, besides tolls; a message may point at it. */
const FIELDS = {
  id: ['id'],
  start: ['date', 'date_start'],
  end: ['date_end', 'date'],
  place: ['place'],
  latitude: ['latitude'],
  longitude: ['longitude'],
};

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
  open(fields) {
    const header = new Header(fields);
    const range = dateColumns(header);
    const texts = textColumns(header, TEXTS);
    const tolls = tollColumns(header);
    const point = pointColumns(header);
    const codes = [{ column: header.column('date_precision'), known: PRECISIONS }];
    const { measures, victimTypes } = tolls;
    return {
      schema: { measures, victimTypes, texts: texts.names, points: point !== undefined },
      unusedColumns: header.unused,
      columns: new Map([...header.numbers(FIELDS), ...tolls.numbers]),
      read(row) {
        const doubts = unknownCodes(row, codes);
        return {
          ...range(row),
          weight: 1,
          texts: texts.read(row),
          ...point?.(row),
          ...tolls.read(row),
          ...(doubts.length > 0 && { doubts }),
        };
      },
    };
  },
};
