import type { Effects } from '../effects.js';
import { UsageError } from '../errors.js';
import { LAYOUTS } from '../layouts/index.js';
import type { Layout } from '../layouts/layout.js';
import { sketchColumns } from '../mapping/sketch/sketch-columns.js';
import { writeMapping } from '../mapping/sketch/write-mapping.js';
import type { Report } from '../render/report.js';
import { sampleSheet } from '../sources/sample-sheet.js';
import type { CatalogueAnswer, CatalogueCommand, Options } from './command.js';
import { READING_OPTIONS, readingOptions } from './options/reading-options.js';
import { sketchTable } from './tables/sketch-table.js';
import { answersOf, refusalsOf } from './wording/layout-facts.js';

/** The layouts that files may have, and a first mapping for a file that has none of them. */
export const layouts: CatalogueCommand = {
  name: 'layouts',
  reads: 'catalogue',
  arguments: [
    { name: 'init', description: 'look at a file and write a first mapping for it', optional: true },
    { name: 'file', description: 'a CSV file, an Excel workbook or Parquet, or -', optional: true },
  ],
  options: READING_OPTIONS,
  examples: ['layouts', 'layouts --json'],
  run: async (effects, { values: [action, file], options }) => {
    if (action === undefined) return { data: { layouts: LAYOUTS.map(dataOf) }, report: describe() };
    if (action !== 'init') throw new UsageError(`layouts knows "init", not "${action}"`);
    if (file === undefined) throw new UsageError('layouts init needs a file: layouts init my.csv');
    return init(file, options, effects);
  },
};

async function init(file: string, options: Options, effects: Effects): Promise<CatalogueAnswer> {
  const sample = await sampleSheet(file, readingOptions(options), effects);
  const sketch = sketchColumns(sample);
  const text = writeMapping(sample, sketch);
  const columns = sketch.columns.map(({ column, field, isSure, remarks }) => ({
    column: column.name,
    field: field ?? null,
    read: isSure,
    remarks,
  }));
  return {
    read: [{ name: sample.source }],
    text,
    data: { file: sample.source, rows: sample.rows, mapping: text, columns },
    report: { title: `Columns of ${sample.source}`, blocks: [sketchTable(columns)], notes: sample.notes },
  };
}

const dataOf = (layout: Layout) => ({
  name: layout.name,
  title: layout.title,
  row: layout.row,
  required: layout.required.map(({ name }) => name),
  answers: answersOf(layout),
  refuses: refusalsOf(layout),
});

function describe(): Report {
  const all = LAYOUTS.map(dataOf);
  return {
    title: 'Layouts',
    blocks: [
      {
        kind: 'facts',
        facts: all.map(({ name, title, required, answers, refuses }) => ({
          label: name,
          lines: [
            [{ strong: title }],
            `needs ${required.join(', ')}`,
            `can tell, where it has the columns: ${answers.join(', ')}`,
            ...refuses.map(({ what, reason }) => `not ${what.join(', ')}: ${reason}`),
          ],
        })),
      },
      {
        kind: 'table',
        only: 'data',
        columns: ['name', 'title', 'row', 'required', 'answers', 'refuses'].map((key) => ({
          key,
          label: key,
          kind: 'text',
        })),
        rows: all.map(({ name, title, row, required, answers, refuses }) => [
          name,
          title,
          row,
          required.join('; '),
          answers.join('; '),
          refuses.flatMap(({ what }) => what).join('; '),
        ]),
      },
    ],
    notes: ['a sheet with other columns is read with --map; layouts init FILE writes a first mapping for it'],
  };
}
