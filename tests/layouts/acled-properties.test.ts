import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakdown } from '../../src/analysis/breakdown.js';
import { periodTolls } from '../../src/analysis/period-tolls.js';
import { calendarOf } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import { makeScope } from '../incidents/make-table.js';
import { readLines } from './read-lines.js';

const HEADER =
  'event_id_cnty,event_date,time_precision,event_type,actor1,actor2,civilian_targeting,fatalities';
const NAMES = ['January', 'February', 'March', 'April'];

interface Event {
  readonly month: number;
  readonly day: number;
  readonly written: 'api' | 'export' | 'short' | 'bad';
  readonly precision: '1' | '2' | '3';
  readonly isTargeted: boolean;
  readonly fatalities: number | null;
}

const event: fc.Arbitrary<Event> = fc.record({
  month: fc.integer({ min: 1, max: 4 }),
  day: fc.integer({ min: 1, max: 28 }),
  written: fc.constantFrom('api', 'export', 'short', 'bad'),
  precision: fc.constantFrom('1', '2', '3'),
  isTargeted: fc.boolean(),
  fatalities: fc.option(fc.integer({ min: 0, max: 30 })),
});

function dateOf({ month, day, written }: Event): string {
  if (written === 'export') return `${day} ${NAMES[month - 1]} 2024`;
  if (written === 'short') return `${day}-${NAMES[month - 1].slice(0, 3)}-24`;
  const [mm, dd] = [month, day].map((number) => `${number}`.padStart(2, '0'));
  return `${written === 'bad' ? '0024' : '2024'}-${mm}-${dd}`;
}

const lineOf = (one: Event, index: number): string =>
  [
    `ZZA${index}`,
    dateOf(one),
    one.precision,
    one.isTargeted ? 'Violence against civilians' : 'Battles',
    'Northern Front',
    one.isTargeted ? 'Civilians (Zeta)' : 'Eastern Front',
    one.isTargeted ? 'Civilian targeting' : '',
    one.fatalities ?? '',
  ].join(',');

/** A second way: the months of the first and the last of the days that the date may mean. */
function monthOf({ month, day, precision }: Event): string {
  if (precision !== '2') return `2024-0${month}`;
  const date = new Date(Date.UTC(2024, month - 1, day));
  while (date.getUTCDay() !== 1) date.setUTCDate(date.getUTCDate() - 1);
  const monday = date.toISOString().slice(0, 7);
  date.setUTCDate(date.getUTCDate() + 6);
  return monday === date.toISOString().slice(0, 7) ? monday : 'apart';
}

function sums(events: readonly Event[], keyOf: (one: Event) => string) {
  const told: Record<string, { killed: number; unknown: number }> = {};
  for (const one of events) {
    const entry = told[keyOf(one)] ?? { killed: 0, unknown: 0 };
    told[keyOf(one)] = entry;
    if (one.fatalities === null) entry.unknown += 1;
    else entry.killed += one.fatalities;
  }
  return told;
}

test('months and targets of an ACLED file are those of a second computation, and no row is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 30 }), async (events) => {
      const good = events.filter(({ written }) => written !== 'bad');
      fc.pre(good.length > 0);
      const { table, summary } = await readLines(HEADER, events.map(lineOf));
      expect([summary.rows, summary.setAside]).toEqual([events.length, events.length - good.length]);
      const scope = makeScope(table, { covered: '2023-12..2024-05' });

      const { periods, apart } = periodTolls(scope, calendarOf('month'));
      const told = [
        ...periods.map(({ period, toll }) => [periodKey(period), toll] as const),
        ['apart', apart.tolls.killed] as const,
      ].filter(([, { known, unknown }]) => known + unknown > 0);
      const plain = told.map(([key, { best, unknown }]) => [key, { killed: best, unknown }] as const);
      expect(Object.fromEntries(plain)).toEqual(sums(good, monthOf));

      const { groups } = breakdown(scope, [{ kind: 'text', field: 'target' }], ['killed']);
      const byTarget = groups.map(({ keys: [key], tolls }) => [
        key,
        { killed: tolls.killed.best, unknown: tolls.killed.unknown },
      ]);
      const target = ({ isTargeted }: Event) => (isTargeted ? 'civilians' : 'not mainly civilians');
      expect(Object.fromEntries(byTarget)).toEqual(sums(good, target));
    }),
    { numRuns: 300 },
  );
});
