import type { Scope } from '../../../incidents/scope.js';
import { IN } from '../../../incidents/scope.js';
import { commonNotes } from '../common-notes.js';
import type { CheckedClaim } from './checked-claim.js';

/** The reservations of each of the data sets, said once, with its name where they are several. */
export function claimNotes(claims: readonly CheckedClaim[]): string[] {
  const byData = new Map(
    claims.flatMap(({ checked, loaded }) => (checked ? [[loaded, checked.question]] : [])),
  );
  return [...byData].flatMap(([{ table }, question]) => {
    const notes = commonNotes({ ...question, options: {}, scope: everything(question.scope) });
    return notes.map((note) => (byData.size > 1 ? `${table.files[0].name}: ${note}` : note));
  });
}

const everything = ({ victimTypes: _, ...scope }: Scope): Scope => ({
  ...scope,
  victimTypes: undefined,
  mask: scope.mask.map(() => IN),
});
