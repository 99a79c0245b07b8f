import { INCIDENT_TEXTS } from '../layouts/incidents.js';
import { isSubCount, TALLY_TEXTS } from '../layouts/tallies.js';
import { meaningOf } from '../layouts/toll-columns.js';

export type RowKind = 'incidents' | 'tallies';

/** What a column of the file can mean, by what one row is. */
const FIELDS: Readonly<Record<RowKind, { dates: readonly string[]; texts: readonly string[] }>> = {
  incidents: {
    dates: ['date', 'date_start', 'date_end'],
    texts: Object.keys(INCIDENT_TEXTS),
  },
  tallies: { dates: ['period'], texts: Object.keys(TALLY_TEXTS) },
};

const POINT = ['latitude', 'longitude'];
const VICTIM_TYPE = 'victim_type';

export const datesOf = (rows: RowKind): readonly string[] => FIELDS[rows].dates;

export const isDate = (field: string): boolean =>
  Object.values(FIELDS).some(({ dates }) => dates.includes(field));

/** A count of people, or of incidents in a tally. */
export const isFigure = (field: string): boolean =>
  field === 'incidents' || isSubCount(field) || meaningOf(field) !== undefined;

export const isText = (field: string, rows: RowKind): boolean => FIELDS[rows].texts.includes(field);

export function isField(field: string, rows: RowKind): boolean {
  if (FIELDS[rows].dates.includes(field) || isText(field, rows) || field === VICTIM_TYPE) return true;
  if (rows === 'incidents') return POINT.includes(field) || meaningOf(field) !== undefined;
  return isFigure(field);
}

export const fieldList = (rows: RowKind): string =>
  [
    ...FIELDS[rows].dates,
    ...(rows === 'tallies' ? ['incidents'] : []),
    ...FIELDS[rows].texts,
    ...(rows === 'incidents' ? POINT : []),
    VICTIM_TYPE,
    'killed, killed_<type>, killed_low, killed_high',
    'and the same of wounded, kidnapped and missing',
  ].join(', ');
