import { checkClaim } from '../analysis/claims/check-claim.js';
import type { Verdict } from '../analysis/claims/outcome.js';
import { tryClaim } from '../analysis/claims/try-claim.js';
import type { Report } from '../render/report.js';
import type { ClaimQuestion, ClaimsCommand } from './command.js';
import { claimsTable } from './tables/claims-table.js';
import type { CheckedClaim } from './wording/claims/checked-claim.js';
import { claimData } from './wording/claims/claim-data.js';
import { claimLines, sayVerdict, VERDICTS } from './wording/claims/claim-lines.js';
import { claimNotes } from './wording/claims/claim-notes.js';
import { count, list } from './wording/say.js';

/** Sentences such as "the deadliest month since ..." against the data. */
export const check: ClaimsCommand = {
  name: 'check',
  reads: 'claims',
  options: [
    {
      flags: '--claim <claim...>',
      description: 'a claim in the words of a claims file: "kind: total, period: 2024-03, exactly: 128"',
    },
  ],
  examples: [
    'check',
    'check --claim "kind: highest-since, period: 2024-03, since: 2023-02"',
    'check --claim "kind: total, period: 2024-06-12, victim: soldiers, exactly: 19" @documented --json',
  ],
  run: ({ title, claims }) => {
    const checked = claims.map(checkOne);
    return {
      data: { claims: checked.map(claimData), ...countsOf(checked) },
      report: describe(title, checked),
      negative: checked.some(({ verdict }) => verdict === 'contradicted'),
    };
  },
};

function checkOne(asked: ClaimQuestion): CheckedClaim {
  const { stated, question, loaded, other } = asked;
  if (question instanceof Error) return { ...asked, verdict: 'undecided' };
  const evidence = {
    scope: question.scope,
    complete: loaded.provenance.complete,
    ...(other && { other }),
  };
  const outcome = checkClaim(stated.claim, evidence);
  const trials = tryClaim(stated.claim, evidence, outcome);
  return { ...asked, checked: { question, outcome, trials }, verdict: outcome.verdict };
}

const countsOf = (checked: readonly CheckedClaim[]) =>
  Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, checked.filter((one) => one.verdict === verdict).length]),
  );

function describe(title: string, checked: readonly CheckedClaim[]): Report {
  return {
    title: `${count(checked.length, 'claim')} checked`,
    context: title,
    blocks: [
      { kind: 'paragraph', text: sayCounts(checked) },
      {
        kind: 'facts',
        facts: checked.map((one) => ({ label: sayVerdict(one.verdict), lines: claimLines(one) })),
      },
      claimsTable(checked),
    ],
    notes: claimNotes(checked),
  };
}

function sayCounts(checked: readonly CheckedClaim[]): string {
  const counts = VERDICTS.flatMap((verdict) => {
    const some = checked.filter((one) => one.verdict === verdict).length;
    return some > 0 ? [`${some} ${some === 1 ? ONE[verdict] : MANY[verdict]}`] : [];
  });
  return `Of ${count(checked.length, 'claim')}, ${list(counts)}.`;
}

const ONE: Readonly<Record<Verdict, string>> = {
  holds: 'holds',
  tied: 'holds but is tied',
  contradicted: 'is contradicted',
  undecided: 'can’t be decided',
};

const MANY: Readonly<Record<Verdict, string>> = {
  holds: 'hold',
  tied: 'hold but are tied',
  contradicted: 'are contradicted',
  undecided: 'can’t be decided',
};
