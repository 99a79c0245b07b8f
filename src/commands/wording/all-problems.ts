import { type Cell, ERRORS, type Finding } from '../../analysis/checks/finding.js';
import { findDoubtful } from '../../analysis/find-doubtful.js';
import { type Declared, reconcile } from '../../analysis/reconcile.js';
import { formatDay } from '../../calendar/day.js';
import type { Entry } from '../../incidents/entry.js';
import type { Refused } from '../../incidents/refused.js';
import type { Inspected } from '../command.js';
import { sayFinding } from './say-finding.js';

interface Position {
  readonly file: string;
  readonly line: number | null;
  /** The number of the field. */
  readonly column: number | null;
}

/** Something wrong, or that may be, as it is told in every format. */
export interface Located extends Position {
  readonly kind: string;
  readonly severity: 'error' | 'warning';
  /** What stands there. */
  readonly value: string | null;
  readonly message: string;
  /** What it is measured against. */
  readonly against: readonly (Position & { readonly figure: number | null })[];
}

/** Everything that the checks find, errors first, one kind after another. */
export function allProblems({ inspection, days }: Inspected, declared: Declared): Located[] {
  const { entries, refused } = inspection;
  const findings = [...reconcile(entries, declared), ...findDoubtful(entries, days, declared.cumulative)];
  const told = new Set(findings.filter(isOfOneRow).map(({ at: { entry } }) => `${entry.line}:${entry.file}`));
  const rows = refused.filter(
    ({ fault, problem }) => fault !== 'parts-above-total' || !told.has(`${problem.line}:${problem.source}`),
  );
  const problems = [...rows.map(ofRefused), ...findings.map(ofFinding), ...entries.flatMap(doubtsOf)];
  return byKind(problems);
}

/** Told with both figures, it need not be told again as the reason why the row is set aside. */
const isOfOneRow = ({ kind, by }: Finding): boolean => kind === 'parts-above-total' && by === 'victim';

function byKind(problems: readonly Located[]): Located[] {
  const kinds = [...new Set(problems.map(({ kind }) => kind))];
  const rank = ({ severity, kind }: Located) =>
    (severity === 'error' ? 0 : kinds.length) + kinds.indexOf(kind);
  return [...problems].sort((a, b) => rank(a) - rank(b));
}

function ofRefused({ problem, fault, fields }: Refused): Located {
  const { source, line, column, message } = problem;
  const value = column === undefined ? undefined : fields?.[column - 1];
  return {
    kind: fault,
    severity: 'error',
    file: source,
    line: line ?? null,
    column: column ?? null,
    value: value?.trim() ?? null,
    message,
    against: [],
  };
}

function ofFinding(finding: Finding): Located {
  const { kind, at, against } = finding;
  return {
    kind,
    severity: ERRORS.some((error) => error === kind) ? 'error' : 'warning',
    ...positionOf(at),
    value: valueIn(at),
    message: sayFinding(finding),
    against: against.map((cell) => ({ ...positionOf(cell), figure: cell.figure ?? null })),
  };
}

const doubtsOf = ({ file, line, draft }: Entry): Located[] =>
  (draft.doubts ?? []).map(({ column, value, message }) => ({
    kind: 'unknown-code',
    severity: 'warning',
    file,
    line,
    column,
    value,
    message,
    against: [],
  }));

const positionOf = ({ entry, field }: Cell): Position => ({
  file: entry.file,
  line: entry.line,
  column: entry.columns.get(field) ?? null,
});

function valueIn({ entry: { draft }, field, figure }: Cell): string | null {
  if (figure !== undefined) return String(figure);
  if (field === 'start' || field === 'end') return formatDay(draft[field]);
  if (field === 'latitude') return String(draft.latitude);
  return draft.texts[field] || null;
}
