import { contains } from '../calendar/day.js';
import type { Period } from '../calendar/period.js';
import { calendarOf, periodsIn } from '../calendar/period.js';
import { sayRange } from '../calendar/say-period.js';
import type { Effects } from '../effects.js';
import { gapsOf, tallyUnit } from '../incidents/coverage.js';
import type { Report } from '../render/report.js';
import { loadDatasets } from '../sources/datasets.js';
import { loadIncidents } from '../sources/load-incidents.js';
import type { CatalogueCommand } from './command.js';
import { rangeData } from './wording/json.js';
import { listPeriods } from './wording/say.js';

/** The bundled data sets: where they come from, what they cover, and where they have gaps. */
export const datasets: CatalogueCommand = {
  name: 'datasets',
  reads: 'catalogue',
  options: [],
  examples: ['datasets', 'datasets --json'],
  run: async (effects) => {
    const entries = await Promise.all(
      (await loadDatasets(effects)).map((dataset) => describeDataset(dataset, effects)),
    );
    return { data: { datasets: entries.map(dataOf) }, report: describe(entries) };
  },
};

type Dataset = Awaited<ReturnType<typeof loadDatasets>>[number];
type Entry = Dataset & { readonly rows: number; readonly gaps: readonly Period[] };

async function describeDataset(dataset: Dataset, effects: Effects): Promise<Entry> {
  const { table } = await loadIncidents([`@${dataset.name}`], { strict: true }, effects);
  const gaps = gapsOf(table, new Uint8Array(table.length).fill(1), dataset.coverage);
  const periods = gaps.length > 0 ? periodsIn(calendarOf(tallyUnit(table)), dataset.coverage) : [];
  return {
    ...dataset,
    rows: table.length,
    gaps: periods.filter((period) => gaps.some((gap) => contains(gap, period))),
  };
}

function describe(entries: readonly Entry[]): Report {
  return {
    title: 'Bundled data sets',
    blocks: [
      {
        kind: 'facts',
        facts: entries.map((entry) => ({
          label: `@${entry.name}`,
          lines: [
            [{ strong: entry.title }, entry.default ? ' (read where no source is named)' : ''],
            `${entry.rows} rows, layout ${entry.layout}, ${sayRange(entry.coverage)}`,
            entry.gaps.length > 0
              ? `${entry.gaps.length} periods have no row: ${listPeriods(entry.gaps, 3)}`
              : 'no gaps stated',
            `${entry.publisher}: ${entry.source}`,
            `licence: ${entry.licence}`,
            ...entry.caveats,
          ],
        })),
      },
      {
        kind: 'table',
        only: 'data',
        columns: [
          'name',
          'title',
          'layout',
          'rows',
          'from',
          'to',
          'gaps',
          'publisher',
          'source',
          'licence',
        ].map((key) => ({
          key,
          label: key,
          kind: key === 'rows' || key === 'gaps' ? 'count' : 'text',
        })),
        rows: entries.map(({ name, title, layout, rows, coverage, gaps, publisher, source, licence }) => {
          const { start, end } = rangeData(coverage);
          return [name, title, layout, rows, start, end, gaps.length, publisher, source, licence];
        }),
      },
    ],
    notes: [],
  };
}

const dataOf = ({ gaps, coverage, file: _, default: isDefault, complete = true, ...entry }: Entry) => ({
  ...entry,
  complete,
  default: isDefault ?? false,
  coverage: rangeData(coverage),
  gaps: gaps.map(rangeData),
});
