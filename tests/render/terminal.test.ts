import { describe, expect, test } from 'vitest';
import type { Block, Report, Table } from '../../src/render/report.js';
import { renderTerminal, type TerminalOptions } from '../../src/render/terminal.js';

const months: Table = {
  kind: 'table',
  heading: 'Months',
  columns: [
    { key: 'month', label: 'month', kind: 'text' },
    { key: 'killed', label: 'killed', kind: 'count' },
    { key: 'share', label: 'share of all', kind: 'share' },
    { key: 'since', label: 'highest since', kind: 'text' },
    { key: 'raw', label: 'raw', kind: 'count', only: 'data' },
  ],
  rows: [
    ['March 2024', 1398, 0.092, 'on record, which begins in May 2020', 1],
    ['April 2024', { atLeast: 27 }, null, null, 2],
  ],
  footer: [['total', 1425, 1, null, 3]],
};

const facts: Block = {
  kind: 'facts',
  facts: [
    {
      label: 'Deadliest month',
      lines: [['March 2024: ', { strong: '128 killed' }], 'the highest on record'],
    },
    { label: 'Attacks', lines: ['887'] },
  ],
};

function render(block: Block, options: Partial<TerminalOptions> = {}): string {
  const report: Report = { title: '', blocks: [block], notes: [] };
  return `\n${renderTerminal(report, { colour: false, ...options })}`;
}

describe('a table', () => {
  test('is as wide as it needs', () => {
    expect(render(months)).toBe(`
Months
month       killed  share of all  highest since
─────────────────────────────────────────────────────────────────────
March 2024   1,398          9.2%  on record, which begins in May 2020
April 2024    ≥ 27             –  –
─────────────────────────────────────────────────────────────────────
total        1,425        100.0%  –
`);
  });

  test('wraps labels and texts to fit the width', () => {
    expect(render(months, { width: 45 })).toBe(`
Months
                     share
month       killed  of all  highest since
─────────────────────────────────────────────
March 2024   1,398    9.2%  on record, which
                            begins in May
                            2020
April 2024    ≥ 27       –  –
─────────────────────────────────────────────
total        1,425  100.0%  –
`);
  });

  test('becomes records where its columns do not fit', () => {
    expect(render(months, { width: 32 })).toBe(`
Months
month         March 2024
killed        1,398
share of all  9.2%
highest       on record, which
since         begins in May 2020

month         April 2024
killed        ≥ 27
share of all  –
highest       –
since

────────────

month         total
killed        1,425
share of all  100.0%
highest       –
since
`);
  });

  test('without rows has its labels', () => {
    expect(render({ ...months, heading: 'None', rows: [], footer: [] })).toBe(`
None
month  killed  share of all  highest since
`);
  });

  test('aligns wide, combining and right-to-left text', () => {
    const columns = months.columns.slice(0, 2);
    const rows = [
      ['中国', 1],
      ['e\u0301', 2],
      ['مُحَمَّد 7', 3],
      ['👨‍👩‍👧', 4],
      ['a\u200fb', 5],
    ];
    expect(render({ kind: 'table', columns, rows })).toBe(`
month   killed
──────────────
中国         1
e\u0301            2
\u2068مُحَمَّد 7\u2069       3
👨‍👩‍👧           4
\u2068a\u200fb\u2069           5
`);
  });
});

describe('facts', () => {
  test('stand beside their labels', () => {
    expect(render(facts)).toBe(`
Deadliest month  March 2024: 128 killed
                 the highest on record
Attacks          887
`);
  });

  test('wrap beside their labels', () => {
    expect(render(facts, { width: 34 })).toBe(`
Deadliest      March 2024: 128
month          killed
               the highest on
               record
Attacks        887
`);
  });
});

describe('a sparkline', () => {
  const chart: Block = {
    kind: 'sparkline',
    label: 'Months',
    values: [0, 1, null, 7, 7, 7],
    caption: 'to July',
  };

  test('has its caption beneath', () => {
    expect(render(chart)).toBe('\nMonths  ▁▂·███\n        to July; · is a period without a figure\n');
  });

  test('goes on in a new line', () => {
    const values = [0, 1, null, 7, 7, 7, 7, 7, 0, 7];
    expect(render({ ...chart, values }, { width: 16 })).toBe(`
Months  ▁▂·█████
        ▁█
        to July;
        · is a
        period
        without
        a figure
`);
  });

  test('does without Unicode', () => {
    expect(render({ ...chart, caption: '' }, { ascii: true })).toBe(
      '\nMonths  .-?@@@\n        ? is a period without a figure\n',
    );
  });
});

describe('a page', () => {
  const report: Report = {
    title: 'Attacks in Syria',
    context: '@isis-redux',
    blocks: [{ kind: 'paragraph', text: ['every figure is ', { strong: 'at least that high' }] }],
    notes: ['16 of 55 months have no figures'],
  };

  test('has its context at the right edge, and notes that hang', () => {
    expect(renderTerminal(report, { width: 32, colour: false })).toBe(`Attacks in Syria     @isis-redux

every figure is at least that
high

• 16 of 55 months have no
  figures
`);
  });

  test('has its context beside the title where there is no edge', () => {
    expect(renderTerminal(report, { colour: false })).toContain('Attacks in Syria  @isis-redux\n');
  });

  test('has its context under the title where there is no room', () => {
    expect(renderTerminal(report, { width: 28, colour: false })).toContain('Attacks in Syria\n@isis-redux\n');
  });

  test('has bold and dim in colour, line by line', () => {
    expect(renderTerminal(report, { width: 32, colour: true })).toBe(
      [
        '\x1b[1mAttacks in Syria\x1b[22m     \x1b[2m@isis-redux\x1b[22m\n\n',
        'every figure is \x1b[1mat least that\x1b[22m\n\x1b[1mhigh\x1b[22m\n\n',
        '\x1b[2m• 16 of 55 months have no\x1b[22m\n\x1b[2m  figures\x1b[22m\n',
      ].join(''),
    );
  });

  test('isolates right-to-left words in a sentence from the numbers after them', () => {
    expect(render({ kind: 'paragraph', text: 'in تدمر، حمص: 12, حلب: 3' })).toBe(
      '\nin \u2068تدمر، حمص\u2069: 12, \u2068حلب\u2069: 3\n',
    );
  });
});
