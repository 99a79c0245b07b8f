import { expect, test } from 'vitest';
import { acled } from '../../src/layouts/acled.js';
import { gtd } from '../../src/layouts/gtd.js';
import { detectLayout, headerFor } from '../../src/layouts/index.js';
import { ucdpGed } from '../../src/layouts/ucdp-ged.js';

const detect = (header: string, name?: string) => detectLayout(header.split(','), 'f.csv', name).name;

test.each([
  ['Date,killed', 'incidents'],
  ['id,date_start,date_end', 'incidents'],
  ['period,incidents', 'tallies'],
  ['period,killed_soldiers', 'tallies'],
  ['period,high_quality_incidents', 'tallies'],
  ['date,fatalities,event_type', 'incidents'],
  [ucdpGed.required.map(({ name }) => name).join(), 'ucdp-ged'],
  [acled.required.map(({ name }) => name).join(), 'acled'],
  ['data_id,iso,event_id_cnty,event_date,year,event_type,actor1,country,fatalities,timestamp,iso3', 'acled'],
  [gtd.required.map(({ name }) => name).join(), 'gtd'],
])('detectLayout(%s) is %s', (header, layout) => {
  expect(detect(header)).toBe(layout);
});

test('detectLayout(header) of an unknown header names the known layouts and what the nearest one lacks', () => {
  expect(() => detect('when,killed')).toThrow(
    'f.csv: the header shows none of the known layouts (incidents, tallies, ucdp-ged, acled, gtd); ' +
      'the nearest is incidents, but the header has no column date or date_start or date_end',
  );
});

test('detectLayout(header, source, name) is the named layout or says what it lacks', () => {
  expect(detect('period,date,killed', 'incidents')).toBe('incidents');
  expect(() => detect('date,killed', 'tallies')).toThrow(
    "f.csv: can't be read as tallies, but the header has no column period",
  );
  expect(() => detect('date', 'icews')).toThrow('unknown layout "icews"');
});

test.each([
  [ucdpGed, 'best'],
  [acled, 'fatalities'],
  [gtd, 'nkill'],
])(
  'detectLayout(header) takes a publisher’s header that lacks a column for nothing else (%#)',
  (layout, lacking) => {
    const header = layout.required.map(({ name }) => name).filter((name) => name !== lacking);
    expect(() => detect(header.join())).toThrow(
      `f.csv: can't be read as ${layout.name}, but the header has no column ${lacking}`,
    );
  },
);

const RELEASE_ROW =
  '301,ZZZ-2024-1-9-301,2024,1,Clear,1,901,901,Zeta: Government,801,801,Zeta - Front,701,701,Government of Zeta,702,702,' +
  'Northern Front,1,Zeta Post,Zeta Post,2024-01-04,Invented,army,1,Alder town,,North area,,10.5,20.5,POINT (20.5 10.5),1,' +
  'Zeta,999,Africa,1,1,2024-01-03 00:00:00.000,2024-01-03 00:00:00.000,2,1,0,0,3,3,3,999,';

test('headerFor(firstRow) names the columns of a UCDP release without a header', () => {
  const header = headerFor(RELEASE_ROW.split(','));
  expect(header).toHaveLength(49);
  expect(detect(`${header}`)).toBe('ucdp-ged');
  expect(headerFor(RELEASE_ROW.split(','), 'ucdp-ged')).toBe(header);
  expect(headerFor(RELEASE_ROW.split(','), 'incidents')).toBeUndefined();
});

test.each([
  ['a header', `${headerFor(RELEASE_ROW.split(','))}`],
  ['a column more', `${RELEASE_ROW},`],
  ['another order', RELEASE_ROW.replace('2,1,0,0,3,3,3,999,', '999,2,1,0,0,3,3,3,')],
  ['a date that is none', RELEASE_ROW.replace('2024-01-03', '2024-02-30')],
  ['a toll that is none', RELEASE_ROW.replace(',2,1,0,0,', ',2,few,0,0,')],
  ['no row of UCDP', '2024-01-03,4'],
])('headerFor(firstRow) guesses nothing for %s', (_, row) => {
  expect(headerFor(row.split(','))).toBeUndefined();
});
