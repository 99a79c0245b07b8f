import { locate } from '../errors.js';
import type { Block, Report, Table } from '../render/report.js';
import type { Inspected, InspectionCommand, RowsFile } from './command.js';
import { declaredOption, FIGURE_OPTIONS } from './options/figure-options.js';
import { fixList } from './tables/fix-list.js';
import { allProblems, type Located } from './wording/all-problems.js';
import { unusedNotes } from './wording/notes.js';
import { count } from './wording/say.js';

/** What is wrong with the rows, and what may be: figures that do not go together, dates, places, repeats. */
export const validate: InspectionCommand = {
  name: 'validate',
  reads: 'rows',
  options: [
    {
      flags: '--all',
      description: 'show every problem, not the first three of a kind (CSV and JSON have all)',
    },
    ...FIGURE_OPTIONS,
    {
      flags: '--fix-list <file>',
      description: 'write the rows set aside to a CSV file, to be mended and read again',
    },
  ],
  examples: [
    'validate',
    'validate @documented --all',
    'validate --subset "high_quality_incidents<=incidents" --json',
  ],
  run: (inspected) => {
    const { inspection, options } = inspected;
    const problems = allProblems(inspected, declaredOption(options, inspection.entries));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return {
      data: dataOf(problems, errors, inspected),
      report: describe(problems, errors, inspected),
      negative: errors > 0,
      files: filesOf(inspected),
    };
  },
};

function describe(problems: readonly Located[], errors: number, inspected: Inspected): Report {
  const { inspection, options } = inspected;
  const { rows, setAside } = countRows(inspected);
  const aside = setAside > 0 ? `, ${setAside} set aside` : '';
  const warnings = problems.length - errors;
  return {
    title: 'Problems',
    blocks: [
      {
        kind: 'paragraph',
        text: `${count(rows, 'row')}${aside}: ${errors > 0 ? count(errors, 'error') : 'no errors'}, ${warnings > 0 ? count(warnings, 'warning') : 'no warnings'}.`,
      },
      ...facts(problems, options.all === true ? Number.POSITIVE_INFINITY : FIRST),
      tableOf(problems),
    ],
    notes: [...scopeNotes(inspected), ...unusedNotes(inspection.files), ...fixListNotes(inspected)],
  };
}

/** Of a kind, unless all are asked for. */
const FIRST = 3;

function facts(problems: readonly Located[], most: number): Block[] {
  const groups = groupsOf(problems);
  if (groups.length === 0) return [];
  return [
    {
      kind: 'facts',
      facts: groups.map(({ kind, severity, problems: own }) => ({
        label: `${severity}: ${kind.replaceAll('-', ' ')} (${own.length})`,
        lines: [
          ...own.slice(0, most).map(sayProblem),
          ...(own.length > most ? [`and ${own.length - most} more; --all shows them`] : []),
        ],
      })),
    },
  ];
}

const sayProblem = ({ file, line, column, message }: Located): string =>
  locate({
    source: file,
    ...(line !== null && { line }),
    ...(column !== null && { column }),
    message,
  });

interface Kind extends Pick<Located, 'kind' | 'severity'> {
  readonly problems: readonly Located[];
}

function groupsOf(problems: readonly Located[]): Kind[] {
  const kinds = [...new Set(problems.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = problems.filter((problem) => problem.kind === kind);
    return { kind, severity: own[0].severity, problems: own };
  });
}

const KEYS = ['kind', 'severity', 'file', 'line', 'column', 'value', 'message'] as const;

const tableOf = (problems: readonly Located[]): Table => ({
  kind: 'table',
  only: 'data',
  columns: KEYS.map((key) => ({ key, label: key, kind: 'text' })),
  rows: problems.map((problem) => KEYS.map((key) => problem[key])),
});

function countRows({ inspection: { files } }: Inspected): { rows: number; setAside: number } {
  const sum = (of: 'rows' | 'setAside') => files.reduce((total, file) => total + file[of], 0);
  return { rows: sum('rows'), setAside: sum('setAside') };
}

/** What the checks can't tell. */
function scopeNotes({ days, inspection: { files } }: Inspected): string[] {
  const replaced = files.reduce((sum, file) => sum + file.replaced, 0);
  return [
    'the checks compare what stands in the rows; they can’t tell whether it is true',
    ...(days.end === undefined
      ? [
          'no coverage is stated, so no date is found too late: --coverage or --as-of sets the last day that is known',
        ]
      : []),
    ...(replaced > 0
      ? [`not checked: ${count(replaced, 'row')} replaced by rows of later files with the same id`]
      : []),
  ];
}

function filesOf({ inspection, options: { fixList: path } }: Inspected): RowsFile[] {
  return typeof path === 'string' ? [{ path, rows: fixList(inspection).rows }] : [];
}

function fixListNotes({ inspection, options: { fixList: path } }: Inspected): string[] {
  if (typeof path !== 'string') return [];
  const { rows, left } = fixList(inspection);
  return [
    `${count(rows.length - 1, 'row')} to mend in ${path}${left > 0 ? `; ${count(left, 'row')} with broken quotes can only be mended where it stands` : ''}`,
  ];
}

function dataOf(problems: readonly Located[], errors: number, inspected: Inspected): unknown {
  return {
    ...countRows(inspected),
    errors,
    warnings: problems.length - errors,
    kinds: groupsOf(problems).map(({ kind, severity, problems: own }) => ({
      kind,
      severity,
      count: own.length,
    })),
    problems,
  };
}
