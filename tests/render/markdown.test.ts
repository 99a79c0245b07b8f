import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown.js';
import type { Block, Report } from '../../src/render/report.js';

function render(...blocks: Block[]): string {
  return renderMarkdown({ title: 'T', blocks, notes: [] }).slice('# T\n\n'.length);
}

test('renderMarkdown(report) writes all parts of a report', () => {
  const report: Report = {
    title: 'Attacks in central Syria',
    context: '@isis-redux',
    blocks: [
      { kind: 'paragraph', text: ['In March ', { strong: '128 killed' }, ' at least.'] },
      {
        kind: 'facts',
        facts: [
          { label: 'Deadliest month', lines: ['March 2024', 'the highest on record'] },
          { label: 'Attacks', lines: [['887 in ', { strong: '39' }, ' months']] },
        ],
      },
      { kind: 'sparkline', label: 'Months', values: [1, null, 7], caption: 'to July' },
      {
        kind: 'table',
        heading: 'Months',
        columns: [
          { key: 'month', label: 'month', kind: 'text' },
          { key: 'killed', label: 'killed', kind: 'count' },
          { key: 'raw', label: 'raw', kind: 'count', only: 'data' },
          { key: 'share', label: 'share', kind: 'share' },
        ],
        rows: [['March 2024', { atLeast: 1398 }, 1, 0.092]],
        footer: [['total', 1398, 1, null]],
      },
    ],
    notes: ['16 months have no figures', 'dates are of publication'],
  };
  expect(renderMarkdown(report)).toBe(`# Attacks in central Syria

@isis-redux

In March **128 killed** at least.

- **Deadliest month**: March 2024\\
  the highest on record
- **Attacks**: 887 in **39** months

**Months**: \`▂·█\`\\
to July; · is a period without a figure

## Months

| month | killed | share |
| :-- | --: | --: |
| March 2024 | ≥ 1,398 | 9.2% |
| **total** | **1,398** | **–** |

**Notes**

- 16 months have no figures
- dates are of publication
`);
});

test.each([
  ['a | b', 'a \\| b'],
  ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
  ['<b>&nbsp;</b>', '\\<b\\>\\&nbsp;\\</b\\>'],
  ['[a](b)', '\\[a\\](b)'],
  ['# not a heading #', '\\# not a heading \\#'],
  ['- not a list', '\\- not a list'],
  ['1. not a list', '1\\. not a list'],
  ['1.5 killed', '1.5 killed'],
  ['=== not a heading', '\\=== not a heading'],
  ['C:\\dir', 'C:\\\\dir'],
  ['two\nlines', 'two lines'],
])('renderMarkdown(report) shows %j as it is', (text, markdown) => {
  expect(render({ kind: 'paragraph', text })).toBe(`${markdown}\n`);
});

test('renderMarkdown(report) puts the blanks at the ends of strong words outside', () => {
  expect(render({ kind: 'paragraph', text: ['a', { strong: ' b ' }, 'c'] })).toBe('a **b** c\n');
});

test('renderMarkdown(report) leaves out tables for programs only', () => {
  expect(
    renderMarkdown({
      title: 'T',
      notes: [],
      blocks: [{ kind: 'table', only: 'data', columns: [], rows: [] }],
    }),
  ).toBe('# T\n');
});
