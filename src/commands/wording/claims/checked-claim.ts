import type { Outcome, Verdict } from '../../../analysis/claims/outcome.js';
import type { ClaimTrial } from '../../../analysis/claims/try-claim.js';
import type { ClaimQuestion, Question } from '../../command.js';

/** A claim with what came of it; without an outcome the data can't be asked. */
export interface CheckedClaim extends ClaimQuestion {
  readonly checked?: {
    readonly question: Question;
    readonly outcome: Outcome;
    readonly trials: readonly ClaimTrial[];
  };
  readonly verdict: Verdict;
}
