import { expect, test } from 'vitest';
import { detectLayout } from '../../src/layouts/index.js';
import { ucdpGed } from '../../src/layouts/ucdp-ged.js';

const detect = (header: string, name?: string) => detectLayout(header.split(','), 'f.csv', name).name;

test.each([
  ['Date,killed', 'incidents'],
  ['id,date_start,date_end', 'incidents'],
  ['period,incidents', 'tallies'],
  ['period,killed_soldiers', 'tallies'],
  ['period,high_quality_incidents', 'tallies'],
  [ucdpGed.required.map(({ name }) => name).join(), 'ucdp-ged'],
])('detectLayout(%s) is %s', (header, layout) => {
  expect(detect(header)).toBe(layout);
});

test('detectLayout(header) of an unknown header names the known layouts and what the nearest one lacks', () => {
  expect(() => detect('when,killed')).toThrow(
    'f.csv: the header shows none of the known layouts (incidents, tallies, ucdp-ged); ' +
      'the nearest is incidents, but the header has no column date or date_start or date_end',
  );
});

test('detectLayout(header, source, name) is the named layout or says what it lacks', () => {
  expect(detect('period,date,killed', 'incidents')).toBe('incidents');
  expect(() => detect('date,killed', 'tallies')).toThrow(
    "f.csv: can't be read as tallies, but the header has no column period",
  );
  expect(() => detect('date', 'acled')).toThrow('unknown layout "acled"');
});

test('detectLayout(header) takes a UCDP header that lacks a column for nothing else', () => {
  const header = ucdpGed.required.map(({ name }) => name).filter((name) => name !== 'best');
  expect(() => detect(header.join())).toThrow(
    "f.csv: can't be read as ucdp-ged, but the header has no column best",
  );
});
