import { type Day, type DayRange, formatDay, sayDay } from '../calendar/day.js';
import { parsePeriod } from '../calendar/period.js';
import { UnanswerableError, UsageError } from '../errors.js';
import { type Coverage, gapsOf, inferredCoverage } from '../incidents/coverage.js';
import { type Condition, type Filters, noSplit, refusal, selectRows } from '../incidents/filters.js';
import { type IncidentTable, UNKNOWN } from '../incidents/incident-table.js';
import { canSplit, type EstimateName, type Place, type Scope } from '../incidents/scope.js';
import type { Options } from './command.js';
import { asOfOption, coverageOption } from './options/days-option.js';

/** The question that the options ask of the table; `stated` is the publisher's coverage. */
export function buildScope(
  table: IncidentTable,
  stated: DayRange | undefined,
  options: Options,
  today: () => string,
): Scope {
  const known = coverageOf(table, stated, options);
  const asOf = asOfIn(known, options, today);
  const coverage = { ...known, end: known.stated ? known.end : asOf };
  const window = windowOf(coverage, asOf, options);
  const place = (options.place ?? 'apart') as Place;
  const measure = measureOption(table, options);
  const filters = filtersOf(options);
  const mask = selectRows(table, filters, window, place, coverage);
  const reported = selectRows(table, withoutFigures(table, filters), coverage, place, coverage);
  return {
    table,
    mask,
    reported,
    window,
    coverage,
    gaps: gapsOf(table, reported, window),
    asOf,
    place,
    estimate: (options.estimate ?? 'best') as EstimateName,
    measure,
    victimTypes: victimOption(table, measure, options),
  };
}

/** A period whose figure a condition turns down is no gap. */
const withoutFigures = (table: IncidentTable, filters: Filters): Filters => ({
  ...filters,
  where: filters.where.filter(({ name }) => !table.measures.has(name)),
});

function coverageOf(table: IncidentTable, stated: DayRange | undefined, options: Options): Coverage {
  const known = coverageOption(options) ?? stated;
  if (known) return { ...known, stated: true };
  const inferred = inferredCoverage(table);
  if (!inferred)
    throw new UnanswerableError(
      'no row has a date, so the coverage is unknown; state it with --coverage FROM..TO',
    );
  return inferred;
}

/** A stated coverage can't be reached beyond; an inferred one is taken to last until the day asked for. */
function asOfIn(coverage: Coverage, options: Options, today: () => string): Day {
  const day = asOfOption(options, today);
  if (day === undefined) return coverage.end;
  if (day < coverage.start) {
    throw new UnanswerableError(
      `--as-of ${formatDay(day)} lies before the coverage, which begins on ${sayDay(coverage.start)}`,
    );
  }
  return coverage.stated ? Math.min(day, coverage.end) : day;
}

function windowOf(coverage: Coverage, asOf: Day, { since, until }: Options): DayRange {
  const start = since === undefined ? coverage.start : periodOption('since', since).start;
  const end = until === undefined ? asOf : periodOption('until', until).end;
  const window = { start: Math.max(start, coverage.start), end: Math.min(end, asOf) };
  if (since !== undefined && until !== undefined && start > end) {
    throw new UsageError(`--since ${String(since)} lies after --until ${String(until)}`);
  }
  if (window.start > window.end) {
    throw new UnanswerableError(
      `the days asked for lie outside the coverage, ${formatDay(coverage.start)} to ${formatDay(asOf)}`,
    );
  }
  return window;
}

function periodOption(name: string, text: unknown): DayRange {
  const period = parsePeriod(String(text));
  if (!period)
    throw new UsageError(`--${name} "${text}" is none of 2024, 2024-Q1, 2024-03, 2024-W12, 2024-03-31`);
  return period;
}

const TEXT_OPTIONS = {
  country: 'country',
  admin1: 'admin1',
  perpetrator: 'perpetrator',
  target: 'target',
  attackType: 'attack_type',
};

function filtersOf(options: Options): Filters {
  const texts = Object.entries(TEXT_OPTIONS).flatMap(([option, field]) => {
    const wanted = listOption(options[option]);
    return wanted.length > 0 ? [[field, wanted] as const] : [];
  });
  const bbox = options.bbox;
  return {
    texts: Object.fromEntries(texts),
    actors: listOption(options.actor),
    ...(bbox !== undefined && { bbox: bboxOption(String(bbox)) }),
    where: listOption(options.where).map(parseCondition),
  };
}

const listOption = (value: Options[string]): readonly string[] =>
  Array.isArray(value) ? (value as string[]) : [];

function bboxOption(text: string): readonly [number, number, number, number] {
  const degrees = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [west, south, east, north] = degrees;
  const valid =
    degrees.length === 4 &&
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180 &&
    south >= -90 &&
    south <= north &&
    north <= 90;
  if (!valid)
    throw new UsageError(`--bbox "${text}" is not west,south,east,north in degrees, e.g. 37,33,41,36`);
  return [west, south, east, north];
}

function parseCondition(text: string): Condition {
  const [, name, operator, value] = /^\s*([\w-]+)\s*(!=|>=|<=|=|>|<|~)\s*(.*)$/s.exec(text) ?? [];
  if (name === undefined)
    throw new UsageError(`--where "${text}" is not a condition such as killed>=10 or place~palmyra`);
  return {
    name: name.replaceAll('-', '_').toLowerCase(),
    operator: operator as Condition['operator'],
    value: value.trim(),
  };
}

function measureOption({ measureNames, refusals }: IncidentTable, { measure }: Options): string {
  if (measure === undefined) return measureNames.includes('killed') ? 'killed' : 'incidents';
  const name = String(measure).replaceAll('-', '_');
  if (name === 'incidents' || measureNames.includes(name)) return name;
  const reason = refusals.get(name);
  throw new UnanswerableError(
    `these data can't be asked for ${measure}${reason ? `: ${reason}` : `; they count ${['incidents', ...measureNames].join(', ')}`}`,
  );
}

function victimOption(
  table: IncidentTable,
  measure: string,
  options: Options,
): readonly string[] | undefined {
  const wanted = listOption(options.victim);
  if (wanted.length === 0) return undefined;
  if (table.victimTypes.length === 0) throw new UnanswerableError(refusal(table, 'victim'));
  if (measure !== 'incidents' && !table.splitMeasures.includes(measure)) {
    throw new UnanswerableError(
      `these data state ${measure} without victim types; --victim goes with ${table.splitMeasures.join(', ')}`,
    );
  }
  const estimate = (options.estimate ?? 'best') as EstimateName;
  if (!canSplit({ table, estimate })) throw new UnanswerableError(noSplit(table, estimate));
  return wanted.map((text) => {
    const type = [...table.victimTypes, UNKNOWN].find((known) => known.toLowerCase() === text.toLowerCase());
    if (type === undefined)
      throw new UnanswerableError(
        `no victim type "${text}" in the data; they have ${table.victimTypes.join(', ')}`,
      );
    return type;
  });
}
