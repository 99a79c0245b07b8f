import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodTolls } from '../../src/analysis/period-tolls.js';
import { calendarOf } from '../../src/calendar/period.js';
import { PLACES } from '../../src/incidents/scope.js';
import { tally } from '../../src/incidents/tally.js';
import { makeScope } from '../incidents/make-table.js';
import { readLines } from './read-lines.js';

const HEADER = 'eventid,iyear,imonth,iday,country_txt,attacktype1_txt,targtype1_txt,gname,nkill,nkillter';

/** In quarters, which add up without rounding. */
const people = fc.option(fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4));

const incident = fc.record({
  year: fc.integer({ min: 1992, max: 1995 }),
  month: fc.integer({ min: 0, max: 12 }),
  day: fc.integer({ min: 0, max: 28 }),
  all: people,
  perpetrators: people,
});
type Incident = typeof incident extends fc.Arbitrary<infer One> ? One : never;

const lineOf = ({ year, month, day, all, perpetrators }: Incident, index: number): string =>
  `${index + 1},${year},${month},${day},Zeta,Armed Assault,Police,Front,${all ?? ''},${perpetrators ?? '-99'}`;

const exceeds = ({ all, perpetrators }: Incident) =>
  all !== null && perpetrators !== null && perpetrators > all;
const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

test('the toll of a GTD file is the same however it is divided: by month, by year, by victim', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(incident, { minLength: 1, maxLength: 25 }), async (incidents) => {
      const good = incidents.filter((one) => !exceeds(one));
      fc.pre(good.length > 0);
      const { table, summary } = await readLines(HEADER, incidents.map(lineOf));
      expect(summary.setAside).toBe(incidents.length - good.length);
      // Where the total is not stated, the perpetrators alone are a minimum.
      const killed = sum(good.map(({ all, perpetrators }) => all ?? perpetrators ?? 0));
      for (const place of PLACES) {
        const scope = makeScope(table, { covered: '1992..1995', place });
        for (const unit of ['month', 'year'] as const) {
          const { periods, apart, total } = periodTolls(scope, calendarOf(unit));
          expect(total.tolls.killed.best).toBe(killed);
          expect(sum(periods.map(({ toll }) => toll.best)) + apart.tolls.killed.best).toBeCloseTo(killed, 6);
        }
        const byVictim = tally(scope, { by: [{ kind: 'victim' }], measures: ['killed'] }).groups;
        expect(sum(byVictim.map(({ tolls }) => tolls.killed.best))).toBeCloseTo(killed, 6);
        const perpetrators = byVictim.find(({ keys }) => keys[0] === 'perpetrators')?.tolls.killed.best ?? 0;
        expect(perpetrators).toBe(sum(good.map((one) => one.perpetrators ?? 0)));
      }
    }),
    { numRuns: 200 },
  );
});

test('a year of a GTD file without incidents is quiet, but for 1993, which is lost', async () => {
  const row = { month: 1, day: 1, all: 1, perpetrators: 0 };
  const { table } = await readLines(
    HEADER,
    [1992, 1995].map((year, index) => lineOf({ ...row, year }, index)),
  );
  const { periods } = periodTolls(makeScope(table, { covered: '1992..1995' }), calendarOf('year'));
  expect(periods.map(({ state }) => state)).toEqual(['complete', 'gap', 'complete', 'complete']);
});
