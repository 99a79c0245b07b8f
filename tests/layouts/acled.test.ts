import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/calendar/day.js';
import { acled } from '../../src/layouts/acled.js';
import { openLayout } from './open-row.js';

const event: Record<string, string> = {
  event_id_cnty: 'ZZA1',
  event_date: '2024-03-05',
  year: '2024',
  time_precision: '1',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Military Forces of Zeta',
  inter1: 'State forces',
  actor2: 'Northern Front',
  inter2: 'Rebel group',
  civilian_targeting: '',
  location: 'Alder',
  geo_precision: '2',
  fatalities: '4',
};

const attack = {
  event_type: 'Violence against civilians',
  actor1: 'Northern Front',
  inter1: 'Rebel group',
  actor2: 'Civilians (Zeta)',
  inter2: 'Civilians',
  civilian_targeting: 'Civilian targeting',
};

function read(changes: Record<string, string> = {}, without: readonly string[] = []) {
  const row = Object.entries({ ...event, ...changes }).filter(([name]) => !without.includes(name));
  return openLayout(
    acled,
    row.map(([name]) => name),
  ).read(row.map(([, value]) => value));
}

const dates = (changes: Record<string, string>, without?: readonly string[]) => {
  const { start, end } = read(changes, without);
  return [start, end].map(formatDay);
};

describe('the date', () => {
  test.each([
    '2024-03-05',
    '2024-03-05T00:00:00.000',
    '05 March 2024',
    '5 march 2024',
    '5-Mar-24',
    '05-Mar-2024',
  ])('read(row) takes %s for one day', (text) => {
    expect(dates({ event_date: text })).toEqual(['2024-03-05', '2024-03-05']);
  });

  test('read(row) takes a year of two digits from 1997, where ACLED begins', () => {
    expect(dates({ event_date: '5-Mar-97', year: '1997' })).toEqual(['1997-03-05', '1997-03-05']);
    expect(dates({ event_date: '5-Mar-96', year: '2096' })[0]).toBe('2096-03-05');
  });

  test('read(row) widens the middle of a week or month to all of it', () => {
    expect(dates({ event_date: '2024-01-31', time_precision: '2' })).toEqual(['2024-01-29', '2024-02-04']);
    expect(dates({ event_date: '2024-02-29', time_precision: '3' })).toEqual(['2024-02-01', '2024-02-29']);
    expect(read({ time_precision: '3' }).texts.date_precision).toBe('month');
  });

  test.each([
    [
      { event_date: '0025-03-05', year: '2025' },
      'lies in the year 25, but year is 2025; correct one of them',
    ],
    [{ event_date: '0025-03-05', year: '' }, 'lies in the year 25; correct it'],
    [
      { event_date: '2024-03-05', year: '2023' },
      'lies in the year 2024, but year is 2023; correct one of them',
    ],
    [{ event_date: '05/03/2024' }, 'is not a date such as 2024-03-05, 05 March 2024 or 5-Mar-24'],
    [{ event_date: '30 February 2024' }, 'is not a date such as 2024-03-05, 05 March 2024 or 5-Mar-24'],
  ])('read(%o) is refused: %s', (changes, complaint) => {
    expect(() => read(changes)).toThrow(`event_date "${changes.event_date}" ${complaint}`);
  });

  test('read(row) refuses a row without a date', () => {
    expect(() => read({ event_date: '' })).toThrow('event_date is empty');
  });

  test('read(row) refuses a precision that is no code', () => {
    expect(() => read({ time_precision: '4' })).toThrow(
      'time_precision "4" is none of 1 (day), 2 (week) and 3 (month)',
    );
  });

  test('read(row) does without year and precision', () => {
    expect(dates({}, ['year', 'time_precision'])).toEqual(['2024-03-05', '2024-03-05']);
  });
});

describe('fatalities', () => {
  const killed = (fatalities: string) => read({ fatalities }).totals.killed;

  test('read(row) takes them for the toll of everyone, 0 for a stated zero and nothing for unknown', () => {
    expect(killed('4')).toEqual({ low: 4, best: 4, high: 4 });
    expect(killed('0').best).toBe(0);
    expect(killed('').best).toBeNaN();
  });

  test('read(row) gives no victim types and no sides of the toll', () => {
    expect(read().parts).toEqual([]);
  });
});

