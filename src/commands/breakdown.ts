import { type Breakdown, breakdown as breakdownOf } from '../analysis/breakdown.js';
import { periodTolls } from '../analysis/period-tolls.js';
import { calendarOf } from '../calendar/period.js';
import { UsageError } from '../errors.js';
import { tallyUnit } from '../incidents/coverage.js';
import type { Dimension } from '../incidents/dimension.js';
import { canSplit, measuresOf, type Scope } from '../incidents/scope.js';
import type { Group } from '../incidents/tally.js';
import { isUnknown } from '../incidents/toll.js';
import type { Column, Report, Table, Value } from '../render/report.js';
import type { IncidentCommand } from './command.js';
import { DIMENSION_NAMES, dimensionNamed, sayKey } from './options/dimension-option.js';
import { crossTable } from './tables/cross-table.js';
import { tollData } from './wording/json.js';
import { apartNotes, gapNotes, lostNotes } from './wording/notes.js';
import { capital, measureWord, tollValue } from './wording/say.js';

/** Tolls by what the incidents have in common; the lines always add up to the total. */
export const breakdown: IncidentCommand = {
  name: 'breakdown',
  reads: 'incidents',
  options: [{ flags: '--by <dimensions>', description: `one or two of ${DIMENSION_NAMES.join(', ')}` }],
  examples: ['breakdown', 'breakdown @documented --by admin1', 'breakdown @documented --by admin1,victim'],
  run: ({ scope, options }) => {
    const names = String(options.by ?? defaultDimension(scope))
      .split(',')
      .map((name) => name.trim());
    if (names.length > 2 || new Set(names).size < names.length) {
      throw new UsageError('--by takes one dimension, or two different ones with a comma between them');
    }
    const by = names.map((name) => dimensionNamed(name, scope));
    const result = breakdownOf(scope, by, measuresBy(scope, by));
    return { data: dataOf(result, names, by), report: describe(result, scope, names, by) };
  },
};

/** Victims where the toll is stated by them, else the first that the data have. */
function defaultDimension(scope: Scope): string {
  const { texts, splitMeasures, row } = scope.table;
  if (splitMeasures.includes(scope.measure) && canSplit(scope)) return 'victim';
  const field = ['admin1', 'country', 'perpetrator', 'target', 'place', 'source'].find((name) =>
    texts.has(name),
  );
  return field ?? (row === 'tally' ? 'month-of-year' : 'weekday');
}

/** A tally's incidents have no victim types, so a breakdown by victim does not count them. */
function measuresBy(scope: Scope, by: readonly Dimension[]): string[] {
  const { measure } = scope;
  const byPart = by.some(({ kind }) => kind === 'victim' || kind === 'side');
  const people = measuresOf(scope).filter(
    (name) => name === measure || (!byPart && !name.endsWith('_incidents')),
  );
  if (byPart && measure === 'incidents') {
    throw new UsageError(
      '--measure incidents has no victim types or sides; choose killed or another count of people',
    );
  }
  return byPart ? [measure] : [...new Set([measure, ...people, 'incidents'])];
}

function describe(
  result: Breakdown,
  scope: Scope,
  names: readonly string[],
  by: readonly Dimension[],
): Report {
  return {
    title: `${capital(measureWord(scope.measure))} by ${names.join(' and ')}`,
    blocks: [
      by.length === 2
        ? crossTable(result, margins(scope, by), scope, names, by)
        : simpleTable(result, scope, names[0], by[0]),
    ],
    notes: [...lostNotes(scope), ...tallyGaps(scope), ...apartNotes(result, scope)],
  };
}

/** A calendar month of a tally with gaps may only look quiet. */
function tallyGaps(scope: Scope): string[] {
  if (scope.table.row !== 'tally') return [];
  return gapNotes(periodTolls(scope, calendarOf(tallyUnit(scope.table))).periods, scope);
}

const margins = (scope: Scope, by: readonly Dimension[]): Breakdown[] =>
  by.map((dimension) => breakdownOf(scope, [dimension], [scope.measure]));

function simpleTable(
  { groups, apart, total }: Breakdown,
  scope: Scope,
  name: string,
  dimension: Dimension,
): Table {
  const measures = Object.keys(total.tolls);
  const sum = total.tolls[scope.measure][scope.estimate];
  const columns: Column[] = [
    { key: name, label: name, kind: 'text' },
    ...measures.map((measure): Column => ({ key: measure, label: measureWord(measure), kind: 'count' })),
    { key: 'share', label: 'share', kind: 'share' },
    { key: 'without_figure', label: 'no figure', kind: 'count' },
  ];
  const row = (label: string, { tolls }: Group): Value[] => {
    const toll = tolls[scope.measure];
    return [
      label,
      ...measures.map((measure) => tollValue(tolls[measure], scope)),
      sum > 0 && !isUnknown(toll) ? toll[scope.estimate] / sum : null,
      toll.unknown,
    ];
  };
  return {
    kind: 'table',
    columns,
    rows: [
      ...groups.map((group) => row(sayKey(group.keys[0], dimension), group)),
      ...(apart.rows > 0 ? [row('counted apart', apart)] : []),
    ],
    footer: [row('total', total)],
  };
}

function dataOf(
  { groups, apart, total }: Breakdown,
  names: readonly string[],
  by: readonly Dimension[],
): unknown {
  const tolls = (group: Group) =>
    Object.fromEntries(Object.entries(group.tolls).map(([name, toll]) => [name, tollData(toll)]));
  return {
    by: names,
    groups: groups.map((group) => ({
      keys: Object.fromEntries(
        names.map((name, index) => [
          name,
          group.keys[index] === null ? null : sayKey(group.keys[index], by[index]),
        ]),
      ),
      tolls: tolls(group),
    })),
    countedApart: { rows: apart.rows, tolls: tolls(apart) },
    total: { rows: total.rows, tolls: tolls(total) },
  };
}
