import type { Rates } from '../../analysis/rates.js';
import type { Column, Value } from '../../render/report.js';
import { times } from '../wording/say-difference.js';

interface RateColumn<Line> {
  readonly column: Column;
  readonly value: (line: Line) => Value;
}

/** The ratio a day and its interval: as numbers for programs, and for people what any of the lines has of them. */
export function rateColumns<Line>(lines: readonly Line[], ratesOf: RatesOf<Line>): RateColumn<Line>[] {
  const told = peopleColumns(ratesOf).filter(({ value }) => lines.some((line) => value(line) !== null));
  return [...told, ...dataColumns(ratesOf)];
}

type RatesOf<Line> = (line: Line) => Rates | undefined;

const peopleColumns = <Line>(ratesOf: RatesOf<Line>): RateColumn<Line>[] => [
  {
    column: { key: 'ratio_a_day', label: 'times as many a day', kind: 'text', only: 'people' },
    value: (line) => {
      const ratio = ratesOf(line)?.ratio;
      return ratio === undefined ? null : times(ratio);
    },
  },
  {
    column: { key: 'interval', label: '95% interval', kind: 'text', only: 'people' },
    value: (line) => shortInterval(ratesOf(line)),
  },
];

function dataColumns<Line>(ratesOf: RatesOf<Line>): RateColumn<Line>[] {
  const interval = (line: Line) => intervalOf(ratesOf(line));
  return [
    {
      column: { key: 'ratio_a_day', label: 'ratio', kind: 'count', only: 'data' },
      value: (line) => ratesOf(line)?.ratio ?? null,
    },
    {
      column: { key: 'ratio_low', label: 'low', kind: 'count', only: 'data' },
      value: (line) => interval(line)?.low ?? null,
    },
    {
      column: { key: 'ratio_high', label: 'high', kind: 'count', only: 'data' },
      value: (line) => interval(line)?.high ?? null,
    },
  ];
}

const intervalOf = (rates: Rates | undefined) =>
  typeof rates?.interval === 'object' ? rates.interval : undefined;

function shortInterval(rates: Rates | undefined): string | null {
  const interval = intervalOf(rates);
  if (!interval) return null;
  return `${times(interval.low)} to ${interval.high === undefined ? '∞' : times(interval.high)}`;
}
