import { reconcile } from '../../../analysis/reconcile.js';
import type { Entry } from '../../../incidents/entry.js';
import type { Scope } from '../../../incidents/scope.js';
import { IN } from '../../../incidents/scope.js';
import { commonNotes, under } from '../common-notes.js';
import { sayFinding } from '../say-finding.js';
import type { CheckedClaim } from './checked-claim.js';

/** The reservations of each of the data sets, said once, with its name where they are several. */
export function claimNotes(claims: readonly CheckedClaim[]): string[] {
  const byData = new Map(
    claims.flatMap(({ checked, loaded }) => (checked ? [[loaded, checked.question]] : [])),
  );
  return [...byData].flatMap(([{ table, entries }, question]) => {
    const notes = [
      ...commonNotes({ ...question, options: {}, scope: everything(question.scope) }),
      ...sumNotes(entries),
    ];
    return notes.map((note) => (byData.size > 1 ? under(table.files[0].name, note) : note));
  });
}

const everything = ({ victimTypes: _, ...scope }: Scope): Scope => ({
  ...scope,
  victimTypes: undefined,
  mask: scope.mask.map(() => IN),
});

/** Published figures that do not go together, in the data that a claim is checked against. */
function sumNotes(entries: readonly Entry[]): string[] {
  const [first, ...rest] = reconcile(entries, { subsets: [], cumulative: [] });
  if (!first) return [];
  const { entry } = first.at;
  const more = rest.length > 0 ? ` (and ${rest.length} more; validate shows them)` : '';
  return [
    `the published figures do not go together: ${entry.file}:${entry.line}: ${sayFinding(first)}${more}`,
  ];
}