describe('actors', () => {
  const told = (changes: Record<string, string>, without?: readonly string[]) => {
    const { target, perpetrator, actor_kinds } = read(changes, without).texts;
    return [target, perpetrator, actor_kinds];
  };

  test('read(row) names no perpetrator in a battle, and the kinds of actor in one order', () => {
    const kinds = 'state forces and rebel groups';
    expect(told({})).toEqual(['not mainly civilians', '', kinds]);
    expect(told({ inter1: 'Rebel group', inter2: 'State forces' })).toEqual([
      'not mainly civilians',
      '',
      kinds,
    ]);
  });

  test('read(row) names the first actor of violence against civilians', () => {
    expect(told(attack)).toEqual(['civilians', 'Northern Front', 'rebel groups and civilians']);
  });

  test('read(row) names the armed actor where civilians or protesters were targeted, whichever comes first', () => {
    const protest = {
      actor1: 'Protesters (Zeta)',
      inter1: 'Protesters',
      actor2: 'Police Forces of Zeta',
      inter2: 'State forces',
    };
    const marked = { event_type: 'Protests', civilian_targeting: 'Civilian targeting' };
    expect(told({ ...protest, ...marked })).toEqual([
      'civilians',
      'Police Forces of Zeta',
      'state forces and protesters',
    ]);
  });

  test('read(row) names nobody where both of the actors were armed, or only civilians are named', () => {
    const shelling = { event_type: 'Explosions/Remote violence', civilian_targeting: 'Civilians targeted' };
    expect(told(shelling)[1]).toBe('');
    expect(
      told({ ...shelling, ...{ actor1: 'Civilians (Zeta)', inter1: 'Civilians', actor2: '', inter2: '' } }),
    ).toEqual(['civilians', '', 'civilians alone']);
  });

  test.each([
    [{ inter1: '1', inter2: '2' }, 'state forces and rebel groups'],
    [{ inter1: '6', inter2: '0' }, 'protesters alone'],
    [{ inter1: '2', inter2: '2' }, 'rebel groups on both sides'],
    [
      { inter1: 'Rebel Groups', inter2: 'External/Other forces' },
      'rebel groups and foreign forces and others',
    ],
    [{ inter1: 'Political militia', inter2: 'Identity militia' }, 'militia groups and identity groups'],
    [{ inter1: '', inter2: '' }, ''],
  ])('read(%o) is %s', (changes, kinds) => {
    expect(told(changes)[2]).toBe(kinds);
  });

  test.each([
    ['12', 'state forces and rebel groups'],
    ['60', 'protesters alone'],
    ['State Forces-Rebel group', 'state forces and rebel groups'],
    ['Protesters only', 'protesters alone'],
    ['', ''],
  ])('read(row) without inter1 and inter2 takes the kinds from interaction "%s"', (interaction, kinds) => {
    expect(told({ interaction }, ['inter1', 'inter2'])[2]).toBe(kinds);
  });

  test.each([
    [attack, 'civilians'],
    [{ event_type: 'Battles' }, 'not mainly civilians'],
    [{ event_type: 'Protests', sub_event_type: 'Excessive force against protesters' }, 'civilians'],
    [{ event_type: 'Protests', sub_event_type: 'Peaceful protest' }, 'not mainly civilians'],
    [{ event_type: 'Explosions/Remote violence', inter1: '1', inter2: '7' }, 'civilians'],
    [{ event_type: 'Explosions/Remote violence', inter1: '1', inter2: '2' }, 'not mainly civilians'],
    [{ event_type: 'Riots', inter1: '', inter2: '' }, ''],
    [{ event_type: 'Battle-No change of territory' }, ''],
  ])('read(%o) before the mark of civilian targeting has the target "%s"', (changes, target) => {
    expect(told(changes, ['civilian_targeting'])[0]).toBe(target);
  });

  test('read(row) refuses another mark of civilian targeting', () => {
    expect(() => read({ civilian_targeting: 'False' })).toThrow(
      'civilian_targeting "False" is neither "Civilian targeting" nor empty',
    );
  });
});
