import fc from 'fast-check';
import type { AtLeast, Block, Chart, Column, Report, Table, Value } from '../../src/render/report.js';

const scripts = [
  'killed',
  'Deir-ez-Zor',
  '128',
  'تدمر',
  'مُحَمَّد',
  'שלום',
  '中国人民',
  '日本',
  '👨‍👩‍👧',
  '😀',
  'e\u0301',
  '\u200f',
  '\u202e',
];
const signs = [
  '|',
  '*',
  '_',
  '`',
  '<b>',
  '[',
  '#',
  '\\',
  '"',
  ',',
  '=',
  '-',
  '\x1b[31m',
  '\x07',
  '\x9b',
  '\x7f',
  '\n',
  '\r',
  '\t',
  ' ',
];
const sign = fc.oneof(
  fc.constantFrom(...scripts),
  fc.constantFrom(...signs),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const words = fc.array(sign, { maxLength: 12 }).map((all) => all.join(' '));
const text = fc.oneof(
  words,
  fc.array(sign, { maxLength: 8 }).map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
);

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
);
const atLeast: fc.Arbitrary<AtLeast> = fc.record({ atLeast: fc.nat() });
const measured = fc.oneof(number, atLeast, fc.constant(null));

const column: fc.Arbitrary<Column> = fc.record({
  key: fc.stringMatching(/^[a-z]{1,8}$/),
  label: text,
  kind: fc.constantFrom('text', 'text', 'count', 'change', 'share'),
});

export const table: fc.Arbitrary<Table> = fc
  .array(column, { minLength: 1, maxLength: 9 })
  .chain((columns) => {
    const row = fc.tuple(
      ...columns.map(({ kind }): fc.Arbitrary<Value> => (kind === 'text' ? text : measured)),
    );
    const rows = fc.array(row, { maxLength: 4 });
    return fc.record({
      kind: fc.constant('table' as const),
      heading: text,
      columns: fc.constant(columns),
      rows,
      footer: rows,
    });
  });

const strong = words.map((word) => ({ strong: ` ${word} ` }));
const rich = fc.oneof(text, fc.array(fc.oneof(words, strong), { maxLength: 4 }));
const chart: fc.Arbitrary<Chart> = fc.array(text, { maxLength: 8 }).chain((parts) => {
  const size = { minLength: parts.length, maxLength: parts.length };
  return fc.record({
    kind: fc.constant('chart' as const),
    shape: fc.constantFrom('bars', 'line'),
    label: text,
    parts: fc.constant(parts),
    points: fc.array(
      fc.record({
        label: text,
        value: fc.oneof(fc.nat(), atLeast, fc.constant(null)),
        parts: fc.array(fc.nat(), size),
        remark: text,
      }),
      { maxLength: 60 },
    ),
  });
});

const block: fc.Arbitrary<Block> = fc.oneof(
  table,
  chart,
  fc.record({ kind: fc.constant('paragraph' as const), text: rich }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: text, lines: fc.array(rich, { maxLength: 3 }) }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('sparkline' as const),
    label: text,
    values: fc.array(fc.option(fc.nat()), { maxLength: 250 }),
    caption: text,
  }),
);

export const report: fc.Arbitrary<Report> = fc.record({
  title: text,
  context: text,
  blocks: fc.array(block, { maxLength: 4 }),
  notes: fc.array(text, { maxLength: 3 }),
});
