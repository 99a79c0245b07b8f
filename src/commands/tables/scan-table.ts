import { type FoundRecord, holdsIn } from '../../analysis/scan.js';
import type { Column, Table, Value } from '../../render/report.js';
import { periodData } from '../wording/json.js';
import { measureWord, tollValue } from '../wording/say.js';
import { sayHeld, sayScope } from '../wording/say-scan.js';
import { recordWords } from '../wording/say-since.js';

interface ScanColumn {
  readonly column: Column;
  readonly value: (record: FoundRecord) => Value;
}

/** The records, the strongest first. */
export function scanTable(records: readonly FoundRecord[]): Table {
  const columns = [...peopleColumns(records), ...DATA_COLUMNS];
  return {
    kind: 'table',
    ...(records.length === 0 && { only: 'data' }),
    columns: columns.map(({ column }) => column),
    rows: records.map((record) => columns.map(({ value }) => value(record))),
  };
}

function peopleColumns(records: readonly FoundRecord[]): ScanColumn[] {
  const text = (key: string): Column => ({ key, label: key, kind: 'text', only: 'people' });
  const number = (key: string): Column => ({ key, label: key, kind: 'count', only: 'people' });
  const tried = records.some(({ trials }) => trials.length > 0);
  return [
    { column: text('measure'), value: ({ combination: { scope } }) => measureWord(scope.measure) },
    { column: text('of'), value: sayScope },
    { column: number('figure'), value: figureOf },
    {
      column: text('record'),
      value: ({ combination: { scope }, extreme, since }) => recordWords(extreme, since, scope),
    },
    { column: number('spans'), value: ({ span }) => span },
    { column: number('open'), value: ({ since }) => since.withoutFigure + since.atLeast },
    ...(tried
      ? [{ column: text('robustness'), value: (record: FoundRecord) => sayHeld(record) ?? null }]
      : []),
  ];
}

/** Of a period that is not known in full, a minimum. */
function figureOf({ combination: { scope }, entry }: FoundRecord): Value {
  const value = tollValue(entry.toll, scope);
  return entry.state !== 'complete' && typeof value === 'number' ? { atLeast: value } : value;
}

const data = (key: string, kind: Column['kind'], value: ScanColumn['value']): ScanColumn => ({
  column: { key, label: key, kind, only: 'data' },
  value,
});

const DATA_COLUMNS: readonly ScanColumn[] = [
  data('measure', 'text', ({ combination }) => combination.scope.measure),
  data('victim_type', 'text', ({ combination }) => combination.victimType ?? null),
  data('admin1', 'text', ({ combination }) => combination.admin1 ?? null),
  data('figure', 'count', figureOf),
  data('extreme', 'text', ({ extreme }) => extreme),
  data('kind', 'text', ({ since }) => since.kind),
  data('since_period', 'text', ({ since }) => periodData(since.period).period),
  data('span', 'count', ({ span }) => span),
  data('without_figure', 'count', ({ since }) => since.withoutFigure),
  data('minima', 'count', ({ since }) => since.atLeast),
  data('tried', 'count', ({ trials }) => trials.length),
  data('held', 'count', (record) => record.trials.filter((trial) => holdsIn(trial, record)).length),
];
