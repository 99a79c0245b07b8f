import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, parseDay } from '../../src/calendar/day.js';
import { rowsOf } from './read-sheet.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const day = fc.integer({ min: parseDay('1999-12-25') as number, max: parseDay('2026-01-05') as number });
const dates = fc.oneof(
  day.map((start) => ({ start, end: start })),
  fc.tuple(day, fc.integer({ min: 1, max: 70 })).map(([start, length]) => ({ start, end: start + length })),
);
const people = fc.integer({ min: 0, max: 9_999_999 });
const figure = fc.oneof(
  people.map((best) => ({ low: best, best, high: best, least: false })),
  people.map((best) => ({ low: best, best, high: best, least: true })),
  fc
    .tuple(people, fc.integer({ min: 1, max: 500 }))
    .map(([low, more]) => ({ low, best: Number.NaN, high: low + more, least: false })),
  fc.constant(undefined),
);
const row = fc.record({ dates, figure, form: fc.infiniteStream(fc.nat({ max: 1000 })) });
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

/** Writes values in a form that chance picks. */
class Pen {
  readonly #form: Iterator<number>;
  readonly #order: 'day-first' | 'month-first';

  constructor(form: Iterator<number>, order: 'day-first' | 'month-first') {
    this.#form = form;
    this.#order = order;
  }

  one<T>(...choices: readonly T[]): T {
    return choices[(this.#form.next().value as number) % choices.length];
  }

  date(value: number): string {
    const [year, month, date] = formatDay(value).split('-');
    const [m, d] = this.one([month, date], [String(Number(month)), String(Number(date))]);
    const name = this.one(MONTHS[Number(month) - 1], MONTHS[Number(month) - 1].slice(0, 3).toUpperCase());
    const mark = this.one('/', '.', '-');
    const [one, other] = this.#order === 'day-first' ? [d, m] : [m, d];
    return this.one(
      `${year}-${month}-${date}`,
      `${year}/${m}/${d}`,
      `${one}${mark}${other}${mark}${year}`,
      `${d} ${name} ${year}`,
      `${name} ${d}, ${year}`,
      `${d}-${name}-${year}`,
    );
  }

  range(start: number, end: number): string {
    const both = `${this.date(start)}${this.one(' - ', ' to ', ' – ', '..')}${this.date(end)}`;
    const [year, month, date] = formatDay(start).split('-');
    if (!formatDay(end).startsWith(`${year}-${month}`)) return both;
    const last = Number(formatDay(end).slice(8));
    const name = MONTHS[Number(month) - 1];
    return this.one(
      both,
      `${Number(date)}-${last} ${name} ${year}`,
      `${name} ${Number(date)}–${last}, ${year}`,
    );
  }

  number(value: number): string {
    const mark = this.one(',', ' ', "'", '٬');
    const text = this.one(String(value), String(value).replace(/\B(?=(\d{3})+$)/g, mark));
    return this.digits(text);
  }

  digits(text: string): string {
    const zero = this.one(0x30, 0x30, 0x660, 0x6f0);
    return text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
  }

  figure(value: Row['figure']): string {
    if (!value) return this.one('', 'unknown', 'N/A', '-', '?');
    if (value.least)
      return this.one(
        `${this.number(value.low)}+`,
        `at least ${this.number(value.low)}`,
        `≥${this.number(value.low)}`,
      );
    if (Number.isNaN(value.best))
      return `${this.number(value.low)}${this.one('-', ' - ', '–', ' to ')}${this.number(value.high)}`;
    return this.number(value.best);
  }
}

const map = (order: string): string => `columns: {When: date, Dead: killed}\ndates: {order: ${order}}\n`;

const quoted = (text: string): string => `"${text}"`;

function expected({ dates: { start, end }, figure: toll }: Row): string {
  const days = start === end ? formatDay(start) : `${formatDay(start)}..${formatDay(end)}`;
  if (!toll) return `${days} killed=?`;
  if (Number.isNaN(toll.best)) return `${days} killed=${toll.low}<?<${toll.high}`;
  return `${days} killed=${toll.least ? '≥' : ''}${toll.best}`;
}

test('a table that is written in any of the forms is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('day-first' as const, 'month-first' as const),
      async (rows, order) => {
        const lines = rows.map(({ dates: { start, end }, figure: toll, form }) => {
          const pen = new Pen(form[Symbol.iterator](), order);
          const when = pen.digits(start === end ? pen.date(start) : pen.range(start, end));
          return [when, pen.figure(toll)].map(quoted).join(',');
        });
        expect(await rowsOf(map(order), `When,Dead\n${lines.join('\n')}\n`)).toEqual(rows.map(expected));
      },
    ),
    { numRuns: 300 },
  );
});

test('day and month are told as they were written, or refused, never mistaken', async () => {
  const detected = 'columns: {When: date}\n';
  await fc.assert(
    fc.asyncProperty(
      fc.array(day, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('day-first' as const, 'month-first' as const),
      async (days, order) => {
        const written = days.map((value) => {
          const [year, month, date] = formatDay(value).split('-');
          return (order === 'day-first' ? [date, month, year] : [month, date, year]).join('/');
        });
        const isTold = days.some((value) => Number(formatDay(value).slice(8)) > 12);
        const isSame = days.every((value) => formatDay(value).slice(8) === formatDay(value).slice(5, 7));
        const read = rowsOf(detected, `When\n${written.join('\n')}\n`);
        if (isTold || isSame) expect(await read).toEqual(days.map(formatDay));
        else await expect(read).rejects.toThrow('and no date of the column shows which');
      },
    ),
    { numRuns: 200 },
  );
});
