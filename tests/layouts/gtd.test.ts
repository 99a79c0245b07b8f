import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/calendar/day.js';
import { gtd } from '../../src/layouts/gtd.js';
import { openLayout } from './open-row.js';

const incident: Record<string, string> = {
  eventid: '201303050001',
  iyear: '2013',
  imonth: '3',
  iday: '5',
  approxdate: '',
  country_txt: 'Zeta',
  provstate: 'North',
  city: 'Alder',
  attacktype1_txt: 'Armed Assault',
  targtype1_txt: 'Police',
  gname: 'Northern Front',
  doubtterr: '0',
  nkill: '4',
  nkillter: '1',
  nwound: '6',
  nwoundte: '0',
};

const read = (changes: Record<string, string> = {}) => {
  const row = { ...incident, ...changes };
  return openLayout(gtd, Object.keys(row)).read(Object.values(row));
};

describe('the date', () => {
  const told = (changes: Record<string, string>) => {
    const { start, end, texts } = read(changes);
    return [formatDay(start), formatDay(end), texts.date_precision];
  };

  test('read(row) takes an unknown day for the month and an unknown month for the year', () => {
    expect(told({})).toEqual(['2013-03-05', '2013-03-05', 'day']);
    expect(told({ iday: '0' })).toEqual(['2013-03-01', '2013-03-31', 'month']);
    expect(told({ imonth: '0', iday: '0' })).toEqual(['2013-01-01', '2013-12-31', 'year']);
    expect(told({ imonth: '-9', iday: '-9' })).toEqual(['2013-01-01', '2013-12-31', 'year']);
  });

  test('read(row) calls a day approximate that the source describes in words', () => {
    expect(told({ approxdate: 'about 5 March' })).toEqual(['2013-03-05', '2013-03-05', 'approx']);
    expect(told({ approxdate: 'March 2013', iday: '0' })[2]).toBe('month');
    expect(read({ approxdate: 'about 5 March' }).texts.approximate_date).toBe('about 5 March');
  });

  test.each([
    [{ iday: '31', imonth: '4' }, 'iday "31" is no day of month 4 of 2013'],
    [{ imonth: '13' }, 'imonth "13" is not a number from 1 to 12, nor 0 for unknown'],
    [{ iyear: '' }, 'iyear "" is not a year such as 2013'],
    [{ iyear: '13' }, 'iyear "13" is not a number from 1000 to 2999, nor 0 for unknown'],
  ])('read(%o) is refused: %s', (changes, complaint) => {
    expect(() => read(changes as Record<string, string>)).toThrow(complaint);
  });
});

describe('the toll', () => {
  const told = (changes: Record<string, string>) => {
    const { totals, parts } = read(changes);
    const killed = parts.filter(({ measure }) => measure === 'killed').map(({ best }) => best);
    return [totals.killed?.best ?? Number.NaN, ...killed];
  };

  test('read(row) parts perpetrators from others where both are known', () => {
    expect(told({})).toEqual([4, 1, 3]);
    expect(read().parts.map(({ measure, victimType }) => `${measure} ${victimType}`)).toEqual([
      'killed perpetrators',
      'killed others',
      'wounded perpetrators',
      'wounded others',
    ]);
  });

  test('read(row) leaves both unknown where either number is, but for a toll of nobody', () => {
    expect(told({ nkillter: '' })).toEqual([4, Number.NaN, Number.NaN]);
    expect(told({ nkill: '' })).toEqual([Number.NaN, 1, Number.NaN]);
    expect(told({ nkill: '0', nkillter: '' })).toEqual([0, 0, 0]);
  });

  test('read(row) keeps fractions, and takes -9 and -99 for unknown', () => {
    expect(told({ nkill: '2.5', nkillter: '0.5' })).toEqual([2.5, 0.5, 2]);
    expect(told({ nkill: '-99', nkillter: '-9' })).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test('read(row) makes up no others where there are more perpetrators than people', () => {
    expect(told({ nkill: '2', nkillter: '3' })).toEqual([2, 3, Number.NaN]);
  });

  test.each([
    ['-3', 'is below zero'],
    ['several', 'is not a number'],
    ['9e-', 'is not a number'],
    ['9007199254740993', 'is too large to be counted'],
  ])('read(row) refuses nkill "%s": it %s', (nkill, complaint) => {
    expect(() => read({ nkill })).toThrow(`nkill "${nkill}" ${complaint}`);
  });
});

test('read(row) takes the word unknown for unknown, and says doubt in words', () => {
  const unknown = { gname: 'Unknown', city: 'unknown', attacktype1_txt: 'Unknown', doubtterr: '-9' };
  expect(read(unknown).texts).toMatchObject({ perpetrator: '', place: '', attack_type: '', doubt: '' });
  expect(read({ doubtterr: '1' }).texts.doubt).toBe('yes');
  expect(read().texts).toMatchObject({ doubt: 'no', perpetrator: 'Northern Front', target: 'Police' });
});
