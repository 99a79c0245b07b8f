import { expect, test } from 'vitest';
import { periodTolls } from '../../src/analysis/period-tolls.js';
import { highestSince } from '../../src/analysis/since.js';
import { calendarOf } from '../../src/calendar/period.js';
import { periodKey } from '../../src/calendar/say-period.js';
import type { Scope } from '../../src/incidents/scope.js';
import { incidents, type Row, tallies } from '../incidents/make-table.js';

const perMonth = (...figures: (number | null)[]): Row[] =>
  figures.map((killed, index) => ({ on: `2024-0${index + 1}`, killed }));

function since(scope: Scope, month: string, estimate = scope.estimate) {
  const { periods } = periodTolls(scope, calendarOf('month'));
  const index = periods.findIndex(({ period }) => periodKey(period) === month);
  const { period, ...rest } = highestSince(periods, index, estimate);
  return { ...rest, period: periodKey(period) };
}

test('highestSince(months, month) is the latest earlier month that is higher', () => {
  expect(since(tallies(perMonth(9, 12, 3, 4, 8)), '2024-05')).toEqual({
    kind: 'highest-since',
    period: '2024-02',
    figure: 12,
    between: 2,
    withoutFigure: 0,
    atLeast: 0,
    minimum: false,
  });
});

test('highestSince(months, month) counts a tie as at least as high, and says that it equals', () => {
  const equal = since(tallies(perMonth(12, 8, 3, 8)), '2024-04');
  expect(equal).toMatchObject({ kind: 'equals', period: '2024-02', figure: 8, between: 1 });
});

test('highestSince(months, month) is on record where no earlier month is as high; so is the first month', () => {
  const scope = tallies(perMonth(3, 4, 5));
  const onRecord = { kind: 'on-record', period: '2024-01', figure: undefined };
  expect(since(scope, '2024-03')).toMatchObject({ ...onRecord, between: 2 });
  expect(since(scope, '2024-01')).toMatchObject({ ...onRecord, between: 0 });
});

test('highestSince(months, month) finds a quiet month equal to a quiet one before it', () => {
  const rows: Row[] = [
    { on: '2024-01-05', killed: 2 },
    { on: '2024-04-05', killed: 2 },
  ];
  expect(since(incidents(rows), '2024-03')).toMatchObject({ kind: 'equals', period: '2024-02', figure: 0 });
});

test('highestSince(months, month) passes over months without a figure, and counts them', () => {
  const rows = [...perMonth(9, null), { on: '2024-04', killed: 1 }, { on: '2024-05', killed: 5 }];
  expect(since(tallies(rows), '2024-05')).toMatchObject({
    kind: 'highest-since',
    period: '2024-01',
    between: 3,
    withoutFigure: 2,
    atLeast: 0,
    minimum: false,
  });
});

test('highestSince(months, month) counts months between whose figure is at least what it is', () => {
  const rows: Row[] = [
    { on: '2024-01', byType: { soldiers: 9, civilians: 0 } },
    { on: '2024-02', byType: { soldiers: 1, civilians: null } },
    { on: '2024-03', byType: { soldiers: 1, civilians: 1 } },
    { on: '2024-04', byType: { soldiers: 5, civilians: 0 } },
  ];
  expect(since(tallies(rows), '2024-04')).toMatchObject({ period: '2024-01', withoutFigure: 0, atLeast: 1 });
});

test('highestSince(months, month) takes an earlier month that is cut and already higher', () => {
  const rows: Row[] = [
    { on: '2024-01-20', killed: 9 },
    { on: '2024-02-10', killed: 1 },
    { on: '2024-03-10', killed: 5 },
  ];
  const scope = incidents(rows, { covered: '2024-01-15..2024-03' });
  expect(since(scope, '2024-03')).toMatchObject({ kind: 'highest-since', period: '2024-01', figure: 9 });
});

test('highestSince(months, month) counts an earlier month that is cut and lower among those that may be more', () => {
  const rows: Row[] = [
    { on: '2024-01-20', killed: 2 },
    { on: '2024-02-10', killed: 5 },
  ];
  const scope = incidents(rows, { covered: '2024-01-15..2024-02' });
  expect(since(scope, '2024-02')).toMatchObject({ kind: 'on-record', between: 1, atLeast: 1 });
});

test('highestSince(months, month, estimate) never mixes estimates', () => {
  const rows: Row[] = [
    { on: '2024-01-01', killed: { low: 1, best: 5, high: 9 } },
    { on: '2024-02-01', killed: { low: 3, best: 4, high: 4 } },
    { on: '2024-03-31', killed: { low: 2, best: 4, high: 9 } },
  ];
  const scope = incidents(rows);
  const found = (['low', 'best', 'high'] as const).map((estimate) => since(scope, '2024-03', estimate));
  expect(found.map(({ kind, period }) => [kind, period])).toEqual([
    ['highest-since', '2024-02'],
    ['equals', '2024-02'],
    ['equals', '2024-01'],
  ]);
});
