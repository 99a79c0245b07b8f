import type { Table } from '../../render/report.js';
import type { CheckedClaim } from '../wording/claims/checked-claim.js';
import { sayData, sayFinding } from '../wording/claims/claim-lines.js';
import { sayClaim } from '../wording/claims/say-claim.js';

/** One row a claim, for CSV. */
export const claimsTable = (checked: readonly CheckedClaim[]): Table => ({
  kind: 'table',
  only: 'data',
  columns: ['verdict', 'says', 'asked', 'data', 'finding'].map((key) => ({ key, label: key, kind: 'text' })),
  rows: checked.map((one) => [
    one.verdict,
    one.stated.says ?? null,
    sayClaim(one.stated),
    sayData(one).join(' · '),
    sayFinding(one).join('; '),
  ]),
});
