import { checkComparison } from './check-contrast.js';
import { checkOnRecord, checkRank, checkSince } from './check-rank.js';
import { checkShare } from './check-share.js';
import { checkStreak } from './check-streak.js';
import { checkTotal } from './check-total.js';
import { checkYearToDate } from './check-year-to-date.js';
import type { Claim } from './claim.js';
import type { Evidence, Outcome } from './outcome.js';

/** Sets a claim against what is recorded, with everything that the data leave open. */
export function checkClaim(claim: Claim, evidence: Evidence): Outcome {
  switch (claim.kind) {
    case 'total':
      return checkTotal(claim, evidence);
    case 'since':
      return checkSince(claim, evidence);
    case 'rank':
      return checkRank(claim, evidence);
    case 'on-record':
      return checkOnRecord(claim, evidence);
    case 'comparison':
      return checkComparison(claim, evidence);
    case 'share':
      return checkShare(claim, evidence);
    case 'streak':
      return checkStreak(claim, evidence);
    case 'year-to-date':
      return checkYearToDate(claim, evidence);
  }
}
